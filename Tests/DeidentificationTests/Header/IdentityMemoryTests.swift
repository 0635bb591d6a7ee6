// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Testing

@testable import Deidentification

/// What is remembered of one file must not serve the next where the same bytes mean something else there.
@Suite struct IdentityMemoryTests {
  typealias Element = ExamMaker.Element

  private static func read(_ elements: [Element]) throws -> PartTenFile {
    var merged = Element.base()
    for element in elements { merged.removeAll { $0.tag == element.tag } }
    var file = PartTenFile()
    var reader = PartTenReader()
    try reader.read(bytes: ExamMaker().file(merged + elements), name: "test", into: &file)
    return file
  }

  /// The edits of Series Description in the second of two files that one worker reads.
  private static func second(_ first: [Element], _ second: [Element]) throws -> String? {
    let deidentifier = Deidentifier(profile: try .office(), key: Deidentified.key)
    var gatherer = IdentityGatherer(for: deidentifier)
    var identities = SubjectIdentities()
    let files = [try read(first), try read(second)]
    for file in files { gatherer.gather(file.dataSet, into: &identities) }
    var account = DeidentificationAccount()
    var after: String?
    for exam in [ExamContext(subjectID: "S01"), ExamContext(subjectID: "S01", identities: identities)] {
      account = DeidentificationAccount()
      for file in files {
        after = try deidentifier.explanations(for: file, exam: exam, account: &account)
          .first { $0.tag == .seriesDescription }?.after
      }
      if after != "MR" { return after }
    }
    return after
  }

  @Test(arguments: [
    ("ISO_IR 192", Array("Müller^Günther".utf8), Array("MR Günther MÜLLER".utf8)),
    (
      "ISO_IR 144", [0xB8, 0xD2, 0xD0, 0xDD, 0xDE, 0xD2, 0x5E, 0xB8, 0xD2, 0xD0, 0xDD],
      Array("MR ".utf8) + [0xB8, 0xB2, 0xB0, 0xBD, 0xBE, 0xB2]
    ),
  ])
  func theSameBytesInAnotherCharacterSetAreAnotherName(set: String, name: [UInt8], text: [UInt8]) throws {
    let name = Element(0x0010_0010, "PN", .bytes(name))
    let after = try Self.second(
      [name], [Element(0x0008_0005, "CS", set), name, Element(0x0008_103E, "LO", .bytes(text))])
    #expect(after == "MR")
  }

  @Test func aStationIsJudgedByItsOwnFilesMaker() throws {
    let station = Element(0x0008_1010, "SH", "NEUROSTATION")
    let after = try Self.second(
      [Element(0x0008_0070, "LO", "ACME NEUROSTATION"), station],
      [Element(0x0008_0070, "LO", "GE"), station, Element(0x0008_103E, "LO", "MR NEUROSTATION")])
    #expect(after == "MR")
  }
}
