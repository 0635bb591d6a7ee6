// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto

/// SHA-256 over bytes as they come.
public struct SHA256Hasher: Sendable {
  private var state = SHA256()

  public init() {}

  public mutating func update(_ bytes: UnsafeRawBufferPointer) { state.update(bufferPointer: bytes) }

  public mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { state.update(bufferPointer: $0) } }

  /// The digest of everything so far; the hasher starts anew.
  public mutating func finalize() -> SHA256Digest {
    defer { state = SHA256() }
    return state.finalize().withUnsafeBytes(SHA256Digest.init(bytesOf:))
  }

  /// Of a content from its first byte to its last.
  public static func digest(of source: any ByteSource) throws -> SHA256Digest {
    let reader = try source.open()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 4096)
    defer { buffer.deallocate() }
    var hasher = SHA256Hasher()
    while true {
      let count = try reader.read(into: buffer)
      if count == 0 { return hasher.finalize() }
      hasher.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  public static func digest(of bytes: [UInt8]) -> SHA256Digest {
    var hasher = SHA256Hasher()
    hasher.update(bytes)
    return hasher.finalize()
  }
}
