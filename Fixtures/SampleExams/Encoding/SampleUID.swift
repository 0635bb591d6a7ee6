// SPDX-License-Identifier: GPL-3.0-or-later

/// UIDs in the UUID-derived form (PS3.5 B.2), which belongs to nobody's root: the same text gives the same UID.
enum SampleUID {
  static func of(_ text: String) -> String {
    let high = hash(text, seed: 1) & ~0xF000 | 0x4000
    let low = hash(text, seed: 2) & ~(0xC000 << 48) | 0x8000 << 48
    return "2.25.\(UInt128(high) << 64 | UInt128(low))"
  }

  private static func hash(_ text: String, seed: UInt64) -> UInt64 {
    text.utf8.reduce(Noise.mix(seed)) { Noise.mix($0 ^ UInt64($1)) }
  }
}
