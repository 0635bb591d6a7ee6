// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto

/// MD5, for the checksums that libisofs and xorriso record and check. It guards against decay, not against people.
public struct MD5Hasher: Sendable {
  private var state = Insecure.MD5()

  public init() {}

  public mutating func update(_ bytes: UnsafeRawBufferPointer) { state.update(bufferPointer: bytes) }

  public mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { state.update(bufferPointer: $0) } }

  /// The 16 bytes for everything so far; the hasher goes on.
  public var digest: [UInt8] { Array(state.finalize()) }

  public static func digest(of bytes: [UInt8]) -> [UInt8] {
    var hasher = MD5Hasher()
    hasher.update(bytes)
    return hasher.digest
  }
}
