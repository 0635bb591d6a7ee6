// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import TestSupport
import Testing

@testable import Documents

@Suite struct JSONTests {
  private func parse(_ text: String) throws -> JSONValue {
    try JSONValue(parsing: Array(text.utf8), path: "a.json")
  }

  private static let values: [(String, JSONValue)] = [
    ("null", JSONValue.null), (" true\n", .bool(true)), ("false", .bool(false)), ("0", .integer(0)),
    ("-7", .integer(-7)), ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
    ("9223372036854775808", .number(9_223_372_036_854_775_808)), ("1.5", .number(1.5)), ("1e3", .number(1000)),
    ("-2.5E-2", .number(-0.025)), ("-0", .number(-0.0)), ("\"\"", ""), ("\"é\u{1F600}\"", "é\u{1F600}"),
    (#""\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00""#, .string("\"\\/\u{8}\u{C}\n\r\té\u{1F600}")), ("[]", []), ("{}", [:]),
    ("[1,[2,{}],\"a\"]", [1, [2, [:]], "a"]), ("{\"b\": [ ] , \"a\": {\"c\":null}}", ["a": ["c": nil], "b": []]),
    ("\u{FEFF}1", 1),
  ]

  @Test(arguments: values)
  func reads(_ text: String, _ expected: JSONValue) throws {
    #expect(try parse(text) == expected)
  }

  @Test(arguments: [
    ("", 1, 1), (" \n ", 2, 2), ("nul", 1, 1), ("True", 1, 1), ("01", 1, 1), ("-", 1, 2), ("1.", 1, 3), (".5", 1, 1),
    ("+1", 1, 1), ("1e", 1, 3), ("1e999", 1, 1), ("[1,]", 1, 4), ("[1 2]", 1, 4), ("[,1]", 1, 2), ("[1", 1, 3),
    ("{\"a\":1,}", 1, 8), ("{\"a\" 1}", 1, 6), ("{a:1}", 1, 2), ("{\"a\":}", 1, 6), ("{\"a\":1", 1, 7),
    ("{\n \"a\": 1,\n \"a\": 2}", 3, 6), ("\"a", 1, 3), ("\"a\nb\"", 1, 3), (#""\x""#, 1, 2), (#""\u12g4""#, 1, 2),
    (#""\ud800""#, 1, 2), (#""\ud800\u0041""#, 1, 2), (#""\udc00""#, 1, 2), ("\"\u{1}\"", 1, 2), ("1 2", 1, 3),
    ("[]]", 1, 3), ("'a'", 1, 1), ("// x\n1", 1, 1), ("NaN", 1, 1), ("\u{A0}1", 1, 1), ("[1}", 1, 3), ("{]", 1, 2),
  ])
  func refusesWithLineAndColumn(_ text: String, _ line: Int, _ column: Int) {
    let error = #expect(throws: DocumentError.self) { try parse(text) }
    #expect(error?.finding.place == Place(path: "a.json", line: line, column: column), "\(text)")
    #expect(error?.kind == .badInput)
  }

  @Test func refusesOtherEncodings() {
    let error = #expect(throws: DocumentError.self) {
      try JSONValue(parsing: [0x5B, 0x22, 0xC3, 0xA9, 0xFF, 0x22, 0x5D], path: "a.json")
    }
    #expect(error?.finding.rule == "document-not-utf-8")
    #expect(error?.finding.place.column == 4)
  }

  @Test func depthIsHeld() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    _ = try JSONValue(parsing: nested(5), path: "a.json", depth: 5)
    #expect(throws: DocumentError.self) { try JSONValue(parsing: nested(6), path: "a.json", depth: 5) }
    #expect(throws: DocumentError.self) { try JSONValue(parsing: nested(1_000_000), path: "a.json") }
  }

  @Test func aListIsReadItemByItem() throws {
    var reader = JSONReader(Array("{\"n\": 2, \"items\": [{\"a\": 1}, [2]], \"z\": 0}".utf8), path: "a.json")
    #expect(try reader.next() == .beginObject)
    #expect(try reader.next() == .key("n"))
    #expect(try reader.value() == 2)
    #expect(try reader.next() == .key("items"))
    #expect(try reader.next() == .beginArray)
    #expect(try reader.value() == ["a": 1])
    #expect(try reader.value() == [2])
    #expect(try reader.value() == nil)
    #expect(try reader.next() == .key("z"))
    #expect(try reader.next() == .leaf(0))
    #expect(try reader.next() == .endObject)
    #expect(try reader.next() == nil)
  }

  private let sample: JSONValue = [
    "b": ["x", 1, true, nil], "a": ["é": 1.5, "B": [], "A": [:]], "list": [["k": 1], ["k": 2]],
  ]

  @Test func writesKeysInOrderInEachLayout() {
    func text(_ layout: JSONLayout) -> String { String(decoding: sample.bytes(layout), as: UTF8.self) }
    #expect(
      text(.compact) == #"{"a":{"A":{},"B":[],"é":1.5},"b":["x",1,true,null],"list":[{"k":1},{"k":2}]}"#)
    #expect(
      text(.leavesOnOneLine) == """
        {
          "a": {
            "A": {},
            "B": [],
            "é": 1.5
          },
          "b": ["x", 1, true, null],
          "list": [
            {"k": 1},
            {"k": 2}
          ]
        }

        """)
    #expect(
      text(.pretty) == """
        {
          "a": {
            "A": {},
            "B": [],
            "é": 1.5
          },
          "b": [
            "x",
            1,
            true,
            null
          ],
          "list": [
            {
              "k": 1
            },
            {
              "k": 2
            }
          ]
        }

        """)
  }

  @Test func escapesWhatJSONAsksForAndKeepsTheRest() {
    var writer = JSONWriter(layout: .compact)
    writer.value("\"\\/\n\r\t\u{0}\u{1F}\u{7F}é\u{2028}")
    #expect(writer.bytes == Array("\"\\\"\\\\/\\n\\r\\t\\u0000\\u001f\u{7F}é\u{2028}\"".utf8))
  }

  @Test func numbersThatJSONLacksBecomeNull() {
    let values: JSONValue = .array([.number(.infinity), .number(.nan), .number(0.1), .integer(.min)])
    #expect(String(decoding: values.bytes(.compact), as: UTF8.self) == "[null,null,0.1,-9223372036854775808]")
  }

  @Test func aStreamIsHandedOnInChunks() throws {
    struct Full: Error {}
    var received: [UInt8] = []
    var largest = 0
    var writer = JSONWriter<Full>(
      layout: .pretty,
      to: ByteOutput(chunk: 100) { (bytes) throws(Full) in
        largest = max(largest, bytes.count)
        received += bytes
      })
    try writer.beginObject()
    writer.key("instances")
    try writer.beginArray()
    for number in 0..<1000 {
      try writer.beginObject(onOneLine: true)
      writer.key("n")
      try writer.value(number)
      writer.key("path")
      try writer.beginArray()
      try writer.value("A")
      try writer.endArray()
      try writer.endObject()
    }
    try writer.endArray()
    try writer.endObject()
    try writer.finish()
    #expect(largest < 200)
    #expect(received.starts(with: "{\n  \"instances\": [\n    {\"n\": 0, \"path\": [\"A\"]},\n    {\"n\": 1, ".utf8))
    let back = try JSONValue(parsing: received, path: "a.json")
    #expect(back["instances"]?.array?.count == 1000)
    #expect(back["instances"]?.array?.last == ["n": 999, "path": ["A"]])
  }

  @Test func whatIsWrittenReadsBackTheSame() throws {
    var random = SeededGenerator(seed: 11)
    func value(_ depth: Int) -> JSONValue {
      switch Int.random(in: depth > 3 ? 2...6 : 0...6, using: &random) {
      case 0: .array((0..<Int.random(in: 0...3, using: &random)).map { _ in value(depth + 1) })
      case 1:
        .object(
          Dictionary((0..<Int.random(in: 0...3, using: &random)).map { ("k\($0)\n", value(depth + 1)) }) { $1 })
      case 2: .integer(Int64.random(in: .min ... .max, using: &random))
      case 3: .number(Double.random(in: -1e9...1e9, using: &random))
      case 4: .string("a\u{1}\"\\é\u{1F600}")
      case 5: .bool(Bool.random(using: &random))
      default: .null
      }
    }
    for _ in 0..<300 {
      let tree = value(0)
      for layout in [JSONLayout.compact, .pretty, .leavesOnOneLine] {
        #expect(try JSONValue(parsing: tree.bytes(layout), path: "a.json") == tree)
      }
    }
  }
}
