// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto

/// Tells whether two readings of a content gave the same bytes, at a twentieth of what SHA-256 costs.
///
/// AES-GMAC over pieces of 64 KiB, each piece's nonce being the tag of the one before. Two contents that differ have
/// the same tag with a probability below 2^-100: tags under the same nonce are equal only if a polynomial of degree
/// 4,097, with the difference for its coefficients, is zero at a point that is secret and drawn from 2^128 ones.
/// Tags mean nothing beyond the run: what is written down of a content is its SHA-256.
public struct ContentTagger: Sendable {
  /// Drawn at random; only tags under the same key can be compared.
  public struct Key: Sendable {
    fileprivate let secret = SymmetricKey(size: .bits128)
    public init() {}
  }

  private static let pieceLength = 64 << 10

  private let key: Key
  private var tag = ContentTag.empty
  /// The start of a piece whose end has not come yet.
  private var carry: [UInt8] = []

  public init(key: Key) { self.key = key }

  public mutating func update(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    if !carry.isEmpty {
      let missing = rest.prefix(Self.pieceLength - carry.count)
      carry.append(contentsOf: missing)
      rest = rest.dropFirst(missing.count)
      guard carry.count == Self.pieceLength else { return }
      try addCarry()
    }
    while rest.count >= Self.pieceLength {
      try add(UnsafeRawBufferPointer(rebasing: rest.prefix(Self.pieceLength)))
      rest = rest.dropFirst(Self.pieceLength)
    }
    carry.append(contentsOf: rest)
  }

  /// The tag of everything so far; the tagger starts anew.
  public mutating func finalize() throws -> ContentTag {
    if !carry.isEmpty { try addCarry() }
    defer { tag = .empty }
    return tag
  }

  private mutating func addCarry() throws {
    try carry.withUnsafeBytes { tag = try Self.tag(of: $0, after: tag, key) }
    carry.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ piece: UnsafeRawBufferPointer) throws { tag = try Self.tag(of: piece, after: tag, key) }

  private static func tag(of piece: UnsafeRawBufferPointer, after last: ContentTag, _ key: Key) throws -> ContentTag {
    let nonce = try AES.GCM.Nonce(data: last.bytes.prefix(12))
    let sealed = try AES.GCM.seal([UInt8](), using: key.secret, nonce: nonce, authenticating: piece)
    return ContentTag(sealed.tag)
  }
}

/// What a `ContentTagger` makes of a content.
public struct ContentTag: Hashable, Sendable {
  /// Of no bytes at all.
  public static let empty = ContentTag([])

  // Two words in place of an array: a million tags cost 16 bytes each and no allocation.
  private let words: UInt128

  fileprivate init(_ bytes: some Sequence<UInt8>) { words = bytes.reduce(0) { $0 << 8 | UInt128($1) } }

  fileprivate var bytes: [UInt8] { (0..<16).map { UInt8(truncatingIfNeeded: words >> (120 - 8 * UInt128($0))) } }
}
