// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import DiscLabels

/// Sheets as they looked when a person last looked at them: grey pictures of 20 dpi under `Tests/References/labels`.
/// After a wanted change, look at the new ones, and keep them with `LABELS=keep`.
@Suite struct LabelReferenceTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("References/labels")
  private static let isKept = ProcessInfo.processInfo.environment["LABELS"] == "keep"

  @Test(arguments: ["trial", "research", "blank-with-fields"])
  func aSheetLooksAsItDid(_ template: String) throws {
    let labels = try [
      Samples.label([Samples.exam("LS-031-1001", "Baseline")]), Samples.label(Samples.crowd(), 2),
    ]
    let page = try inspect(Samples.sheets(labels, template)) { oracle, _ in
      try #require(oracle.pages(dotsPerInch: 20).first)
    }
    let file = Self.folder.appendingPathComponent("\(template).pgm")
    if Self.isKept {
      try (Data("P5\n\(page.width) \(page.height)\n255\n".utf8) + Data(page.pixels)).write(to: file)
    }
    let reference = try GreyPage(pgm: Data(contentsOf: file))
    try #require(page.width == reference.width && page.height == reference.height)
    let differences = zip(page.pixels, reference.pixels).map { abs(Int($0) - Int($1)) }
    // Another release of a font or of the renderer moves greys a little; a line that moves changes many of them.
    #expect(differences.filter { $0 > 48 }.count * 500 < differences.count, "\(template) looks otherwise")
    #expect(differences.reduce(0, +) < differences.count, "\(template) looks otherwise all over")
  }
}
