// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import LeakCheck

@Suite struct LiteralIndexTests {
  private func found(_ literals: [[UInt8]], in bytes: [UInt8]) -> [[Int]] {
    var matches: [LiteralMatch] = []
    bytes.withUnsafeBytes { LiteralIndex(literals).scan($0, into: &matches) }
    return matches.map { [$0.end, $0.literal] }
  }

  /// The same, one comparison at a time.
  private func expected(_ literals: [[UInt8]], in bytes: [UInt8]) -> [[Int]] {
    func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
    var result: [[Int]] = []
    for end in 0...bytes.count {
      for (number, literal) in literals.enumerated() where literal.count <= end {
        if bytes[(end - literal.count)..<end].map(lowered) == literal.map(lowered) { result.append([end, number]) }
      }
    }
    return result
  }

  /// Few letters, so that literals overlap, repeat, begin alike and stand in each other.
  @Test func findsWhatComparingEachFinds() {
    var random = SeededGenerator(seed: 8)
    let alphabet = Array("aAbB\u{0}@`[{0 .".utf8) + [0xC3, 0xA4]
    func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 } }
    for _ in 0..<60 {
      let stem = bytes(8)
      var literals = (0..<20).map { _ in bytes(Int.random(in: 1...14, using: &random)) }
      literals += (0..<8).map { _ in stem + bytes(Int.random(in: 0...4, using: &random)) }
      let text = bytes(100) + stem + bytes(20) + stem + literals[21] + bytes(7)
      #expect(found(literals, in: text) == expected(literals, in: text))
    }
  }

  @Test func shortTextsAndNoLiteralsAreNoTrouble() {
    #expect(found([], in: Array("anything".utf8)) == [])
    #expect(found([Array("anything".utf8)], in: []) == [])
    #expect(found([Array("anything".utf8), Array("any".utf8)], in: Array("anythin".utf8)) == [[3, 1]])
  }
}
