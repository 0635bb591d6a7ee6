// SPDX-License-Identifier: GPL-3.0-or-later

extension VR {
  /// How an explicit element header goes on after the VR (PS3.5 7.1.2).
  enum HeaderForm { case short, long, unknown }

  var headerForm: HeaderForm {
    switch rawValue {
    case 0x4145, 0x4153, 0x4154, 0x4353, 0x4441, 0x4453, 0x4454, 0x4644, 0x464C, 0x4953, 0x4C4F, 0x4C54, 0x504E,
      0x5348, 0x534C, 0x5353, 0x5354, 0x544D, 0x5549, 0x554C, 0x5553:
      .short  // AE AS AT CS DA DS DT FD FL IS LO LT PN SH SL SS ST TM UI UL US
    case 0x4F42, 0x4F44, 0x4F46, 0x4F4C, 0x4F56, 0x4F57, 0x5351, 0x5356, 0x5543, 0x554E, 0x5552, 0x5554, 0x5556:
      .long  // OB OD OF OL OV OW SQ SV UC UN UR UT UV
    default: .unknown
    }
  }

  /// One of the 34 that PS3.5 6.2 defines.
  public var isKnown: Bool { headerForm != .unknown }

  /// Two capital letters: perhaps a VR of a later edition.
  var isWellFormed: Bool {
    let first = rawValue >> 8
    let second = rawValue & 0xFF
    return first >= 0x41 && first <= 0x5A && second >= 0x41 && second <= 0x5A
  }

  /// Text of any kind, dates and numbers in digits included.
  public var isText: Bool {
    switch self {
    case .AE, .AS, .CS, .DA, .DS, .DT, .IS, .LO, .LT, .PN, .SH, .ST, .TM, .UC, .UI, .UR, .UT: true
    default: false
    }
  }

  /// Affected by Specific Character Set (PS3.5 6.1.2.3).
  public var usesCharacterSet: Bool {
    switch self {
    case .LO, .LT, .PN, .SH, .ST, .UC, .UT: true
    default: false
    }
  }

  /// A backslash parts values (PS3.5 6.4); in the other text VRs it is a character like any.
  public var isMultiValued: Bool {
    switch self {
    case .LT, .ST, .UT, .UR: false
    default: isText
    }
  }

  /// Spaces before the text mean nothing (PS3.5 6.2).
  var ignoresLeadingSpaces: Bool {
    switch self {
    case .LT, .ST, .UT, .UC, .UR: false
    default: true
    }
  }

  /// What makes an odd value even (PS3.5 6.2).
  var paddingByte: UInt8 { isText && self != .UI ? 0x20 : 0 }

  /// Bytes that change places in big endian (PS3.5 7.3).
  var unitSize: Int {
    switch self {
    case .US, .SS, .OW, .AT: 2
    case .UL, .SL, .FL, .OL, .OF: 4
    case .FD, .OD, .SV, .UV, .OV: 8
    default: 1
    }
  }
}
