// SPDX-License-Identifier: GPL-3.0-or-later

/// The options of the Basic Application Level Confidentiality Profile (PS3.15 E.3), in the order of Table E.1-1.
public struct ConfidentialityOptions: OptionSet, Sendable, Hashable {
  public let rawValue: UInt16

  public static let retainSafePrivate = ConfidentialityOptions(rawValue: 1 << 0)
  public static let retainUIDs = ConfidentialityOptions(rawValue: 1 << 1)
  public static let retainDeviceIdentity = ConfidentialityOptions(rawValue: 1 << 2)
  public static let retainInstitutionIdentity = ConfidentialityOptions(rawValue: 1 << 3)
  public static let retainPatientCharacteristics = ConfidentialityOptions(rawValue: 1 << 4)
  public static let retainFullDates = ConfidentialityOptions(rawValue: 1 << 5)
  public static let retainModifiedDates = ConfidentialityOptions(rawValue: 1 << 6)
  public static let cleanDescriptors = ConfidentialityOptions(rawValue: 1 << 7)
  public static let cleanStructuredContent = ConfidentialityOptions(rawValue: 1 << 8)
  public static let cleanGraphics = ConfidentialityOptions(rawValue: 1 << 9)

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The ten columns of a row as the generated table writes them: `-`, `K` or `C` each.
  init(columns: Substring) {
    var bits: UInt16 = 0
    for (position, letter) in columns.utf8.enumerated() where letter != UInt8(ascii: "-") && position < 10 {
      bits |= 1 << UInt16(position)
    }
    rawValue = bits
  }

  /// What a profile or request calls each, its code (PS3.16 CID 7050) and the code's meaning.
  static let named: [(option: ConfidentialityOptions, word: String, code: String, meaning: String)] = [
    (.retainSafePrivate, "retain-safe-private", "113111", "Retain Safe Private Option"),
    (.retainUIDs, "retain-uids", "113110", "Retain UIDs Option"),
    (.retainDeviceIdentity, "retain-device-identity", "113109", "Retain Device Identity Option"),
    (.retainInstitutionIdentity, "retain-institution-identity", "113112", "Retain Institution Identity Option"),
    (
      .retainPatientCharacteristics, "retain-patient-characteristics", "113108",
      "Retain Patient Characteristics Option"
    ),
    (
      .retainFullDates, "retain-longitudinal-full-dates", "113106",
      "Retain Longitudinal Temporal Information Full Dates Option"
    ),
    (
      .retainModifiedDates, "retain-longitudinal-modified-dates", "113107",
      "Retain Longitudinal Temporal Information Modified Dates Option"
    ),
    (.cleanDescriptors, "clean-descriptors", "113105", "Clean Descriptors Option"),
    (.cleanStructuredContent, "clean-structured-content", "113104", "Clean Structured Content Option"),
    (.cleanGraphics, "clean-graphics", "113103", "Clean Graphics Option"),
  ]

  static let words = named.map(\.word)

  /// Nil for a word that names no option.
  public init?(word: String) {
    guard let named = Self.named.first(where: { $0.word == word }) else { return nil }
    self = named.option
  }
}

extension DeidentificationProfile {
  /// The options in force, as profiles and requests word them.
  public var optionWords: [String] {
    ConfidentialityOptions.named.filter { options.contains($0.option) }.map(\.word)
  }
}
