// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Deidentification

/// The shapes in which a name is cut out of a text.
@Suite struct NameTests {
  private func clean(_ text: String, _ name: String, _ kind: RuleKind = .patient) -> String {
    var cleaner = TextCleaner()
    cleaner.matcher.insert(name, kind: kind)
    return cleaner.clean(text: text, owners: .all, readsVersions: false) ?? text
  }

  /// Of each of these words alone nothing can be told; together they are a person.
  @Test(arguments: [
    ("CT CHEST LE VAN AN", "CT CHEST"), ("LE^VAN^AN", ""), ("VAN LE, CT", "CT"), ("VAN AN LE CT", "CT"),
    ("le chest", "le chest"), ("CT of an arm", "CT of an arm"), ("lean mass", "lean mass"),
  ])
  func aNameOfCommonWordsIsCutAsAWhole(text: String, expected: String) {
    #expect(clean(text, "LE^VAN^AN") == expected)
    #expect(RuleKind.patient.isSecret(Word.words(of: "LE^VAN^AN")))
  }

  @Test(arguments: ["PHANTOM^^^MR", "MR^SERVICE", "CT TECH", "TEST^PATIENT", "A^B", "Operator", "^^^^"])
  func whatServicePeopleTypeIsNobody(name: String) {
    #expect(!RuleKind.patient.isSecret(Word.words(of: name)))
    #expect(
      clean("MR PHANTOM, CT TECH SERVICE TEST PATIENT A B", name) == "MR PHANTOM, CT TECH SERVICE TEST PATIENT A B")
  }

  @Test(arguments: [
    ("Doe, Jane", "janedoe T1", "T1"), ("Doe, Jane", "jdoe ct", "ct"), ("Jane Doe", "DOEJ ct", "ct"),
    ("Jane Doe", "DOE^JANE ct", "ct"),
  ])
  func aNameThatIsNoPNIsCutInItsShapesToo(name: String, text: String, expected: String) {
    #expect(clean(text, name) == expected)
  }

  @Test(arguments: [
    ("DOE^JANE^MARIE", "JANEMARIEDOE T1"), ("DOE^JANE^MARIE", "DoeJaneMarie T1"), ("DOE^JANE^MARIE", "JaneMDoe T1"),
    ("DOE^JANE^MARIE", "jmdoe T1"), ("Meyer-Schulz^Anna Maria", "MeyerAnna T1"),
    ("Meyer-Schulz^Anna Maria", "AMeyer T1"), ("Meyer-Schulz^Anna Maria", "schulz-maria T1"),
  ])
  func namesWrittenTogetherAreCut(name: String, text: String) {
    #expect(clean(text, name) == "T1")
  }

  @Test(arguments: [
    ("Nguyễn^Thị Hồng", "CT NGUYEN HONG"), ("Đặng^Ơn", "CT DANG ON"), ("ﾔﾏﾀﾞ^ﾀﾛｳ", "CT ヤマダ タロウ"),
    ("ヤマダ^タロウ", "CT ﾔﾏﾀﾞ"), ("Андрей^Йовчев", "CT Андреи\u{306} И\u{306}ОВЧЕВ"), ("Ζωή^Παππά", "CT ΖΩΗ ΠΑΠΠΑ"),
  ])
  func marksAndWidthMakeNoDifferenceInAnyScript(name: String, text: String) {
    #expect(clean(text, name) == "CT")
  }
}
