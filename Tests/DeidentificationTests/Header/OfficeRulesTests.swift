// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Testing

@testable import Deidentification

/// The seed's procedure, element by element.
@Suite struct OfficeRulesTests {
  typealias Element = ExamMaker.Element

  @Test func theStandardTagsAreWritten() throws {
    let exam = ExamContext(
      subjectID: "LS-0042", siteNumber: "031", timePoint: "Week 12",
      trial: .init(protocolID: "LS-204", protocolName: "Lung Screening"))
    let result = try Deidentified([Element(0x0008_0080, "LO", "St Elsewhere")], exam: exam)
    #expect(result[0x0010_0010] == "LS-0042")
    #expect(result[0x0010_0020] == "LS-0042")
    #expect(result[0x0010_0030] == "")
    #expect(result[0x0010_1010] == "070Y")
    #expect(result[0x0008_0080] == "031")
    #expect(result[0x0012_0020] == "LS-204")
    #expect(result[0x0012_0021] == "Lung Screening")
    #expect(result[0x0012_0030] == "031")
    #expect(result[0x0012_0040] == "LS-0042")
    #expect(result[0x0012_0050] == "Week 12")
    #expect(result[0x0012_0051] == "Week 12")
    #expect(result[0x0012_0062] == "YES")
    #expect(result[0x0012_0063]?.hasPrefix("Spindle") == true)
    #expect(result[0x0028_0303] == "UNMODIFIED")
  }

  @Test func withoutSiteTimePointAndTrialNoneIsSaid() throws {
    let result = try Deidentified([
      Element(0x0008_0080, "LO", "St Elsewhere"), Element(0x0012_0010, "LO", "Earlier Sponsor"),
      Element(0x0012_0050, "LO", "Earlier"), Element(0x0012_0042, "LO", "Earlier 2"),
    ])
    for tag: UInt32 in [0x0008_0080, 0x0012_0010, 0x0012_0020, 0x0012_0040, 0x0012_0042, 0x0012_0050, 0x0012_0051] {
      #expect(result[tag] == nil)
    }
    #expect(!result.holds("Earlier"))
  }

  @Test func theWayThatAnExamCameIsNotTold() throws {
    let equipment = Element(
      0x0018_A001, "SQ",
      .items([[Element(0x0008_0070, "LO", "ACME"), Element(0x0018_A003, "ST", "Routed by GATEWAY7")]]))
    #expect(try !Deidentified([equipment]).holds("GATEWAY7"))
  }

  @Test func imagingSettingsStay() throws {
    let settings: [(UInt32, String, String)] = [
      (0x0008_0008, "CS", "ORIGINAL\\PRIMARY\\AXIAL"), (0x0008_0070, "LO", "ACME"), (0x0008_1090, "LO", "Scan 64"),
      (0x0018_0050, "DS", "2.0"), (0x0018_0060, "DS", "120"), (0x0018_1020, "LO", "VB17A"),
      (0x0018_1210, "SH", "B30f"), (0x0018_1030, "LO", "1.1 Thorax_low dose"), (0x0018_5100, "CS", "FFS"),
      (0x0020_0013, "IS", "17"), (0x0008_1030, "LO", "CT CHEST WO"), (0x0010_0040, "CS", "F"),
      (0x0010_1030, "DS", "70.5"), (0x0010_2160, "SH", "X1"), (0x0020_4000, "LT", "recon at 2.0 mm"),
    ]
    let result = try Deidentified(settings.map { Element($0.0, $0.1, $0.2) })
    for (tag, _, text) in settings { #expect(result[tag] == text) }
  }

  @Test(arguments: [("19291231", "090Y"), ("19300301", "090Y"), ("19300302", "089Y"), ("19500228", "070Y")])
  func agesAreComputedAtTheExamAndClipped(birth: String, age: String) throws {
    let result = try Deidentified([Element(0x0010_0030, "DA", birth), Element(0x0010_1010, "AS", "012Y")])
    #expect(result[0x0010_1010] == age)
  }

  @Test func withoutABirthDateTheStoredAgeIsClipped() throws {
    #expect(
      try Deidentified([Element(0x0010_0030, "DA", ""), Element(0x0010_1010, "AS", "099Y")])[0x0010_1010] == "090Y")
    #expect(
      try Deidentified([Element(0x0010_0030, "DA", ""), Element(0x0010_1010, "AS", "061Y")])[0x0010_1010] == "061Y")
    #expect(try Deidentified([Element(0x0010_0030, "DA", "")])[0x0010_1010] == nil)
  }

  @Test func agesInItemsAreClipped() throws {
    let result = try Deidentified([
      Element(0x0008_1140, "SQ", .items([[Element(0x0010_1010, "AS", "093Y")], [Element(0x0010_1010, "AS", "041Y")]]))
    ])
    #expect(!result.holds("093Y"))
    #expect(result.holds("090Y"))
    #expect(result.holds("041Y"))
  }

  @Test func uidsAreTheStudysOwnAndReferencesFollow() throws {
    let study = "1.2.826.0.1.3680043.9.1234.2"
    let result = try Deidentified([
      Element(
        0x0008_1140, "SQ",
        .items([[Element(0x0008_1150, "UI", "1.2.840.10008.5.1.4.1.1.2"), Element(0x0008_1155, "UI", study)]])),
      Element(0x0020_0052, "UI", "1.2.840.10008.1.4.1.1"), Element(0x0008_0058, "UI", "\(study)\\1.2.3"),
    ])
    let key = Deidentified.key
    #expect(result[0x0020_000D] == key.uid(for: study))
    #expect(result[0x0008_0018] == key.uid(for: "1.2.826.0.1.3680043.9.1234.1"))
    #expect(result[0x0008_0016] == "1.2.840.10008.5.1.4.1.1.2")
    #expect(result[0x0020_0052] == "1.2.840.10008.1.4.1.1")
    #expect(result[0x0008_0058] == "\(key.uid(for: study))\\\(key.uid(for: "1.2.3"))")
    let sequence = try #require(result.after.index(of: .referencedImageSequence))
    let item = try #require(result.after.children(of: sequence).first { _ in true })
    let reference = try #require(result.after.index(of: .referencedSOPInstanceUID, in: item))
    #expect(result.after.string(reference) == key.uid(for: study))
    let sopClass = try #require(result.after.index(of: .referencedSOPClassUID, in: item))
    #expect(result.after.string(sopClass) == "1.2.840.10008.5.1.4.1.1.2")
  }

  @Test func anotherStudyHasOtherUIDs() throws {
    let file = ExamMaker().file(Element.base())
    let one = try Deidentified(file)
    let other = try Deidentified(file, key: StudyKey(secret: Deidentified.secret, study: "OTHER"))
    #expect(one[0x0020_000D] != other[0x0020_000D])
    #expect(try Deidentified(file).bytes == one.bytes)
  }

  @Test func theMethodsCodesSayWhatWasDone() throws {
    func codes(_ dates: DateMode, _ elements: [Element] = []) throws -> [String] {
      let result = try Deidentified(elements, exam: ExamContext(subjectID: "S", dates: dates, dateShift: -9))
      let sequence = try #require(result.after.index(of: .deidentificationMethodCodeSequence))
      return result.after.children(of: sequence).compactMap { item in
        result.after.index(of: .codeValue, in: item).flatMap { result.after.string($0) }
      }
    }
    #expect(try codes(.keep) == ["113100", "113105", "113106", "113108", "113111"])
    #expect(try codes(.shift) == ["113100", "113105", "113107", "113108", "113111"])
    #expect(try codes(.remove) == ["113100", "113105", "113108", "113111"])
    #expect(try codes(.keep, [Element(0x0040_A730, "SQ", .items([]))]).contains("113104"))
  }

  @Test func aNameInACharacterSetIsCutInIt() throws {
    let result = try Deidentified([
      Element(0x0008_0005, "CS", "ISO_IR 100"),
      Element(0x0010_0010, "PN", .bytes([0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72, 0x5E, 0x45, 0x76, 0x61])),
      Element(0x0008_103E, "LO", .bytes([0x53, 0xE4, 0x67, 0x65, 0x20, 0x4D, 0xDC, 0x4C, 0x4C, 0x45, 0x52])),
    ])
    #expect(result[0x0008_103E] == "Säge")
    #expect(result[0x0008_0005] == "ISO_IR 100")
  }

  @Test func whatAnotherFileSaysOfThePatientIsCutHere() throws {
    var source = PartTenFile()
    var reader = PartTenReader()
    try reader.read(
      bytes: ExamMaker().file(Element.base().map { $0.tag == 0x0010_0010 ? Element($0.tag, "PN", "SMITH^ANNE") : $0 }),
      name: "other", into: &source)
    var identities = SubjectIdentities()
    var gatherer = try IdentityGatherer(for: Deidentifier(profile: .office(), key: Deidentified.key))
    gatherer.gather(source.dataSet, into: &identities)
    let exam = ExamContext(subjectID: "S01", identities: identities)
    let result = try Deidentified([Element(0x0008_103E, "LO", "Thorax Smith, nee Doe")], exam: exam)
    #expect(result[0x0008_103E] == "Thorax nee")
  }

  @Test func aFileWithoutInstanceUIDIsRefused() throws {
    var elements = Element.base()
    elements.removeAll { $0.tag == 0x0008_0018 || $0.tag == 0x0008_0016 }
    var source = PartTenFile()
    var reader = PartTenReader()
    var file = ExamMaker().file(elements)
    // Without group 2 as well: an implicit data set alone.
    file = ExamMaker(encoding: .implicitLittle).file(elements)
    guard let start = file.indices.first(where: { file[$0...].starts(with: [0x08, 0x00, 0x20, 0x00]) }) else { return }
    try reader.read(bytes: Array(file[start...]), name: "bare", into: &source)
    var edits = DataSetEdits()
    var account = DeidentificationAccount()
    let error = #expect(throws: DeidentificationError.self) {
      try Deidentifier(profile: .office(), key: Deidentified.key)
        .edits(for: source, exam: ExamContext(subjectID: "S"), into: &edits, account: &account)
    }
    #expect(error?.kind == .badInput)
  }
}
