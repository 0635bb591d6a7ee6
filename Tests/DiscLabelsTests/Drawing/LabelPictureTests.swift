// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Foundation
import TestSupport
import Testing

@Suite struct LabelPictureTests {
  private static func template(_ logo: String, in folder: TemporaryFolder) throws -> LabelTemplate {
    try folder.write(
      "name: own\nabove: {logo: {logo: \(logo), height: 9}}\nbelow: {volume: \"{volume}\"}\n", to: "own.yaml")
    return try Samples.library.get().template(named: "own.yaml", in: folder.path)
  }

  @Test func aPictureIsStoredOnceHoweverManyLabelsShowIt() throws {
    let folder = try TemporaryFolder()
    let label = try Samples.label([Samples.exam("1")])
    let picture = try Samples.sheets([label]).face(as: .png(dotsPerInch: 300))
    try Data(picture).write(to: URL(fileURLWithPath: folder.file("logo.png")))
    var sheets = try Samples.sheets([label])
    sheets.template = try Self.template("logo.png", in: folder)
    let one = try sheets.pdf().pdf.count
    sheets.labels = try (1...40).map { try Samples.label([Samples.exam("1")], $0, of: 40) }
    #expect(try inspect(sheets) { oracle, _ in try oracle.table("pdfimages", "-list").count } == 40)
    #expect(try sheets.pdf().pdf.count < 2 * one)
  }

  /// Ten times ten times ten of a part, and so on: more than librsvg draws.
  @Test func aDrawingThatCannotBeDrawnIsRefusedWhereItIsNamed() throws {
    let folder = try TemporaryFolder()
    let parts = (1...7).map { "<g id='a\($0)'>" + String(repeating: "<use href='#a\($0 - 1)'/>", count: 10) + "</g>" }
    try folder.write(
      """
      <svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><defs><g id='a0'/>\(parts.joined())</defs>
      <use href='#a7'/></svg>
      """, to: "logo.svg")
    let error = #expect(throws: DiscLabelError.self) { try Self.template("logo.svg", in: folder) }
    #expect(error?.finding.rule == "label-logo" && error?.finding.place.line == 2, "\(String(describing: error))")
  }
}
