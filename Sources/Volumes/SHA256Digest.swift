// SPDX-License-Identifier: GPL-3.0-or-later

/// A SHA-256 digest: 32 bytes, shown as 64 lower-case hexadecimal digits.
public struct SHA256Digest: Hashable, Sendable {
  // Four words in place of an array: a million digests cost 32 bytes each and no allocation.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// nil unless there are exactly 32 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self = bytes.withUnsafeBytes(SHA256Digest.init(bytesOf:))
  }

  /// Of a buffer that is known to hold 32 bytes.
  init(bytesOf buffer: UnsafeRawBufferPointer) {
    func word(_ index: Int) -> UInt64 {
      UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
    }
    words = (word(0), word(1), word(2), word(3))
  }

  /// nil unless there are exactly 64 hexadecimal digits, of either case.
  public init?(hex: String) {
    var bytes: [UInt8] = []
    var high: UInt8?
    for character in hex.utf8 {
      guard let digit = Self.value(of: character), bytes.count < 32 else { return nil }
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    guard high == nil else { return nil }
    self.init(bytes: bytes)
  }

  public var bytes: [UInt8] {
    [words.0, words.1, words.2, words.3].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
    }
  }

  public var hex: String {
    // Written for each instance of a plan and a manifest: no arrays on the way.
    String(unsafeUninitializedCapacity: 64) { buffer in
      func put(_ word: UInt64, _ start: Int) {
        for place in 0..<16 {
          let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * place)) & 15
          buffer[start + place] = digit < 10 ? 0x30 + digit : 0x57 + digit
        }
      }
      put(words.0, 0)
      put(words.1, 16)
      put(words.2, 32)
      put(words.3, 48)
      return 64
    }
  }

  private static func value(of character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): character - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  public static func == (a: SHA256Digest, b: SHA256Digest) -> Bool { a.words == b.words }
  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension SHA256Digest: CustomStringConvertible {
  public var description: String { hex }
}
