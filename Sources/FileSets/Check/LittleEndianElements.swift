// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// Element headers of a little endian data set by their place in its bytes. Nothing is trusted: what does not lie
/// inside the bytes is nil.
struct LittleEndianElements {
  static let undefinedLength: UInt32 = 0xFFFF_FFFF
  static let itemTag = DataElementTag(0xFFFE, 0xE000)
  static let itemDelimitationTag = DataElementTag(0xFFFE, 0xE00D)
  static let sequenceDelimitationTag = DataElementTag(0xFFFE, 0xE0DD)

  struct Header {
    var tag: DataElementTag
    var vr: VR?
    var valueOffset: Int
    var length: UInt32

    var isUndefined: Bool { length == undefinedLength }
  }

  let bytes: UnsafeRawBufferPointer
  var isExplicit: Bool

  func load16(_ offset: Int) -> UInt16? {
    guard offset >= 0, offset <= bytes.count - 2 else { return nil }
    return UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  func load32(_ offset: Int) -> UInt32? {
    guard offset >= 0, offset <= bytes.count - 4 else { return nil }
    return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// The header at `offset`, wholly before `end`.
  func header(at offset: Int, end: Int) -> Header? {
    guard offset >= 0, end <= bytes.count, offset <= end - 8, let group = load16(offset),
      let element = load16(offset + 2)
    else { return nil }
    let tag = DataElementTag(group, element)
    guard isExplicit, group != 0xFFFE else {
      return load32(offset + 4).map { Header(tag: tag, vr: nil, valueOffset: offset + 8, length: $0) }
    }
    let vr = VR(rawValue: UInt16(bytes[offset + 4]) << 8 | UInt16(bytes[offset + 5]))
    guard vr.hasLongLength else {
      return load16(offset + 6).map { Header(tag: tag, vr: vr, valueOffset: offset + 8, length: UInt32($0)) }
    }
    guard offset <= end - 12, let length = load32(offset + 8) else { return nil }
    return Header(tag: tag, vr: vr, valueOffset: offset + 12, length: length)
  }

  /// First byte after the element, its delimiter included; nil where it does not end before `end`.
  func endOfElement(_ header: Header, end: Int) -> Int? {
    if header.isUndefined { return endOfUndefined(header, end: end) }
    let (next, overflow) = header.valueOffset.addingReportingOverflow(Int(header.length))
    return overflow || next > end ? nil : next
  }

  /// Walks sequences and items of undefined length by their delimiters, however deeply they are nested.
  private func endOfUndefined(_ outer: Header, end: Int) -> Int? {
    // Sequences hold items, items hold elements. Inside a UN all is implicit (PS3.5 6.2.2).
    var open = [(isItem: outer.tag == Self.itemTag, isExplicit: isExplicit && outer.vr != .UN)]
    var offset = outer.valueOffset
    while let level = open.last {
      let reader = LittleEndianElements(bytes: bytes, isExplicit: level.isExplicit)
      guard let header = reader.header(at: offset, end: end) else { return nil }
      if header.tag == (level.isItem ? Self.itemDelimitationTag : Self.sequenceDelimitationTag) {
        open.removeLast()
        offset = header.valueOffset
      } else if !header.isUndefined {
        guard let next = reader.endOfElement(header, end: end) else { return nil }
        offset = next
      } else {
        guard level.isItem || header.tag == Self.itemTag else { return nil }
        open.append((!level.isItem, level.isExplicit && header.vr != .UN))
        offset = header.valueOffset
      }
    }
    return offset
  }
}
