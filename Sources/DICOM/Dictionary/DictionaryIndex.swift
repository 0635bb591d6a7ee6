// SPDX-License-Identifier: GPL-3.0-or-later

/// The generated table with a hash over it, made once a process at first use (about a quarter of a millisecond).
///
/// The hash is open addressing with linear probing at a load of a third: one cache line for nearly every look-up.
struct DictionaryIndex: Sendable {
  static let shared = DictionaryIndex()

  private struct Slot {
    /// All ones where the slot is free: no element has that tag.
    var tag: UInt32 = .max
    var code: UInt16 = 0
    /// Line in `lineStarts`.
    var line: UInt16 = 0
  }

  private struct RepeatingGroup {
    var mask: UInt32
    var value: UInt32
    var code: UInt16
    var start: Int
  }

  private static let bits: UInt32 = 14
  private var slots = [Slot](repeating: Slot(), count: 1 << Int(bits))
  private var lineStarts: [Int32] = []
  private var repeating: [RepeatingGroup] = []

  private init() {
    Self.eachLine(of: DataDictionaryTable.elements) { start, line in
      guard line.count >= 11, let tag = Self.pattern(line) else { return }
      var index = Self.hash(tag.value)
      while slots[index].tag != .max { index = (index &+ 1) & (slots.count &- 1) }
      slots[index] = Slot(tag: tag.value, code: Self.code(line), line: UInt16(truncatingIfNeeded: lineStarts.count))
      lineStarts.append(Int32(truncatingIfNeeded: start))
    }
    Self.eachLine(of: DataDictionaryTable.repeatingGroups) { start, line in
      guard line.count >= 11, let tag = Self.pattern(line) else { return }
      repeating.append(RepeatingGroup(mask: tag.mask, value: tag.value, code: Self.code(line), start: start))
    }
  }

  /// The two letters of the table, or 0 for an unknown tag.
  @inline(__always)
  func code(of tag: DataElementTag) -> UInt16 {
    if let slot = slot(tag.rawValue) { return slot.code }
    return repeatingGroup(of: tag)?.code ?? 0
  }

  /// The line of the table, without its end.
  func line(of tag: DataElementTag) -> UnsafeBufferPointer<UInt8>? {
    if let slot = slot(tag.rawValue), lineStarts.indices.contains(Int(slot.line)) {
      return Self.line(of: DataDictionaryTable.elements, at: Int(lineStarts[Int(slot.line)]))
    }
    return repeatingGroup(of: tag).map { Self.line(of: DataDictionaryTable.repeatingGroups, at: $0.start) }
  }

  /// Every keyword with its tag.
  static let keywords: [String: DataElementTag] = {
    var keywords: [String: DataElementTag] = [:]
    keywords.reserveCapacity(6000)
    eachLine(of: DataDictionaryTable.elements) { _, line in
      guard let space = line.lastIndex(of: 0x20), space + 1 < line.count, let tag = pattern(line) else { return }
      let keyword = String(decoding: line[(space + 1)...], as: UTF8.self)
      if keywords[keyword] == nil { keywords[keyword] = DataElementTag(rawValue: tag.value) }
    }
    return keywords
  }()

  private func slot(_ tag: UInt32) -> Slot? {
    slots.withUnsafeBufferPointer { slots in
      var index = Self.hash(tag)
      while slots[index].tag != .max {
        if slots[index].tag == tag { return slots[index] }
        index = (index &+ 1) & (slots.count &- 1)
      }
      return nil
    }
  }

  private func repeatingGroup(of tag: DataElementTag) -> RepeatingGroup? {
    switch tag.group {
    case 0x0020, 0x1000, 0x1010, 0x5000...0x50FF, 0x6000...0x60FF, 0x7F00...0x7FFF:
      repeating.first { tag.rawValue & $0.mask == $0.value }
    default: nil
    }
  }

  private static func hash(_ tag: UInt32) -> Int { Int((tag &* 0x9E37_79B1) >> (32 &- bits)) }

  private static func code(_ line: UnsafeBufferPointer<UInt8>) -> UInt16 { UInt16(line[9]) << 8 | UInt16(line[10]) }

  /// Eight digits, where an x stands for any.
  private static func pattern(_ line: UnsafeBufferPointer<UInt8>) -> (mask: UInt32, value: UInt32)? {
    var mask: UInt32 = 0
    var value: UInt32 = 0
    for digit in line.prefix(8) {
      let known: UInt32
      switch digit {
      case 0x30...0x39: known = UInt32(digit) - 0x30
      case 0x41...0x46: known = UInt32(digit) - 0x41 + 10
      case 0x78:
        mask <<= 4
        value <<= 4
        continue
      default: return nil
      }
      mask = mask << 4 | 0xF
      value = value << 4 | known
    }
    return (mask, value)
  }

  private static func line(of text: StaticString, at start: Int) -> UnsafeBufferPointer<UInt8> {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    let rest = bytes[start...]
    return UnsafeBufferPointer(rebasing: rest[start..<(rest.firstIndex(of: 0x0A) ?? bytes.count)])
  }

  private static func eachLine(of text: StaticString, _ body: (Int, UnsafeBufferPointer<UInt8>) -> Void) {
    var start = 0
    while start < text.utf8CodeUnitCount {
      let line = line(of: text, at: start)
      body(start, line)
      start += line.count + 1
    }
  }
}
