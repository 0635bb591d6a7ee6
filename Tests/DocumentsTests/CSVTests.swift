// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import TestSupport
import Testing

@testable import Documents

@Suite struct CSVTests {
  private func rows(_ text: String) throws -> [[String]] {
    var reader = CSVReader(Array(text.utf8), path: "a.csv")
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row.map(\.text)) }
    return rows
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a,b\n,\n", [["a", "b"], ["", ""]]),
    ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
    ("a\tb\n1;2\t\n", [["a", "b"], ["1;2", ""]]),
    ("\"a,x\";b\n1;2\n", [["a,x", "b"], ["1", "2"]]),
    ("a,b\n\"x \"\"y\"\"\",\"1\r\n2\"\n", [["a", "b"], ["x \"y\"", "1\r\n2"]]),
    ("\na\n\n\"\"\n\nb\n", [["a"], [""], ["b"]]),
    ("a b, c \n", [["a b", " c "]]),
    ("", []), ("\r\n\n", []),
  ])
  func readsRows(_ text: String, _ expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test func fieldsKnowTheirPlaces() throws {
    let document = try CSVDocument(parsing: Array("a,b\n\"é\n\",x\nöö,y\n".utf8), path: "a.csv")
    #expect(document.rows.map { $0.map(\.position.line) } == [[2, 3], [4, 4]])
    #expect(document.rows.map { $0.map(\.position.column) } == [[1, 3], [1, 4]])
    #expect(document.column("b") == 1)
    #expect(document.column("c") == nil)
  }

  @Test(arguments: [
    ("a,b\n1\n", "csv-ragged", 2, 1), ("a,b\n1,2,3\n", "csv-ragged", 2, 5),
    ("a,b\n1,\"2\n3\n", "csv-quote", 2, 3), ("a,b\nx\"y,1\n", "csv-quote", 2, 2),
    ("a,b\n\"x\"y,1\n", "csv-quote", 2, 4), ("a,b,a\n", "csv-header", 1, 5), ("a, a \n", "csv-header", 1, 3),
    ("a,,b\n", "csv-header", 1, 3), ("", "csv-empty", 1, 1), ("\n\n", "csv-empty", 1, 1),
  ])
  func refusesWithLineAndColumn(_ text: String, _ rule: String, _ line: Int, _ column: Int) {
    let error = #expect(throws: DocumentError.self) { try CSVDocument(parsing: Array(text.utf8), path: "a.csv") }
    #expect(error?.finding.rule == rule)
    #expect(error?.finding.place == Place(path: "a.csv", line: line, column: column))
    #expect(error?.kind == .badInput)
  }

  @Test func refusesOtherEncodingsWithTheirPlace() {
    let bytes = Array("a,b\n1,M".utf8) + [0xFC] + Array("ller\n".utf8)
    let error = #expect(throws: DocumentError.self) { try CSVDocument(parsing: bytes, path: "a.csv") }
    #expect(error?.finding.rule == "document-not-utf-8")
    #expect(error?.finding.place == Place(path: "a.csv", line: 2, column: 4))
  }

  @Test func writesQuotesOnlyWhereNeeded() {
    var writer = CSVWriter()
    writer.write(["plain", "two words", "a,b", "say \"x\"", "l\nm", " pad", "a;b", ""])
    writer.write([""])
    writer.write(["äö"])
    writer.finish()
    let expected = "plain,two words,\"a,b\",\"say \"\"x\"\"\",\"l\nm\",\" pad\",\"a;b\",\n\"\"\näö\n"
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test func whatIsWrittenReadsBackTheSame() throws {
    let alphabet = ["a", ",", ";", "\t", "\"", "\n", "\r", "\r\n", " ", "é", "\u{FEFF}", ""]
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let width = Int.random(in: 1...4, using: &random)
      let table = (0..<5).map { _ in
        (0..<width).map { _ in
          (0..<3).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }.joined()
        }
      }
      var writer = CSVWriter()
      for row in table { writer.write(row) }
      var reader = CSVReader(writer.bytes, path: "a.csv")
      for row in table { #expect(try reader.next()?.map(\.text) == row) }
      #expect(try reader.next() == nil)
    }
  }

  @Test func handsOnChunksAndStopsAtTheReceiversError() throws {
    struct Full: Error {}
    var chunks: [[UInt8]] = []
    var writer = CSVWriter<Full>(
      to: ByteOutput(chunk: 10) { (bytes) throws(Full) in
        guard chunks.count < 3 else { throw Full() }
        chunks.append(bytes)
      })
    for _ in 0..<3 { try writer.write(["12345", "67890"]) }
    #expect(chunks.map(\.count) == [12, 12, 12])
    #expect(writer.bytes.isEmpty)
    #expect(throws: Full.self) { try writer.write(["12345", "67890"]) }
  }
}
