// SPDX-License-Identifier: GPL-3.0-or-later
// The standard's own names, in its capitals.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

/// A value representation (PS3.5 6.2): two capital letters, held as they stand in a file.
public struct VR: RawRepresentable, Hashable, Sendable {
  /// First letter in the high byte.
  public var rawValue: UInt16

  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

  @inlinable init(_ letters: StaticString) {
    rawValue = UInt16(letters.utf8Start[0]) << 8 | UInt16(letters.utf8Start[1])
  }

  public static let AE = VR("AE"), AS = VR("AS"), AT = VR("AT"), CS = VR("CS"), DA = VR("DA"), DS = VR("DS")
  public static let DT = VR("DT"), FD = VR("FD"), FL = VR("FL"), IS = VR("IS"), LO = VR("LO"), LT = VR("LT")
  public static let OB = VR("OB"), OD = VR("OD"), OF = VR("OF"), OL = VR("OL"), OV = VR("OV"), OW = VR("OW")
  public static let PN = VR("PN"), SH = VR("SH"), SL = VR("SL"), SQ = VR("SQ"), SS = VR("SS"), ST = VR("ST")
  public static let SV = VR("SV"), TM = VR("TM"), UC = VR("UC"), UI = VR("UI"), UL = VR("UL"), UN = VR("UN")
  public static let UR = VR("UR"), US = VR("US"), UT = VR("UT"), UV = VR("UV")
}

extension VR: CustomStringConvertible {
  public var description: String {
    String(decoding: [UInt8(rawValue >> 8), UInt8(rawValue & 0xFF)], as: UTF8.self)
  }
}
