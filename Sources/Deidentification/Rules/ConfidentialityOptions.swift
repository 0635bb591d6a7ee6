// SPDX-License-Identifier: GPL-3.0-or-later

/// The options of the Basic Application Level Confidentiality Profile (PS3.15 E.3), in the order of Table E.1-1.
struct ConfidentialityOptions: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  static let retainSafePrivate = ConfidentialityOptions(rawValue: 1 << 0)
  static let retainUIDs = ConfidentialityOptions(rawValue: 1 << 1)
  static let retainDeviceIdentity = ConfidentialityOptions(rawValue: 1 << 2)
  static let retainInstitutionIdentity = ConfidentialityOptions(rawValue: 1 << 3)
  static let retainPatientCharacteristics = ConfidentialityOptions(rawValue: 1 << 4)
  static let retainFullDates = ConfidentialityOptions(rawValue: 1 << 5)
  static let retainModifiedDates = ConfidentialityOptions(rawValue: 1 << 6)
  static let cleanDescriptors = ConfidentialityOptions(rawValue: 1 << 7)
  static let cleanStructuredContent = ConfidentialityOptions(rawValue: 1 << 8)
  static let cleanGraphics = ConfidentialityOptions(rawValue: 1 << 9)

  /// The ten columns of a row as the generated table writes them: `-`, `K` or `C` each.
  init(columns: Substring) {
    var bits: UInt16 = 0
    for (position, letter) in columns.utf8.enumerated() where letter != UInt8(ascii: "-") && position < 10 {
      bits |= 1 << UInt16(position)
    }
    rawValue = bits
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// What the office's procedure does besides the basic profile; the date mode adds its own.
  static let office: ConfidentialityOptions = [
    .retainSafePrivate, .retainPatientCharacteristics, .cleanDescriptors, .cleanStructuredContent, .cleanGraphics,
  ]
}
