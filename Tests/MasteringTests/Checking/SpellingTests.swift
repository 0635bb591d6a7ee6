// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Deidentification
@testable import LeakCheck
@testable import Mastering

/// The check refuses nothing that the cleaner could have cut: each spelling that it searches for is cut out of a text.
@Suite struct SpellingTests {
  private static func left(_ forms: [SecretForm], _ kind: RuleKind, _ value: String) -> [String] {
    var cleaner = TextCleaner()
    cleaner.matcher.insert(value, kind: kind)
    return forms.filter { $0.reach.contains(.text) }.map { "CT \($0.text) of it" }.filter {
      cleaner.clean(text: $0, owners: .all, readsVersions: false) == nil
    }
  }

  @Test(arguments: ["19580314", "20010203", "19801112", "20000505"])
  func days(day: String) {
    #expect(Self.left(DateForms.forms(day, .birthDate), .birthDate, day).isEmpty)
    #expect(Self.left(DateForms.forms(day, .date), .date, day).isEmpty)
  }

  @Test(arguments: [
    "DOE^JANE", "LE^VAN^AN", "DE^LA", "Doe, Jane", "Jane Doe", "Le Van An", "Meyer-Schulz^Anna Maria",
    "VAN DER BERG^J R",
    "LI^J", "LE VAN^AN", "A^B^SMITH", "Müller^Jürgen", "山田^太郎", "Yamada^Tarou=山田^太郎", "O'NEIL^PAT^^DR^III",
    "PANCREAS_0001",
  ])
  func names(name: String) {
    #expect(Self.left(NameForms.forms(name, .office), .patient, name).isEmpty)
  }

  @Test(arguments: [
    "482913", "00482913", "482-913", "MRN482913", "123-45-678", "AX 7711", "0001", "A20200301-7", "12.345.678",
  ])
  func identifiers(value: String) {
    #expect(
      Self.left(IdentifierForms.identifier(value, .patientIdentifier, .office), .patientID, value).isEmpty)
  }
}
