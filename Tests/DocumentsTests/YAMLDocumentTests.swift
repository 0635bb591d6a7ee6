// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Testing

@testable import Documents

@Suite struct YAMLDocumentTests {
  private func parse(_ text: String, limits: YAMLDocument.Limits = .init()) throws -> YAMLDocument {
    try YAMLDocument(parsing: Array(text.utf8), path: "a.yaml", limits: limits)
  }

  private func error(_ text: String, limits: YAMLDocument.Limits = .init()) -> DocumentError? {
    #expect(throws: DocumentError.self) { try parse(text, limits: limits) }
  }

  private func scalar(_ text: String, quoted: Bool = false, _ line: Int, _ column: Int) -> DocumentNode {
    DocumentNode(.scalar(text, quoted: quoted), at: TextPosition(line: line, column: column))
  }

  @Test func keepsScalarsAsWrittenWithTheirPlaces() throws {
    let root = try parse(
      """
      site: 031
      quoted: "031"
      list: [yes, 2026-0147, 0x1F]
      block: |
        two
        lines
      äöü:   é
      """
    ).root
    guard case .mapping(let entries) = root.value else {
      Issue.record("no mapping")
      return
    }
    #expect(root.position == TextPosition(line: 1, column: 1))
    #expect(entries.map(\.key) == ["site", "quoted", "list", "block", "äöü"])
    #expect(entries[0].node == scalar("031", 1, 7))
    #expect(entries[1].node == scalar("031", quoted: true, 2, 9))
    #expect(
      entries[2].node.value == .list([scalar("yes", 3, 8), scalar("2026-0147", 3, 13), scalar("0x1F", 3, 24)]))
    #expect(entries[3].node.value == .scalar("two\nlines\n", quoted: true))
    // Columns count characters, not bytes.
    #expect(entries[4].keyPosition == TextPosition(line: 7, column: 1))
    #expect(entries[4].node.position == TextPosition(line: 7, column: 8))
  }

  @Test func aByteOrderMarkAndCRLFChangeNothing() throws {
    let plain = try parse("a: 1\nb: 2\n").root
    #expect(try parse("\u{FEFF}a: 1\r\nb: 2\r\n").root == plain)
  }

  @Test(arguments: ["", "# nothing\n", "---\n", "~", "null"])
  func nothingIsNull(_ text: String) throws {
    #expect(try parse(text).root.isNull)
  }

  @Test func quotedNullIsText() throws {
    #expect(try !parse("\"null\"").root.isNull)
    #expect(try !parse("''").root.isNull)
  }

  @Test(arguments: [
    ("a: 1\nb: 2\na: 3\n", "yaml-duplicate-key", 1, 1),
    ("x:\n  a: 1\n  'a': 3\n", "yaml-duplicate-key", 2, 3),
    ("n: &n k\n*n : 1\nk: 2\n", "yaml-duplicate-key", 3, 1),
    ("a: !!int 3\n", "yaml-tag", 1, 4),
    ("a: !mine [1]\n", "yaml-tag", 1, 4),
    ("[a, b]: 1\n", "yaml-key", 1, 1),
    ("a: *x\n", "yaml-alias", 1, 4),
    ("a: &x [*x]\n", "yaml-alias", 1, 8),
    ("a: *.dcm\n", "yaml-alias", 1, 4),
    ("a: [1, 2\nb: 3\n", "yaml-syntax", 2, 2),
    ("a: 'open\n", "yaml-syntax", 2, 1),
    ("a:\n\tb: 1\n", "yaml-syntax", 2, 1),
    ("a: 1\n---\nb: 2\n", "yaml-syntax", 2, 1),
    ("é: a\u{1}b\n", "yaml-control-character", 1, 5),
    ("a: \u{FEFF}\n", "yaml-control-character", 1, 4),
  ])
  func refusesWithLineAndColumn(_ text: String, _ rule: String, _ line: Int, _ column: Int) {
    let error = error(text)
    #expect(error?.kind == .badInput)
    #expect(error?.finding.rule == rule)
    #expect(error?.finding.place == Place(path: "a.yaml", line: line, column: column))
  }

  @Test func refusesOtherEncodings() throws {
    let error = #expect(throws: DocumentError.self) {
      try YAMLDocument(parsing: Array("a: b\nc: ".utf8) + [0xE4, 0x0A], path: "a.yaml")
    }
    #expect(error?.finding.rule == "document-not-utf-8")
    #expect(error?.finding.place == Place(path: "a.yaml", line: 2, column: 4))
  }

  @Test func starsInTextAreStars() throws {
    let text = """
      # *** section ***
      quoted: "*.dcm"
      inside: 3 * 4 *x
      private: "\u{E000}*"
      escaped: "\\uE001 \\U0000e002 *"
      block: |
        *bold*
      """
    guard case .mapping(let entries) = try parse(text).root.value else {
      Issue.record("no mapping")
      return
    }
    let texts = entries.map { entry in
      if case .scalar(let text, _) = entry.node.value { text } else { "" }
    }
    #expect(texts == ["*.dcm", "3 * 4 *x", "\u{E000}*", "\u{E001} \u{E002} *", "*bold*"])
  }

  @Test func aliasesStandForTheirAnchors() throws {
    let text = "a: &a {k: [1, 2]}\nb: *a\nc: &a z\nd: *a\n"
    guard case .mapping(let entries) = try parse(text).root.value else {
      Issue.record("no mapping")
      return
    }
    #expect(entries[1].node == entries[0].node)
    // An anchored value begins with its anchor.
    #expect(entries[3].node == scalar("z", 3, 4))
  }

  /// Nine levels of nine would unfold into 3.5 thousand million values; used as a key, the parser would hash them all.
  @Test(.timeLimit(.minutes(1)), arguments: ["last: *a9\n", "? *a9\n: 1\n", "? {k: [*a9]}\n: 1\n"])
  func aliasesCannotUnfoldWithoutBound(_ last: String) {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
    }
    let error = error(text + last)
    #expect(error?.finding.rule == "yaml-too-large")
  }

  @Test func aliasesCannotDeepenWithoutBound() {
    var text = "a0: &a0 [x]\n"
    for level in 1...70 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    #expect(error(text)?.finding.rule == "yaml-too-deep")
  }

  @Test func limitsAreHeldExactly() throws {
    // The list and its items: four values, two levels.
    _ = try parse("[a, b, c]", limits: .init(bytes: 9, nodes: 4, depth: 2))
    #expect(error("[a, b, c]", limits: .init(bytes: 8))?.finding.rule == "document-too-large")
    #expect(error("[a, b, c]", limits: .init(nodes: 3))?.finding.rule == "yaml-too-large")
    #expect(error("[a, b, c]", limits: .init(depth: 1))?.finding.rule == "yaml-too-deep")
    #expect(error(String(repeating: "[", count: 60_000)) != nil)
    #expect(error(String(repeating: "- ", count: 60_000) + "x") != nil)
  }

  @Test func readsAFileAndSaysWhatIsWrongWithIt() throws {
    let missing = #expect(throws: DocumentError.self) { try YAMLDocument.load("/nonexistent/a.yaml") }
    #expect(missing?.kind == .missingInput)
    let folder = #expect(throws: DocumentError.self) { try YAMLDocument.load("/") }
    #expect(folder?.kind == .badInput)
    #expect(folder?.finding.rule == "document-is-folder")
    let device = #expect(throws: DocumentError.self) { try YAMLDocument.load("/dev/zero") }
    #expect(device?.finding.rule == "document-too-large")
  }
}
