// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Mastering

/// The text that greets whoever opens a disc.
@Suite struct DiscReadmeTests {
  private static func readme(_ layout: DiscReadme.Layout, exams: Int = 2) -> DiscReadme {
    DiscReadme(
      title: "Image data for Thoracic Imaging Lab", facts: [("Study", "Lung Screening"), ("Study number", "LS-204")],
      disc: 1, discs: 3, layout: layout,
      exams: (1...exams).map {
        .init(
          subject: "LS-031-0\($0)", date: $0 == 1 ? "20230206" : nil, modalities: ["CT", "SR"], description: "CT CHEST",
          series: $0, instances: $0, folder: "LS-031-0\($0)/study_20230206_123456_CT-CHEST")
      })
  }

  @Test(arguments: [DiscReadme.Layout.type1, .type2, .fileSet])
  func isPlainTextOfShortLines(_ layout: DiscReadme.Layout) {
    let text = Self.readme(layout).text
    #expect(text.unicodeScalars.allSatisfy { $0.isASCII })
    // Every line feed follows a carriage return, and none stands alone.
    let bytes = Array(text.utf8)
    for (place, byte) in bytes.enumerated() {
      if byte == 0x0A { #expect(place > 0 && bytes[place - 1] == 0x0D) }
      if byte == 0x0D { #expect(place + 1 < bytes.count && bytes[place + 1] == 0x0A) }
    }
    #expect(text.hasSuffix("\r\n"))
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    for line in lines where !line.contains("/study_") {
      #expect(line.count <= 80, "\(line)")
      #expect(line.last != " ", "\(line)")
    }
  }

  @Test func saysWhatIsWhere() {
    let text = Self.readme(.type1).text
    for said in [
      "Study:        Lung Screening", "Study number: LS-204", "Disc:         1 of 3",
      "Subject LS-031-01, 2023-02-06, CT/SR, CT CHEST", "1 series, 1 file, in LS-031-01/",
      "Subject LS-031-02, CT/SR", "2 series, 2 files, in", "DICOMDIR",
    ] { #expect(text.contains(said), "\(said)") }
  }

  /// Only who finds two trees on the disc is told of two.
  @Test func theFoldersAreThoseOfTheLayout() {
    #expect(Self.readme(.type1).text.contains("under both names"))
    #expect(Self.readme(.type2).text.contains("a DICOMDIR of its own"))
    #expect(!Self.readme(.fileSet).text.contains("both names"))
  }

  /// What no patient's name can turn into a leak is each line that is the same on every disc.
  @Test func constantLinesAreThoseOfTheText() {
    let constant = Set(DiscReadme.constantLines)
    for layout in [DiscReadme.Layout.type1, .type2] {
      let lines = Self.readme(layout, exams: 1).text.split(separator: "\r\n").map(String.init)
      #expect(lines.count { constant.contains($0) } >= 9)
    }
  }
}
