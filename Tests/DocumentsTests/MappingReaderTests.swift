// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Testing

@testable import Documents

@Suite struct MappingReaderTests {
  private enum Fruit: String, CaseIterable { case apple, pear, quince }

  private func reader(_ text: String, keys: [String] = ["a", "b", "media", "organization"]) throws -> MappingReader {
    try MappingReader(YAMLDocument(parsing: Array(text.utf8), path: "a.yaml"), named: "the request", keys: keys)
  }

  /// The error of reading `a` by `read`.
  private func error<Value>(_ text: String, _ read: (NodeReader) throws -> Value) -> DocumentError? {
    #expect(throws: DocumentError.self) { _ = try read(reader(text).required("a")) }
  }

  @Test func unknownKeysAreRefusedWithTheNearestFirst() {
    let error = #expect(throws: DocumentError.self) { try reader("a: 1\n\norganisation: type1\n") }
    #expect(error?.finding.place == Place(path: "a.yaml", line: 3, column: 1))
    #expect(error?.finding.message == "\"organisation\" is not a key of the request.")
    #expect(error?.finding.remedy == "Did you mean organization? The keys are: organization, media, a, b.")
    #expect(error?.kind == .badInput)
  }

  @Test func noGuessIsMadeWhenNothingIsNear() {
    let error = #expect(throws: DocumentError.self) { try reader("zzzzzz: 1") }
    #expect(error?.finding.remedy?.hasPrefix("The keys are: ") == true)
  }

  @Test func missingKeysAreNamed() throws {
    let absent = #expect(throws: DocumentError.self) { try reader("b: 1").required("a") }
    #expect(absent?.finding.message == "the request has no \"a\".")
    let empty = #expect(throws: DocumentError.self) { try reader("b: 1\na:\n").required("a") }
    #expect(empty?.finding.message == "a has no value.")
    #expect(empty?.finding.place == Place(path: "a.yaml", line: 2, column: 1))
    #expect(try reader("b: 1\na:\n").optional("a") == nil)
  }

  @Test func whatIsNoMappingIsRefused() {
    #expect(throws: DocumentError.self) { try reader("- a") }
    #expect(throws: DocumentError.self) { try reader("text") }
    #expect(throws: DocumentError.self) { try reader("") }
  }

  @Test(arguments: [
    ("a: 031", "031"), ("a: \"031\"", "031"), ("a: 2026-0147", "2026-0147"), ("a: true", "true"), ("a: 1e3", "1e3"),
    ("a: Größe", "Größe"), ("a: 'null'", "null"),
  ])
  func stringsAreTheTextAsWritten(_ text: String, _ expected: String) throws {
    #expect(try reader(text).required("a").string() == expected)
  }

  @Test(arguments: ["a: [x]", "a: {b: x}", "a: ''", "a: ' x'", "a: \"x\\ty\"", "a: \"x\\ny\"", "a: \"\\u2028x\""])
  func whatIsNoLineOfTextIsRefused(_ text: String) {
    let error = error(text) { try $0.string() }
    #expect(error?.finding.place == Place(path: "a.yaml", line: 1, column: 4))
  }

  @Test func stringsHaveALimit() throws {
    #expect(try reader("a: äöüä").required("a").string(limit: 4) == "äöüä")
    #expect(error("a: äöüäö") { try $0.string(limit: 4) } != nil)
  }

  @Test func textMayHaveLines() throws {
    #expect(try reader("a: |\n  one\n  two\n").required("a").lines() == "one\ntwo")
    #expect(error("a: \"x\\u0007y\"") { try $0.lines() } != nil)
  }

  @Test func integers() throws {
    #expect(try reader("a: 42").required("a").integer(in: 0...42) == 42)
    #expect(try reader("a: -1").required("a").integer(in: -1...1) == -1)
    for text in ["43", "-1", "'4'", "4.0", "0x4", "+4", "-", "9999999999999999999999", "[4]", "٤"] {
      #expect(error("a: \(text)") { try $0.integer(in: 0...42) } != nil, "\(text)")
    }
  }

  @Test func booleans() throws {
    #expect(try reader("a: true").required("a").boolean())
    #expect(try !reader("a: false").required("a").boolean())
    for text in ["yes", "True", "'true'", "1", "on", "[true]"] {
      #expect(error("a: \(text)") { try $0.boolean() } != nil, "\(text)")
    }
  }

  @Test func choicesNameWhatWasMeant() throws {
    #expect(try reader("a: pear").required("a").choice(Fruit.self) == .pear)
    let error = error("a: quicne") { try $0.choice(Fruit.self) }
    #expect(error?.finding.message == "a must be one of quince, apple, pear, but is \"quicne\".")
    #expect(error?.finding.remedy == "Did you mean quince?")
    #expect(self.error("a: [pear]") { try $0.choice(Fruit.self) }?.finding.rule == "document-type")
  }

  @Test func dates() throws {
    #expect(try reader("a: 2026-11-22").required("a").date().description == "2026-11-22")
    #expect(try reader("a: '2024-02-29'").required("a").date().compact == "20240229")
    for text in ["2025-02-29", "2026-13-01", "2026-00-10", "2026-1-2", "22.11.2026", "20261122", "0000-01-01"] {
      #expect(error("a: \(text)") { try $0.date() } != nil, "\(text)")
    }
  }

  @Test func listsAndInnerMappingsNameTheirParts() throws {
    let items = try reader("a: [x, {c: 1}]").required("a").list()
    #expect(items.map(\.name) == ["a[1]", "a[2]"])
    let error = #expect(throws: DocumentError.self) { try items[1].mapping(keys: ["c"]).required("c").boolean() }
    #expect(error?.finding.message.hasPrefix("a[2].c must be true or false") == true)
    #expect(error?.finding.place == Place(path: "a.yaml", line: 1, column: 12))
    #expect(self.error("a: x") { try $0.list() }?.finding.rule == "document-type")
  }

  @Test func errorsNameTheFileLineAndColumn() {
    #expect(error("b: 1\na: x") { try $0.boolean() }?.description.hasPrefix("a.yaml:2:4: ") == true)
  }

  @Test(arguments: [
    ("kitten", "sitting", 3), ("ab", "ba", 1), ("", "abc", 3), ("Type1", "type1", 0), ("dates", "date", 1),
  ])
  func distancesAreThoseCountedByHand(_ a: String, _ b: String, _ distance: Int) {
    #expect(Spelling.distance(a, b) == distance)
    #expect(Spelling.distance(b, a) == distance)
  }
}
