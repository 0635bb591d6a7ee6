// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// Data elements appended as Explicit VR Little Endian, with even lengths (PS3.5 7.1.2).
extension [UInt8] {
  mutating func append16(_ value: UInt16) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }

  mutating func append32(_ value: UInt32) {
    append16(UInt16(truncatingIfNeeded: value))
    append16(UInt16(truncatingIfNeeded: value >> 16))
  }

  /// Overwrites four bytes that are there.
  mutating func put32(_ value: UInt32, at offset: Int) {
    for byte in 0..<4 { self[offset + byte] = UInt8(truncatingIfNeeded: value >> (8 * UInt32(byte))) }
  }

  /// Tag, VR and length. The length must fit the VR's field.
  mutating func appendHeader(_ tag: DataElementTag, _ vr: VR, length: Int) {
    append16(tag.group)
    append16(tag.element)
    append(UInt8(truncatingIfNeeded: vr.rawValue >> 8))
    append(UInt8(truncatingIfNeeded: vr.rawValue))
    if vr.hasLongLength {
      append16(0)
      append32(UInt32(truncatingIfNeeded: length))
    } else {
      append16(UInt16(truncatingIfNeeded: length))
    }
  }

  /// Tag and length of an item (PS3.5 7.5).
  mutating func appendItemHeader(length: Int) {
    append16(0xFFFE)
    append16(0xE000)
    append32(UInt32(truncatingIfNeeded: length))
  }

  /// A whole element, padded: UIDs and bytes with NUL, text with a space.
  mutating func appendElement(_ tag: DataElementTag, _ vr: VR, _ value: some Collection<UInt8>) {
    let count = value.count
    appendHeader(tag, vr, length: count + count % 2)
    append(contentsOf: value)
    if count % 2 == 1 { append(vr.padding) }
  }

  mutating func appendElement(_ tag: DataElementTag, _ vr: VR, _ text: String) {
    appendElement(tag, vr, text.utf8)
  }

  mutating func appendElement(_ tag: DataElementTag, unsignedShort value: UInt16) {
    appendHeader(tag, .US, length: 2)
    append16(value)
  }

  mutating func appendElement(_ tag: DataElementTag, unsignedLong value: UInt32) {
    appendHeader(tag, .UL, length: 4)
    append32(value)
  }
}

extension VR {
  /// Two reserved bytes and a length of four (PS3.5 7.1.2).
  var hasLongLength: Bool {
    switch self {
    case .OB, .OD, .OF, .OL, .OV, .OW, .SQ, .SV, .UC, .UN, .UR, .UT, .UV: true
    default: false
    }
  }

  var padding: UInt8 {
    switch self {
    case .UI, .OB, .UN: 0
    default: UInt8(ascii: " ")
    }
  }

  /// Bytes of one number, which a big endian file holds the other way round; 1 for text and bytes.
  var unitLength: Int {
    switch self {
    case .US, .SS, .OW, .AT: 2
    case .UL, .SL, .FL, .OF, .OL: 4
    case .FD, .OD, .OV, .SV, .UV: 8
    default: 1
    }
  }
}
