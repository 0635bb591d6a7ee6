// SPDX-License-Identifier: GPL-3.0-or-later

/// JSON as it is put together: the bytes, and which objects and arrays are open.
///
/// Apart from `JSONWriter` since generic code is slow where another room calls it.
struct JSONText {
  var bytes: [UInt8] = []
  let layout: JSONLayout
  private var open: [Container] = []
  private var followsKey = false

  private struct Container {
    var close: UInt8
    var isOneLine: Bool
    var isEmpty = true
  }

  init(layout: JSONLayout) { self.layout = layout }

  mutating func key(_ key: String) {
    separate()
    appendString(key)
    bytes.append(0x3A)
    if layout != .compact { bytes.append(Byte.space) }
    followsKey = true
  }

  mutating func string(_ text: String) {
    separate()
    appendString(text)
  }

  /// A number or a word, as JSON has it.
  mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  mutating func begin(_ opening: UInt8, _ closing: UInt8, onOneLine: Bool) {
    separate()
    bytes.append(opening)
    // What is inside a line cannot break it.
    open.append(Container(close: closing, isOneLine: onOneLine || open.last?.isOneLine == true))
  }

  mutating func end(_ closing: UInt8) {
    assert(open.last?.close == closing && !followsKey, "objects and arrays are closed in the order they were opened")
    guard let container = open.popLast() else { return }
    if !container.isEmpty, !container.isOneLine { breakLine() }
    bytes.append(closing)
  }

  /// What stands before a key or a value: comma, line break and indentation.
  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    guard let last = open.indices.last else { return }
    if !open[last].isEmpty { bytes.append(Byte.comma) }
    if !open[last].isOneLine {
      breakLine()
    } else if !open[last].isEmpty, layout != .compact {
      bytes.append(Byte.space)
    }
    open[last].isEmpty = false
  }

  private mutating func breakLine() {
    guard layout != .compact else { return }
    bytes.append(Byte.lineFeed)
    for _ in open { bytes.append(contentsOf: [Byte.space, Byte.space]) }
  }

  /// Quotes, backslashes and control characters escaped, all else as UTF-8.
  private mutating func appendString(_ text: String) {
    bytes.append(Byte.quote)
    if text.utf8.contains(where: Self.needsEscape) {
      for byte in text.utf8 { appendEscaped(byte) }
    } else {
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(Byte.quote)
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == Byte.quote || byte == Byte.backslash
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    guard Self.needsEscape(byte) else {
      bytes.append(byte)
      return
    }
    bytes.append(Byte.backslash)
    switch byte {
    case Byte.lineFeed: bytes.append(0x6E)
    case Byte.carriageReturn: bytes.append(0x72)
    case Byte.tab: bytes.append(0x74)
    case 0x00..<0x20:
      bytes.append(contentsOf: [0x75, 0x30, 0x30])
      for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    default: bytes.append(byte)
    }
  }
}
