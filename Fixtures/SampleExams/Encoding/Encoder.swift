// SPDX-License-Identifier: GPL-3.0-or-later

/// Turns fields into the bytes of a data set, in one of the two uncompressed little endian encodings.
struct Encoder {
  private(set) var bytes: [UInt8] = []
  private let isExplicit: Bool

  init(explicit: Bool) { isExplicit = explicit }

  mutating func append(_ fields: Fields) {
    for (tag, element) in fields.elements.sorted(by: { $0.key < $1.key }) {
      append(tag, element)
    }
  }

  /// The header of an element whose value is written by others: `length` bytes of it will follow.
  mutating func appendHeader(_ tag: UInt32, _ vr: VR, length: UInt32) {
    appendTag(tag)
    if isExplicit {
      bytes += vr.letters
      if vr.hasLongLength {
        bytes += [0, 0]
      } else {
        bytes += UInt16(truncatingIfNeeded: length).littleEndianBytes
        return
      }
    }
    bytes += length.littleEndianBytes
  }

  private mutating func append(_ tag: UInt32, _ element: Element) {
    switch element.value {
    case .bytes(let value):
      appendHeader(tag, element.vr, length: UInt32(value.count))
      bytes += value
    case .items(let items, let form):
      append(tag, element.vr, items, form)
    }
  }

  private mutating func append(_ tag: UInt32, _ vr: VR, _ items: [Fields], _ form: Element.Form) {
    let isUnknown = vr == .un
    let isDefined = form == .definedLength || form == .unknownDefinedLength
    var content = Encoder(explicit: isExplicit && !isUnknown)
    for item in items {
      content.appendItem(item, definedLength: isDefined)
    }
    appendHeader(tag, vr, length: isDefined ? UInt32(content.bytes.count) : .max)
    bytes += content.bytes
    if !isDefined {
      appendTag(0xFFFE_E0DD)
      bytes += [0, 0, 0, 0]
    }
  }

  private mutating func appendItem(_ item: Fields, definedLength: Bool) {
    var content = Encoder(explicit: isExplicit)
    content.append(item)
    appendTag(0xFFFE_E000)
    bytes += (definedLength ? UInt32(content.bytes.count) : .max).littleEndianBytes
    bytes += content.bytes
    if !definedLength {
      appendTag(0xFFFE_E00D)
      bytes += [0, 0, 0, 0]
    }
  }

  private mutating func appendTag(_ tag: UInt32) {
    bytes += UInt16(tag >> 16).littleEndianBytes
    bytes += UInt16(tag & 0xFFFF).littleEndianBytes
  }
}
