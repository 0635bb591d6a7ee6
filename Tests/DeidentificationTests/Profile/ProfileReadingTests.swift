// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import TestSupport
import Testing

@testable import Deidentification

@Suite struct ProfileReadingTests {
  static func requested(_ text: String, in path: String = "request.yaml") throws -> DeidentificationProfile {
    let document = try YAMLDocument(parsing: Array(text.utf8), path: path)
    return try DeidentificationProfile.requested(document.root, in: path)
  }

  private func refusal(_ text: String) -> DeidentificationError? {
    do {
      _ = try Self.requested(text)
      return nil
    } catch { return error as? DeidentificationError }
  }

  @Test func theOfficesProcedureIsTheDefault() throws {
    let profile = try DeidentificationProfile.requested(nil, in: "request.yaml")
    #expect(profile.name == "office")
    #expect(profile.dates == .keep)
    #expect(profile.findings.isEmpty)
    #expect(try Self.requested("profile: ps3.15-basic").dates == .remove)
    #expect(try Self.requested("{profile: ps3.15-basic, options: [retain-longitudinal-full-dates]}").dates == .keep)
    #expect(try Self.requested("options: [retain-longitudinal-modified-dates]").dates == .shift)
  }

  /// What breaks a file, means nothing or contradicts itself, with the line where it stands.
  @Test(arguments: [
    ("remove: SOPInstanceUID", "without this UID"), ("empty: StudyInstanceUID", "without this UID"),
    ("{replace: SeriesInstanceUID, with: 1.2.3}", "UID can be kept"), ("keep: FrameOfReferenceUID", "references"),
    ("keep: PatientNmae", "no keyword"), ("keep: \"(0019,1002)\"", "creator"), ("remove: PixelData", "this group"),
    ("remove: {group: \"0008\"}", "every file needs"), ("remove: {vr: UI}", "VR UI"), ("remove: {vr: XX}", "no VR"),
    ("shift: PatientID", "only dates"), ("initials: PatientID", "only names"), ("hash: PatientBirthDate", "no value"),
    ("{replace: PatientBirthDate, with: soon}", "no value of VR DA"), ("remove: PatientID", "DICOMDIR"),
    ("{replace: PatientID, with: SAME}", "same ID"), ("keep: DeidentificationMethod", "de-identified"),
    ("{replace: StudyID, with: \"{subjct}\"}", "no placeholder"), ("{replace: StudyID, with: \"{subject\"}", "brace"),
    ("{keep: StudyID, remove: StudyID}", "several actions"), ("write: PatientName", "not a key"),
    ("keep: PatientName.PatientID", "no sequence"), ("{keep: StudyID, with: X}", "goes with replace"),
    ("hash: {creator: ACME}", "kept, removed or emptied"), ("remove: SpecificCharacterSet", "cannot be read"),
  ])
  func aRuleThatCannotBeFollowedIsRefusedWithItsLine(rule: String, why: String) throws {
    let error = try #require(refusal("profile: office\nrules:\n  - \(rule)\n"))
    #expect(error.kind == .badInput)
    #expect(error.finding.place.line == 3)
    #expect(error.finding.message.contains(why), "\(error.finding.message)")
  }

  @Test func twoRulesAboutOneThingClash() throws {
    let error = try #require(refusal("rules:\n  - keep: StudyID\n  - hash: [PatientAge.StudyID, StudyID]\n"))
    #expect(error.finding.place.line == 3)
    let clash = try #require(refusal("rules:\n  - keep: StudyID\n  - {hash: StudyID}\n"))
    #expect(clash.finding.message.contains("already has a rule in line 2"))
    // A path, a creator's element and a whole creator are other things.
    _ = try Self.requested(
      """
      rules:
        - keep: StudyID
        - remove: RequestAttributesSequence.StudyID
        - keep: {creator: ACME 1.0}
        - remove: {creator: ACME 1.0, element: "(0019,xx02)"}
      """)
  }

  @Test func whatIsMisspelledIsGuessed() throws {
    #expect(refusal("profile: offise")?.finding.remedy?.contains("office") == true)
    #expect(refusal("options: [retain-uid]")?.finding.remedy?.contains("retain-uids") == true)
    #expect(refusal("rules: [{keep: PatientsBirthDate}]")?.finding.remedy?.contains("PatientBirthDate") == true)
    #expect(refusal("options: [retain-longitudinal-full-dates, retain-longitudinal-modified-dates]") != nil)
  }

  @Test func aProfileOfTheOfficesOwnIsReadFromItsFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("name: trial 12\nbase: office\nrules:\n  - keep: PatientBirthDate\n", to: "own.yaml")
    let profile = try Self.requested("profile: own.yaml\n", in: "\(folder.path)/request.yaml")
    #expect(profile.name == "trial 12")
    #expect(profile.options.contains(.retainSafePrivate))
    #expect(profile.documents.count == 1)
    #expect(profile.findings.map(\.rule) == ["identity-kept"])
    #expect(profile.findings.first?.place.line == 4)
    #expect(refusal("profile: none.yaml")?.kind == .missingInput)
  }
}
