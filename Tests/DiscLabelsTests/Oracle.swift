// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Documents
import Foundation
import TestSupport
import Testing

/// A rendered sheet as poppler's tools see it.
struct Oracle {
  struct Word {
    var text: String
    var page: Int
    /// Corners in millimetres from the top left of the page.
    var corners: [(x: Double, y: Double)]
  }

  private let file: URL

  init(_ pdf: [UInt8]) throws {
    file = FileManager.default.temporaryDirectory.appendingPathComponent("labels-\(UUID().uuidString).pdf")
    try Data(pdf).write(to: file)
  }

  func remove() { try? FileManager.default.removeItem(at: file) }

  /// The text of all pages, in reading order, white space as single blanks.
  func text() throws -> String { words(of: try run("pdftotext", file.path, "-")).joined(separator: " ") }

  /// The lines of the table that a tool prints below its two heading lines.
  func table(_ tool: String, _ arguments: String...) throws -> [[String]] {
    try run(tool, arguments + [file.path]).split(separator: "\n").dropFirst(2).map { words(of: String($0)) }
  }

  func info(_ key: String) throws -> String? {
    try run("pdfinfo", file.path).split(separator: "\n").first { $0.hasPrefix(key + ":") }
      .map { words(of: String($0.dropFirst(key.count + 1))).joined(separator: " ") }
  }

  func placedWords() throws -> [Word] {
    var page = 0
    var words: [Word] = []
    for line in try run("pdftotext", "-bbox", file.path, "-").split(separator: "\n") {
      if line.contains("<page ") { page += 1 }
      guard let match = line.firstMatch(of: Self.box) else { continue }
      let box = try [match.1, match.2, match.3, match.4].map { try #require(Double($0)) * 25.4 / 72 }
      words.append(
        Word(
          text: String(match.5), page: page,
          corners: [(box[0], box[1]), (box[2], box[1]), (box[0], box[3]), (box[2], box[3])]))
    }
    return words
  }

  /// What zbarimg reads on all pages: `QR-Code:text`.
  func codes(dotsPerInch: Int) throws -> [String] {
    let folder = try TemporaryFolder()
    _ = try run("pdftoppm", "-r", "\(dotsPerInch)", "-gray", file.path, folder.file("page"))
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map(folder.file)
    // Without a text to speak of on standard error; each page's codes on their lines.
    return try run("zbarimg", ["-q"] + pages).split(separator: "\n").map(String.init)
  }

  /// The pages as grey pixels, as poppler draws them.
  func pages(dotsPerInch: Int) throws -> [GreyPage] {
    let folder = try TemporaryFolder()
    _ = try run("pdftoppm", "-r", "\(dotsPerInch)", "-gray", file.path, folder.file("page"))
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      try GreyPage(pgm: Data(contentsOf: URL(fileURLWithPath: folder.file(name))))
    }
  }

  private static var box: Regex<(Substring, Substring, Substring, Substring, Substring, Substring)> {
    /xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)">(.*)<\/word>/
  }

  private func words(of text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

  private func run(_ tool: String, _ arguments: String...) throws -> String { try run(tool, arguments) }

  private func run(_ tool: String, _ arguments: [String]) throws -> String {
    let answer = try Tool.run(tool, arguments)
    try #require(answer.status == 0, "\(tool) of poppler-utils failed")
    return answer.output
  }
}

func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

/// Renders and hands the sheets to the tools.
func inspect<R>(_ sheets: LabelSheets, _ body: (Oracle, [String]) throws -> R) throws -> R {
  let rendered = try sheets.pdf()
  let oracle = try Oracle(rendered.pdf)
  defer { oracle.remove() }
  return try body(oracle, rendered.strings)
}
