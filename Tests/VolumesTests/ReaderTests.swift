// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import TestSupport
import Testing

@testable import Volumes

@Suite struct ReaderTests {
  private func drain(_ reader: any ByteReader, by count: Int) throws -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: count)
    while true {
      let got = try buffer.withUnsafeMutableBytes { try reader.read(into: $0) }
      if got == 0 { return all }
      all += buffer[..<got]
    }
  }

  @Test(arguments: [1, 2, 3, 7, 64])
  func segmentsReadAsOneFile(by count: Int) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("source", Array(0..<100))
    let file = try OpenFile(reading: path)
    let reader = SplicedReader([
      .bytes([200, 201]), .bytes([]), .range(file, offset: 10, length: 5), .range(file, offset: 0, length: 0),
      .range(file, offset: 98, length: 2), .bytes([202]),
    ])
    #expect(try drain(reader, by: count) == [200, 201, 10, 11, 12, 13, 14, 98, 99, 202])
  }

  @Test func everyOpeningGivesTheSameBytes() throws {
    let folder = try TemporaryFolder()
    let range = FileRange(path: try folder.file("source", Array(0..<50)), offset: 40, length: ByteCount(10))
    for _ in 0..<2 { #expect(try drain(range.open(), by: 4) == Array(40..<50)) }
    #expect(try drain(BytesInMemory([1, 2]).open(), by: 4) == [1, 2])
    #expect(BytesInMemory([1, 2]).length == ByteCount(2))
  }

  @Test func aFileThatEndsTooSoonIsNamed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("short", Array(0..<10))
    let reader = try FileRange(path: path, offset: 5, length: ByteCount(6)).open()
    let error = #expect(throws: VolumeError.self) { try drain(reader, by: 100) }
    #expect(error?.kind == .inputOutput)
    #expect(error?.finding.place.path == path)
    #expect(error?.finding.place.offset == 10)
  }

  @Test func aMissingFileIsNamed() throws {
    let error = #expect(throws: VolumeError.self) {
      try FileRange(path: "/nonexistent/source", length: ByteCount(1)).open()
    }
    #expect(error?.kind == .missingInput)
    #expect(error?.description.contains("/nonexistent/source") == true)
  }
}
