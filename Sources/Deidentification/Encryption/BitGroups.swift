// SPDX-License-Identifier: GPL-3.0-or-later

/// Bytes out of values of fewer bits each, highest bit first, as Base64 (6) and Bech32 (5) write them.
enum BitGroups {
  /// Nil where what is left over is a whole value, or not all zero.
  ///
  /// - Parameter width: bits of a value, 1 to 7.
  static func bytes(of values: some Sequence<UInt8>, width: UInt32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count: UInt32 = 0
    for value in values {
      bits = (bits << width | UInt32(value)) & 0xFFFF
      count += width
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    guard count < width, bits & ((1 << count) - 1) == 0 else { return nil }
    return bytes
  }
}
