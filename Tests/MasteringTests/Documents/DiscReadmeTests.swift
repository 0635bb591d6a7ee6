// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Mastering

/// The text that greets whoever opens a disc.
@Suite struct DiscReadmeTests {
  private static let all: [DiscFacts.Views] = [
    .init(longNames: .type1, shortNames: true), .init(longNames: .type2, shortNames: true),
    .init(longNames: .type1, shortNames: false), .init(longNames: .type2, shortNames: false),
    .init(longNames: nil, shortNames: true),
  ]

  private static func readme(_ views: DiscFacts.Views, exams: Int = 2) -> String {
    DiscReadme(DiscFacts.sample(views, exams: exams)).text
  }

  @Test(arguments: all)
  func isPlainTextOfShortLines(_ views: DiscFacts.Views) {
    let text = Self.readme(views)
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
    let text = Self.readme(Self.all[0])
    for said in [
      "DICOM:        STD-GEN-CD. Conformant", "Subject LS-031-01, Baseline, 2023-02-06",
      "Study:        Lung Screening", "Study number: LS-204", "Disc:         1 of 3",
      "1 series, 1 file, in LS-031-01/",
      "Subject LS-031-02, CT/SR, CT CHEST", "2 series, 2 files, in", "DICOMDIR",
    ] { #expect(text.contains(said), "\(said)") }
  }

  /// Who finds one tree is not told of two, who finds no DICOMDIR not of one.
  @Test func itTellsOfTheFoldersThatAreThere() {
    let texts = Self.all.map { Self.readme($0).replacing("\r\n", with: " ") }
    #expect(texts.map { $0.contains("under both names") } == [true, true, false, false, false])
    #expect(texts.map { $0.contains("a DICOMDIR of its own") } == [false, true, false, true, false])
    #expect(texts.map { $0.contains("There is no DICOMDIR on this disc") } == [false, false, true, false, false])
    #expect(texts.map { $0.contains("DICOMDIR in its top folder") } == [true, true, false, false, true])
    #expect(texts.allSatisfy { !$0.contains("VIEWER") })
    var facts = DiscFacts.sample(Self.all[0])
    facts.hasViewer = true
    #expect(DiscReadme(facts).text.contains("Nothing starts by itself"))
  }
}

extension DiscFacts {
  /// Exams of subjects LS-031-01, 02…, each with as many series as its number.
  static func sample(_ views: Views, exams: Int = 2) -> DiscFacts {
    DiscFacts(
      title: "Image data for Thoracic Imaging Lab", facts: [("Study", "Lung Screening"), ("Study number", "LS-204")],
      disc: 1, discs: 3, name: nil, views: views, conformance: "STD-GEN-CD. Conformant, with alternate names.",
      hasViewer: false,
      exams: (1...exams).map { number in
        let folder = ["LS-031-0\(number)", "study_20230206_123456_CT-CHEST"]
        let short = ["DICOM", "P0000\(number)", "E0001"]
        return Exam(
          subject: folder[0], date: number == 1 ? "20230206" : nil, modalities: ["CT", "SR"], description: "CT CHEST",
          timePoint: number == 1 ? "Baseline" : nil,
          series: (1...number).map {
            Series(
              modality: "CT", number: $0, description: "LUNG", instances: 1,
              folder: views.longNames == nil ? nil : folder + ["CT\($0)_LUNG_123"],
              shortFolder: views.shortNames ? short + ["S000\($0)"] : nil)
          },
          bytes: 1_234_567, folder: views.longNames == nil ? nil : folder, shortFolder: views.shortNames ? short : nil)
      })
  }
}
