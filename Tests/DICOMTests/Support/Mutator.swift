// SPDX-License-Identifier: GPL-3.0-or-later

/// Breaks files, the same way each time.
struct Mutator {
  private var state: UInt64

  /// Bytes that mean something to a reader of headers.
  private static let tokens: [[UInt8]] = [
    [0xFE, 0xFF, 0x00, 0xE0], [0xFE, 0xFF, 0xDD, 0xE0], [0xFE, 0xFF, 0x0D, 0xE0], [0xFF, 0xFF, 0xFF, 0xFF],
    Array("SQ\0\0".utf8), Array("UN\0\0".utf8), [0xE0, 0x7F, 0x10, 0x00], [0xE0, 0x7F, 0x08, 0x00], [0], [0xFF],
    [0x80], [0x1B], Array("GB18030".utf8),
  ]

  init(seed: UInt64) { state = seed }

  mutating func random(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return limit > 0 ? Int((state >> 33) % UInt64(limit)) : 0
  }

  /// One to three tokens written over the bytes; of every sixth file the end is gone.
  mutating func mutate(_ source: [UInt8]) -> [UInt8] {
    var bytes = source
    guard !bytes.isEmpty else { return bytes }
    for _ in 0...random(3) {
      let at = random(bytes.count)
      for (offset, byte) in Self.tokens[random(Self.tokens.count)].enumerated() where at + offset < bytes.count {
        bytes[at + offset] = byte
      }
    }
    if random(6) == 0 { bytes.removeLast(random(bytes.count)) }
    return bytes
  }
}
