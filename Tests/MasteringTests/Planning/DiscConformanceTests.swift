// SPDX-License-Identifier: GPL-3.0-or-later

import Requests
import Testing

@testable import Mastering

/// What a disc is told that it is.
@Suite struct DiscConformanceTests {
  private static func conformance(
    _ organization: String, _ views: String, _ medium: Medium, syntax: String = "1.2.840.10008.1.2.1"
  ) throws -> DiscConformance {
    var sample = PreparedSample(organization: organization, lines: "views: \(views)")
    sample.exams = [.init(subject: "S1", date: "20230206", description: "CT", series: [("CT", "", [1, 2])])]
    var prepared = try sample.prepared()
    prepared.rehearsal.kinds[0].transferSyntaxUID = syntax
    prepared.rehearsal.keySet = medium.profileMedium == .cd ? .general : .compressed
    return DiscConformance(
      prepared, PlannedDisc(number: 1, count: 1, medium: medium, exams: [DiscExam(0)], sectors: .zero))
  }

  @Test(arguments: [
    ("fileset", "both", "STD-GEN-CD. Conformant."), ("fileset", "as-asked", "STD-GEN-CD. Conformant."),
    ("type1", "both", "STD-GEN-CD. Conformant, with alternate names."), ("type1", "strict", "STD-GEN-CD. Conformant."),
    ("type2", "strict", "STD-GEN-CD. Conformant."),
    (
      "type2", "both",
      "Exam file-sets conformant, several DICOMDIR files on the medium; the content fits STD-GEN-CD."
    ), ("type2", "as-asked", "Exam file-sets conformant, no DICOMDIR in the root; the content fits STD-GEN-CD."),
    ("type1", "as-asked", "Plain folders, no DICOMDIR; the content fits STD-GEN-CD."),
  ])
  func theViewsDecideHowItStands(_ organization: String, _ views: String, _ sentence: String) throws {
    let conformance = try Self.conformance(organization, views, .cd)
    #expect(conformance.sentence == sentence)
    #expect(conformance.profiles.isEmpty == !sentence.hasPrefix("STD-"))
    #expect(conformance.contentFits == ["STD-GEN-CD"])
  }

  @Test(arguments: [
    (Medium.dvd, "STD-GEN-DVD-JPEG, STD-GEN-DVD-J2K. Conformant."), (.sectors(5000), "STD-GEN-CD. Conformant."),
    (.sectors(1_000_000), "STD-GEN-DVD-JPEG, STD-GEN-DVD-J2K. Conformant."),
    (.bluRay, "Conformant; no application profile: PS3.12 X wants UDF on a BD, and this is ISO 9660."),
    (.dvdDualLayer, "Conformant; no application profile: PS3.12 P lists no dual-layer DVD."),
    (.sectors(3_000_000), "Conformant; no application profile: no profile is of such a medium."),
  ])
  func theMediumDecidesWhichProfilesThereAre(_ medium: Medium, _ sentence: String) throws {
    #expect(try Self.conformance("fileset", "both", medium).sentence == sentence)
  }

  @Test func whatIsInTheWayIsSaid() throws {
    let jpeg = "1.2.840.10008.1.2.4.70"
    #expect(try Self.conformance("type1", "both", .dvd, syntax: jpeg).profiles == ["STD-GEN-DVD-JPEG"])
    let sentence = try Self.conformance("type1", "both", .cd, syntax: jpeg).sentence
    #expect(sentence.contains("no application profile: 2 instances of CT Image Storage in JPEG Lossless"))
    #expect(sentence.hasSuffix("STD-GEN-CD allows Explicit VR Little Endian."))
  }

  /// Each word of a sentence is known not to be a leak, but for names of people and numbers.
  @Test func everySentenceIsMadeOfKnownTexts() throws {
    for syntax in ["1.2.840.10008.1.2.1", "1.2.840.10008.1.2.4.80"] {
      var sample = PreparedSample(organization: "type1")
      sample.exams = [.init(subject: "S1", date: "20230206", description: "CT", series: [("CT", "", [1])])]
      var prepared = try sample.prepared()
      prepared.rehearsal.kinds[0].transferSyntaxUID = syntax
      let disc = PlannedDisc(number: 1, count: 1, medium: .cd, exams: [DiscExam(0)], sectors: .zero)
      var rest = DiscConformance(prepared, disc).sentence.lowercased()
      for text in DiscConformance.texts(prepared).sorted(by: { $0.count > $1.count }) {
        rest = rest.replacing(text.lowercased(), with: "")
      }
      #expect(!rest.contains { $0.isLetter }, "\(rest)")
    }
  }
}
