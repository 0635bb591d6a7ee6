// SPDX-License-Identifier: GPL-3.0-or-later

/// Bech32 (BIP 173), as age writes its public and secret keys: a prefix in letters, `1`, 32 signs of five bits each,
/// the last six of them a checksum.
enum Bech32 {
  private static let signs = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)

  /// The bytes behind `prefix` (in small letters), nil for another prefix, mixed case, a wrong checksum or odd bits.
  static func decode(_ text: String, prefix: String) -> [UInt8]? {
    guard text == text.lowercased() || text == text.uppercased(), text.utf8.count <= 1000 else { return nil }
    let lower = Array(text.lowercased().utf8)
    guard let one = lower.lastIndex(of: UInt8(ascii: "1")), lower[..<one].elementsEqual(prefix.utf8) else { return nil }
    let values = lower[(one + 1)...].compactMap { sign in signs.firstIndex(of: sign).map { UInt8($0) } }
    guard values.count == lower.count - one - 1, values.count >= 6 else { return nil }
    guard checksum(expanded(prefix) + values) == 1 else { return nil }
    return BitGroups.bytes(of: values.dropLast(6), width: 5)
  }

  private static func expanded(_ prefix: String) -> [UInt8] {
    prefix.utf8.map { $0 >> 5 } + [0] + prefix.utf8.map { $0 & 31 }
  }

  private static func checksum(_ values: [UInt8]) -> UInt32 {
    let generator: [UInt32] = [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3]
    return values.reduce(1) { check, value in
      let top = check >> 25
      var next = (check & 0x1FF_FFFF) << 5 ^ UInt32(value)
      for (bit, term) in generator.enumerated() where top >> UInt32(bit) & 1 == 1 { next ^= term }
      return next
    }
  }
}
