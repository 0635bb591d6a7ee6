// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import CryptoExtras

/// What an age file is locked with, or opened with.
public enum AgeLock: Sendable {
  /// A public key, `age1…`: locks only.
  case recipient(Recipient)
  /// A secret key, `AGE-SECRET-KEY-1…`: opens what was locked for its public key.
  case identity(Identity)
  /// A passphrase locks and opens.
  case passphrase([UInt8])

  public struct Recipient: Sendable, Equatable {
    let key: Curve25519.KeyAgreement.PublicKey

    init(_ key: Curve25519.KeyAgreement.PublicKey) { self.key = key }

    public static func == (a: Recipient, b: Recipient) -> Bool { a.key.rawRepresentation == b.key.rawRepresentation }

    /// Nil for what is no public key of age.
    public init?(_ text: String) {
      guard let bytes = Bech32.decode(text, prefix: "age"), bytes.count == 32,
        let key = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes)
      else { return nil }
      self.key = key
    }
  }

  public struct Identity: Sendable {
    let key: Curve25519.KeyAgreement.PrivateKey

    public var recipient: Recipient { Recipient(key.publicKey) }

    /// The first secret key of an identity file as `age-keygen` writes it; nil where none is in it.
    public init?(file: String) {
      for line in file.split(whereSeparator: \.isNewline) where line.hasPrefix("AGE-SECRET-KEY-1") {
        guard let bytes = Bech32.decode(String(line), prefix: "age-secret-key-"),
          let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes)
        else { return nil }
        self.key = key
        return
      }
      return nil
    }
  }

  /// Whether it can open what it locks.
  public var opens: Bool {
    if case .recipient = self { false } else { true }
  }

  /// scrypt's cost as age itself chooses it: 2 to the 18th, 256 MB and about a second.
  static let workFactor = 18
  /// Files with a dearer passphrase are not opened: they could ask for any amount of memory.
  private static let highestWorkFactor = 20

  static func random(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// The lines of a header that wrap the file key.
  func stanza(around fileKey: [UInt8], workFactor: Int) throws -> [UInt8] {
    switch self {
    case .recipient(let recipient): return try Self.stanza(fileKey, recipient.key)
    case .identity(let identity): return try Self.stanza(fileKey, identity.key.publicKey)
    case .passphrase(let passphrase):
      let salt = Self.random(16)
      let body = try Self.wrap(fileKey, Self.scryptKey(passphrase, salt, workFactor))
      return Self.lines(["scrypt", Base64.encode(salt), String(workFactor)], body)
    }
  }

  /// The file key of a header, nil where no stanza of it is for this lock.
  func fileKey(of header: AgeHeader) -> [UInt8]? {
    switch self {
    case .recipient: return nil
    case .identity(let identity):
      return header.stanzas.lazy.compactMap { Self.unwrap($0, identity.key) }.first
    case .passphrase(let passphrase):
      // A passphrase stands alone in its header.
      guard header.stanzas.count == 1, let stanza = header.stanzas.first, stanza.arguments.count == 3,
        stanza.arguments[0] == "scrypt", let salt = Base64.decode(stanza.arguments[1]), salt.count == 16,
        let factor = Int(stanza.arguments[2]), (1...Self.highestWorkFactor).contains(factor),
        let key = try? Self.scryptKey(passphrase, salt, factor)
      else { return nil }
      return Self.unwrap(stanza.body, key)
    }
  }

  private static func stanza(_ fileKey: [UInt8], _ recipient: Curve25519.KeyAgreement.PublicKey) throws -> [UInt8] {
    let once = Curve25519.KeyAgreement.PrivateKey()
    let share = Array(once.publicKey.rawRepresentation)
    let secret = try once.sharedSecretFromKeyAgreement(with: recipient)
    let key = wrappingKey(secret, share: share, recipient: Array(recipient.rawRepresentation))
    return lines(["X25519", Base64.encode(share)], try wrap(fileKey, key))
  }

  private static func unwrap(_ stanza: AgeHeader.Stanza, _ identity: Curve25519.KeyAgreement.PrivateKey) -> [UInt8]? {
    guard stanza.arguments.count == 2, stanza.arguments[0] == "X25519",
      let share = Base64.decode(stanza.arguments[1]), share.count == 32,
      let once = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: share),
      let secret = try? identity.sharedSecretFromKeyAgreement(with: once)
    else { return nil }
    let recipient = Array(identity.publicKey.rawRepresentation)
    return unwrap(stanza.body, wrappingKey(secret, share: share, recipient: recipient))
  }

  private static func wrappingKey(_ secret: SharedSecret, share: [UInt8], recipient: [UInt8]) -> SymmetricKey {
    secret.hkdfDerivedSymmetricKey(
      using: SHA256.self, salt: share + recipient, sharedInfo: Array("age-encryption.org/v1/X25519".utf8),
      outputByteCount: 32)
  }

  private static func scryptKey(_ passphrase: [UInt8], _ salt: [UInt8], _ factor: Int) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: passphrase, salt: Array("age-encryption.org/v1/scrypt".utf8) + salt, outputByteCount: 32,
      rounds: 1 << factor, blockSize: 8, parallelism: 1)
  }

  /// Each key wraps one file key, so that its nonce may be zeros.
  private static func wrap(_ fileKey: [UInt8], _ key: SymmetricKey) throws -> [UInt8] {
    let box = try ChaChaPoly.seal(fileKey, using: key, nonce: zeros())
    return Array(box.ciphertext) + Array(box.tag)
  }

  private static func unwrap(_ body: [UInt8], _ key: SymmetricKey) -> [UInt8]? {
    guard body.count == 32, let nonce = try? zeros(),
      let box = try? ChaChaPoly.SealedBox(nonce: nonce, ciphertext: body[..<16], tag: body[16...]),
      let opened = try? ChaChaPoly.open(box, using: key)
    else { return nil }
    return Array(opened)
  }

  private static func zeros() throws -> ChaChaPoly.Nonce {
    try ChaChaPoly.Nonce(data: [UInt8](repeating: 0, count: 12))
  }

  private static func lines(_ arguments: [String], _ body: [UInt8]) -> [UInt8] {
    // 32 bytes take 43 signs: one short line.
    Array("-> \(arguments.joined(separator: " "))\n\(Base64.encode(body))\n".utf8)
  }
}
