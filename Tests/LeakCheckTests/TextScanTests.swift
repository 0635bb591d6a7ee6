// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import LeakCheck
import Testing

private let description = TextContext.text(0x0008_103E)

/// A few of the words that de-identification leaves alone.
private let vocabulary = Vocabulary(
  standIns: ["test", "patient"], titles: ["mr", "dr"], terms: ["ge", "ct", "mri"], everyday: ["chest"])

private func kinds(
  _ secrets: [Secret], in text: String, _ context: TextContext = description
) throws -> [Secret.Kind] {
  try LeakScanner(SecretSet(secrets, vocabulary: vocabulary)).textScan().scan([ScannedText(text, context)]).map(\.kind)
}

@Suite struct TextScanTests {
  @Test(arguments: [
    "DOE^JANE", "Jane Doe", "Doe, Jane", "DOE JANE", "doe_jane", "CT CHEST for Doe", "(jane)", "Jane's scan",
    "Doe\u{B4}s",
  ])
  func aNameIsFoundInEveryOrderAndCaseAndByItsWords(text: String) throws {
    #expect(try kinds([Secret(.personName, "DOE^JANE^^DR")], in: text) == [.personName])
  }

  @Test(arguments: ["DOESN'T", "Janet", "ABDOMEN", "DR", "CT CHEST", "JANEDOEX", "D^J"])
  func aWordThatOnlyContainsANameIsNoHit(text: String) throws {
    #expect(try kinds([Secret(.personName, "DOE^JANE^^DR")], in: text) == [])
  }

  @Test func aNameOfTwoLettersIsAWordOfItsOwn() throws {
    let secret = [Secret(.personName, "Li^Wei")]
    #expect(try kinds(secret, in: "CT LI 3mm") == [.personName])
    #expect(try kinds(secret, in: "MR1_Li_abc/00001_12345.dcm", .name) == [.personName])
    #expect(try kinds(secret, in: "LIVER, WEIGHTED") == [])
    #expect(try kinds(secret, in: "LI", .code(0x0018_0015)) == [])
  }

  @Test func namesBeyondLatinLettersAreFoundInAnyCaseAndWithoutBlanks() throws {
    #expect(try kinds([Secret(.personName, "MÜLLER^ZOË")], in: "Kopf Müller") == [.personName])
    #expect(try kinds([Secret(.personName, "Иванов^Пётр")], in: "ИВАНОВ П.") == [.personName])
    let three = [Secret(.personName, "Yamada^Tarou=山田^太郎=やまだ^たろう")]
    #expect(try kinds(three, in: "山田太郎様") == [.personName])
    #expect(try kinds(three, in: "やまだ") == [.personName])
    #expect(try kinds(three, in: "太い郎") == [])
  }

  @Test func titlesAndPlaceholdersAreNoSecrets() throws {
    #expect(try kinds([Secret(.personName, "TEST^PATIENT^^MR")], in: "MR test for the patient") == [])
    #expect(try kinds([Secret(.patientIdentifier, "0000")], in: "0000") == [])
    #expect(try kinds([Secret(.personName, "GE^Anna")], in: "GE MEDICAL SYSTEMS") == [])
    #expect(try kinds([Secret(.personName, "GE^Anna")], in: "Ge, Anna") == [.personName])
  }

  /// Such words follow each other in anyone's text.
  @Test func aNameOfCommonWordsCountsInItsOwnSubjectsTextOnly() throws {
    var set = SecretSet(vocabulary: Vocabulary(titles: ["de", "la"]))
    set.insert(Secret(.personName, "DE^LA"), owners: [1])
    let scan = try LeakScanner(set).textScan()
    #expect(scan.scan([ScannedText("TAC DE LA CABEZA", description)], of: 2) == [])
    #expect(scan.scan([ScannedText("TAC DE LA CABEZA", description)], of: 1).count == 1)
    #expect(scan.scan([ScannedText("DE^LA", description)], of: 2).count == 1)
  }

  @Test(arguments: ["123456", "MRN123456", "no 123456.", "123456-7", "ID:123456,x"])
  func aNumberIsFoundWhereNoDigitStandsBesideIt(text: String) throws {
    #expect(try kinds([Secret(.patientIdentifier, "123456")], in: text) == [.patientIdentifier])
  }

  @Test(arguments: ["1234567", "0123456", "1.2.840.123456.1", "0.123456", "123456.75", "12345"])
  func aNumberWithinALongerNumberOrAUIDIsNoHit(text: String) throws {
    #expect(try kinds([Secret(.patientIdentifier, "123456")], in: text) == [])
  }

  @Test func identifiersAreFoundWithoutSeparatorsAndLeadingZeros() throws {
    #expect(try kinds([Secret(.patientIdentifier, "123-45-678")], in: "x12345678") == [.patientIdentifier])
    #expect(try kinds([Secret(.patientIdentifier, "00123456")], in: "pt 123456") == [.patientIdentifier])
    #expect(try kinds([Secret(.accessionNumber, "Acc-77a")], in: "see ACC-77A") == [.accessionNumber])
    #expect(try kinds([Secret(.patientIdentifier, "7")], in: "Series 7") == [])
  }

  @Test(arguments: [
    "19540321", "1954-03-21", "21.03.1954", "03/21/1954", "21/03/1954", "03/21/54", "3/21/1954", "21-MAR-1954",
    "born March 21, 1954",
  ])
  func aBirthDateIsFoundInEverySpelling(text: String) throws {
    #expect(try kinds([Secret(.birthDate, "19540321")], in: text) == [.birthDate])
    #expect(try kinds([Secret(.birthDate, "1954-03-21")], in: text) == [.birthDate])
  }

  @Test func aBirthDateDoesNotCountWhereDatesAreKept() throws {
    let secret = [Secret(.birthDate, "20190405"), Secret(.patientIdentifier, "101500")]
    #expect(try kinds(secret, in: "20190405", .dateKept(0x0008_0020)) == [])
    #expect(try kinds(secret, in: "101500", .dateKept(0x0008_0030)) == [])
    #expect(try kinds(secret, in: "20190405101500") == [])
    #expect(try kinds(secret, in: "20190405 101500") == [.birthDate, .patientIdentifier])
  }

  @Test func oldUIDsAreComparedWholeInUIValuesAndNames() throws {
    let secret = [Secret(.uid, "1.2.840.113619.2.1")]
    #expect(try kinds(secret, in: "1.2.840.113619.2.1\0", .uid(0x0020_000D)) == [.uid])
    #expect(try kinds(secret, in: "2.25.1\\1.2.840.113619.2.1", .uid(0x0008_1155)) == [.uid])
    #expect(try kinds(secret, in: "a/1.2.840.113619.2.1.dcm", .name) == [.uid])
    #expect(try kinds(secret, in: "1.2.840.113619.2.10", .uid(0x0020_000D)) == [])
    #expect(try kinds(secret, in: "a/1.2.840.113619.2.1.3.dcm", .name) == [])
  }

  @Test func numbersAreNotLookedForInUIValues() throws {
    #expect(try kinds([Secret(.patientIdentifier, "113619")], in: "113619", .uid(0x0020_000D)) == [])
  }

  @Test func institutionsAndDevicesCountInNamesOnlyWhenLong() throws {
    let secrets = [Secret(.institution, "North Clinic"), Secret(.device, "CT1"), Secret(.device, "SOMATOM17")]
    #expect(try kinds(secrets, in: "by CT1") == [.device])
    #expect(try kinds(secrets, in: "CT1_Chest_abc", .name) == [])
    #expect(try kinds(secrets, in: "CT1_SOMATOM17_abc", .name) == [.device])
    #expect(try kinds(secrets, in: "x/NORTH CLINIC", .name) == [.institution])
    #expect(try kinds([Secret(.device, "CT"), Secret(.personName, "MRI")], in: "CT or MRI of the chest") == [])
  }

  @Test func freeTextIsFoundWhenItIsMoreThanAPhrase() throws {
    let secrets = [Secret(.freeText, "fell off the red ladder at home"), Secret(.freeText, "CT CHEST")]
    #expect(try kinds(secrets, in: "Hx: Fell off the red ladder at home, pain") == [.freeText])
    #expect(try kinds(secrets, in: "CT CHEST") == [])
  }

  @Test func theLayoutsOwnCodesInNamesAreNoIdentifiers() throws {
    let secrets = [
      Secret(.patientIdentifier, "482913"), Secret(.patientIdentifier, "00012"), Secret(.birthDate, "20260301"),
    ]
    for name in ["00001/study_20260301_482913_CT-CHEST", "a/CT2_Thorax_123/00012_48291.dcm", "a/DICOM/IM_00012"] {
      #expect(try kinds(secrets, in: name, .name) == [])
    }
    #expect(try kinds(secrets, in: "482913/study_20260101_111111", .name) == [.patientIdentifier])
    #expect(try kinds(secrets, in: "a/CT2_Thorax 482913_123", .name) == [.patientIdentifier])
  }

  @Test func textOfTheRequestIsExemptInDocumentsOnly() throws {
    var set = SecretSet([Secret(.personName, "Young^Mark")])
    set.exemptInDocuments("Mark Young Imaging Lab")
    let scan = try LeakScanner(set).textScan()
    let line = "Prepared for: MARK YOUNG IMAGING LAB"
    #expect(scan.scan([ScannedText(line, .documentText)]) == [])
    #expect(scan.scan([ScannedText(line, description)]).count == 1)
    #expect(scan.scan([ScannedText(line + ", Mark", .documentText)]).count == 1)
  }

  @Test func aValueKeptByRuleIsNoSecretInItsElement() throws {
    var set = SecretSet([Secret(.birthDate, "19540321")])
    set.keep("19540321", in: 0x0010_0030)
    let scan = try LeakScanner(set).textScan()
    let hits = scan.scan([
      ScannedText("19540321", .text(0x0010_0030)), ScannedText("19540321", .text(0x0010_4000)),
    ])
    #expect(hits.map(\.index) == [1])
  }

  @Test func aHitSaysWhereAndNeverWhat() throws {
    let scan = try LeakScanner(SecretSet([Secret(.personName, "Doe^Jane")])).textScan()
    let texts = [ScannedText("CHEST", description), ScannedText("for Jane Doe", description)]
    let hits = scan.scan(texts)
    let hit = try #require(hits.first)
    #expect((hits.count, hit.index, hit.offset, hit.rule) == (1, 1, 4, "leak-person-name"))
    let finding = hit.finding(at: Place(path: "disc-01.iso"))
    #expect(finding.severity == .error)
    #expect(finding.message.contains("(0008,103E)"))
    for text in [
      "\(hit)", "\(finding)", "\(Secret(.personName, "Doe^Jane"))", String(reflecting: Secret(.personName, "Doe^Jane")),
    ] {
      #expect(!text.lowercased().contains("doe") && !text.lowercased().contains("jane"))
    }
  }

  @Test func secretsDoNotReachAcrossStrings() throws {
    let scan = try LeakScanner(SecretSet([Secret(.accessionNumber, "77 88 99")])).textScan()
    #expect(scan.scan([ScannedText("77 88", description), ScannedText(" 99", description)]) == [])
  }

  @Test func nothingToFindFindsNothing() throws {
    #expect(try kinds([], in: "anything") == [])
    #expect(try kinds([Secret(.personName, "^^^^"), Secret(.birthDate, "19541399")], in: "19541399") == [])
  }
}
