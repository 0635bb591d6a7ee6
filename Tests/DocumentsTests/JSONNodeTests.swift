// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Documents

/// JSON as a tree with positions, for the readers that YAML is read with.
@Suite struct JSONNodeTests {
  private func node(_ text: String) throws -> DocumentNode {
    var reader = JSONReader(Array(text.utf8), path: "a.json")
    return try #require(try reader.node())
  }

  private func reader(_ text: String) throws -> NodeReader {
    NodeReader(try node(text), of: "a.json", named: "the document")
  }

  @Test func everyValueKnowsWhereItBegins() throws {
    let root = try reader("{\n  \"a\": [1, \"x\",\n    {\"ä\": true}],\r\n\t\"b\": null\n}")
    let mapping = try root.mapping(keys: ["a", "b"])
    #expect(mapping.optional("b") == nil)
    let list = try mapping.required("a").list()
    #expect(
      list.map(\.node.position) == [.init(line: 2, column: 9), .init(line: 2, column: 12), .init(line: 3, column: 5)])
    #expect(try list[0].integer(in: 0...9) == 1)
    #expect(try list[1].string() == "x")
    let inner = try list[2].mapping(keys: ["ä"])
    #expect(try inner.required("ä").boolean())
    #expect(try inner.required("ä").node.position == .init(line: 3, column: 11))
  }

  @Test func aStringIsNoNumber() throws {
    let error = #expect(throws: DocumentError.self) { try reader("\"12\"").integer(in: 0...99) }
    #expect(error?.finding.place.line == 1)
    #expect(try reader("12").integer(in: 0...99) == 12)
  }

  @Test func anUnknownKeyIsRefusedWhereItStands() throws {
    let root = try reader("{\"title\": \"x\",\n \"copise\": 1}")
    let error = #expect(throws: DocumentError.self) { try root.mapping(keys: ["title", "copies"]) }
    #expect(error?.finding.place.line == 2 && error?.finding.place.column == 2)
    #expect(error?.finding.remedy?.hasPrefix("Did you mean copies?") == true)
  }

  @Test func aKeyTwiceIsRefusedAtTheSecond() throws {
    let error = #expect(throws: DocumentError.self) { try node("{\"a\": 1,\n\"a\": 2}") }
    #expect(error?.finding.place.line == 2 && error?.finding.place.column == 1)
  }

  @Test func whatIsPassedOverIsReadAllTheSame() throws {
    var reader = JSONReader(Array("{\"a\": [[1, {\"b\": 2}], 3], \"c\": 4}".utf8), path: "a.json")
    #expect(try reader.next() == .beginObject)
    #expect(try reader.next() == .key("a"))
    try reader.skip()
    #expect(try reader.next() == .key("c"))
    try reader.skip()
    #expect(try reader.next() == .endObject)
    var broken = JSONReader(Array("[[1, }]".utf8), path: "a.json")
    #expect(throws: DocumentError.self) { try broken.skip() }
  }
}
