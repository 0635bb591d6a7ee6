// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Documents

/// Any bytes at all either read or throw: nothing traps, nothing hangs.
@Suite struct HostileInputTests {
  private static let seeds = [
    "a: &x [1, 'two', \"t\\u0041\"]\nb: *x\nc: |\n  block\n? k\n: {d: ~}\n",
    "patient;\"su\"\"b\"\r\n1;\"a\r\nb\"\r\n",
    "{\"a\": [1, -2.5e3, \"\\ud83d\\ude00\\n\", true, null], \"b\": {}}",
  ]

  @Test(.timeLimit(.minutes(2)), arguments: 0..<3)
  func mutatedDocumentsReadOrThrow(_ index: Int) {
    var random = SeededGenerator(seed: UInt64(index))
    let alphabet = Array("*&?:-[]{},\"'\\|>#%@!~ \n\r\tabu0\u{FEFF}".utf8) + [0, 0xFF, 0xC3, 0x80, 0xED, 0xA0]
    for _ in 0..<3000 {
      var bytes = Array(Self.seeds[index].utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes[place] = alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        case 1: bytes.insert(alphabet[Int.random(in: 0..<alphabet.count, using: &random)], at: place)
        case 2 where bytes.count > 1: bytes.remove(at: place)
        default: bytes.removeSubrange(place..<min(bytes.count - 1, place + 5).clamped(from: place))
        }
      }
      _ = try? YAMLDocument(parsing: bytes, path: "a")
      _ = try? CSVDocument(parsing: bytes, path: "a")
      _ = try? JSONValue(parsing: bytes, path: "a")
    }
  }
}

extension Int {
  fileprivate func clamped(from lower: Int) -> Int { Swift.max(self, lower) }
}
