// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import Findings

/// Files of the format age-encryption.org/v1: any program for it opens what Spindle encrypts, and the other way round.
///
/// A header wraps a file key of 16 bytes for its one recipient; the payload follows in pieces of 64 KiB, each sealed by
/// ChaCha20-Poly1305 under a key derived from it. Held in memory whole: keys of studies are small.
public enum AgeFile {
  static let version = "age-encryption.org/v1"
  private static let pieceLength = 65536
  private static let sealLength = 16

  /// Another file each time, since file key and nonces are drawn anew.
  public static func encrypt(_ bytes: [UInt8], for lock: AgeLock) throws(DeidentificationError) -> [UInt8] {
    try encrypt(bytes, for: lock, workFactor: AgeLock.workFactor)
  }

  static func encrypt(
    _ bytes: [UInt8], for lock: AgeLock, workFactor: Int
  ) throws(DeidentificationError) -> [UInt8] {
    let fileKey = AgeLock.random(16)
    var header = Array("\(version)\n".utf8)
    do {
      header += try lock.stanza(around: fileKey, workFactor: workFactor)
      header += Array("---".utf8)
      let code = HMAC<SHA256>.authenticationCode(for: header, using: headerKey(fileKey))
      header += Array(" \(Base64.encode(Array(code)))\n".utf8)
      let nonce = AgeLock.random(16)
      return header + nonce + (try seal(bytes, payloadKey(fileKey, nonce)))
    } catch {
      throw DeidentificationError(
        .inputOutput, rule: "key-encryption", "the study's key could not be encrypted",
        remedy: "scrypt takes 256 MB: free some memory and run the same command again")
    }
  }

  /// The content of an encrypted file. Nil where the lock is not this file's, or the file was changed or cut.
  public static func decrypt(_ file: [UInt8], with lock: AgeLock) -> [UInt8]? {
    guard let header = AgeHeader(file), let fileKey = lock.fileKey(of: header), fileKey.count == 16 else { return nil }
    let isTrue = HMAC<SHA256>.isValidAuthenticationCode(
      header.code, authenticating: header.authenticated, using: headerKey(fileKey))
    let payload = file[header.end...]
    guard isTrue, payload.count >= 16 + sealLength else { return nil }
    return open(payload.dropFirst(16), payloadKey(fileKey, Array(payload.prefix(16))))
  }

  private static func headerKey(_ fileKey: [UInt8]) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: fileKey), info: Array("header".utf8), outputByteCount: 32)
  }

  private static func payloadKey(_ fileKey: [UInt8], _ nonce: [UInt8]) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: fileKey), salt: nonce, info: Array("payload".utf8), outputByteCount: 32)
  }

  /// The number of the piece in eleven bytes, and one that marks the last.
  private static func nonce(_ piece: UInt64, isLast: Bool) throws -> ChaChaPoly.Nonce {
    let number = (0..<11).reversed().map { $0 < 8 ? UInt8(truncatingIfNeeded: piece >> (8 * UInt64($0))) : 0 }
    return try ChaChaPoly.Nonce(data: number + [isLast ? 1 : 0])
  }

  private static func seal(_ bytes: [UInt8], _ key: SymmetricKey) throws -> [UInt8] {
    var sealed: [UInt8] = []
    var start = 0
    var piece: UInt64 = 0
    repeat {
      let end = min(start + pieceLength, bytes.count)
      let box = try ChaChaPoly.seal(bytes[start..<end], using: key, nonce: nonce(piece, isLast: end == bytes.count))
      sealed += Array(box.ciphertext) + Array(box.tag)
      start = end
      piece += 1
    } while start < bytes.count
    return sealed
  }

  private static func open(_ sealed: ArraySlice<UInt8>, _ key: SymmetricKey) -> [UInt8]? {
    var bytes: [UInt8] = []
    var start = sealed.startIndex
    var piece: UInt64 = 0
    repeat {
      let end = min(start + pieceLength + sealLength, sealed.endIndex)
      guard end - start >= sealLength, end - start > sealLength || piece == 0,
        let nonce = try? nonce(piece, isLast: end == sealed.endIndex),
        let box = try? ChaChaPoly.SealedBox(
          nonce: nonce, ciphertext: sealed[start..<end - sealLength], tag: sealed[end - sealLength..<end]),
        let opened = try? ChaChaPoly.open(box, using: key)
      else { return nil }
      bytes += Array(opened)
      start = end
      piece += 1
    } while start < sealed.endIndex
    return bytes
  }
}
