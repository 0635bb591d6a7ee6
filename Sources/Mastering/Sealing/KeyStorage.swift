// SPDX-License-Identifier: GPL-3.0-or-later

import Deidentification
import Findings
import Requests
import Volumes

/// Where a study's key lies, and what it is locked with.
///
/// The key that `key:` names is encrypted if its name ends in `.age`, for it may be older than this request. The key in
/// the request's own folder, and the copy for the requester, are encrypted if the request has `key_encryption:`.
struct KeyStorage: Sendable {
  static let suffix = ".age"

  /// The key that is read and extended.
  let path: String
  /// The folder's own key, plain or encrypted; the same as `path` where the request names no other.
  private let own: String
  private let folder: RequestFolder
  private let lock: AgeLock?
  /// A subjects table gives the IDs, so that nothing has to be read of the folder's own key.
  private let isTabled: Bool

  init(_ request: Request, _ folder: RequestFolder, environment: [String: String]) throws {
    self.folder = folder
    own = folder.key + (request.keyEncryption == nil ? "" : Self.suffix)
    let path = request.key?.resolved ?? own
    self.path = path
    lock = try request.keyEncryption.map { encryption in
      // What locks a key for the first time is typed twice: nothing else would tell of a slip.
      try Self.lock(encryption, environment, isNew: FileSystem.status(of: path) == nil)
    }
    isTabled = request.subjects != nil
    if lock?.opens == false, !isTabled {
      throw Self.failure(
        request.path, "a key locked with a public key alone cannot be read again, so that subject IDs could change",
        "name the secret key's file as identity_file: in key_encryption, or give the IDs in a subjects table")
    }
    if path.hasSuffix(Self.suffix), lock == nil {
      throw Self.failure(
        path, "the study's key is encrypted, but the request does not say with what",
        "add key_encryption: to the request")
    }
    if request.key == nil, lock == nil, try FileSystem.status(of: folder.key + Self.suffix) != nil {
      throw Self.failure(
        folder.key + Self.suffix, "the request's key is encrypted, but the request no longer says with what",
        "put key_encryption: back into the request")
    }
  }

  /// The key as it stands; an empty one where there is none yet.
  func read(_ key: StudyKey) throws -> StudyKeyFile {
    if try FileSystem.status(of: path) != nil { return try parse(path, key) }
    // A request that is encrypted from now on has a plain key from before.
    if path == own, try FileSystem.status(of: folder.key) != nil { return try parse(folder.key, key) }
    return StudyKeyFile()
  }

  private func parse(_ path: String, _ key: StudyKey) throws -> StudyKeyFile {
    var bytes = try FileSystem.readWhole(path, limit: 1 << 30)
    if path.hasSuffix(Self.suffix), let lock {
      if !lock.opens, path == own { return StudyKeyFile() }
      guard lock.opens else {
        throw Self.failure(
          path, "the study's key is locked with a public key, and must be opened to be extended",
          "name the secret key's file as identity_file: in key_encryption")
      }
      guard let opened = AgeFile.decrypt(bytes, with: lock) else {
        throw Self.failure(
          path, "the study's key cannot be opened: another passphrase or key locked it, or the file was changed",
          "name what it was locked with in key_encryption, or restore the file")
      }
      bytes = opened
    }
    return try StudyKeyFile(parsing: bytes, path: path, fingerprint: key.fingerprint)
  }

  /// Replaces the study's key, the folder's own, and with `release_key` the copy for the requester.
  func write(study: StudyKeyFile, own rows: StudyKeyFile, releases: Bool) throws {
    try write(study.render(), to: path)
    if path != own { try write(rows.render(), to: own) }
    if lock != nil { try FileSystem.remove(folder.key) }
    let copy = folder.requesterKey
    if releases {
      try FileSystem.makeFolder(folder.forRequester, mode: 0o700)
      try write(rows.renderForRequester(), to: lock == nil ? copy : copy + Self.suffix)
    }
    // What an earlier run left that the request no longer asks for.
    if !releases || lock != nil { try FileSystem.remove(copy) }
    if !releases || lock == nil { try FileSystem.remove(copy + Self.suffix) }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    guard path.hasSuffix(Self.suffix), let lock else {
      return try FileSystem.writeAtomically(bytes, to: path, mode: 0o600)
    }
    try FileSystem.writeAtomically(AgeFile.encrypt(bytes, for: lock), to: path, mode: 0o600)
  }

  private static func lock(
    _ encryption: KeyEncryption, _ environment: [String: String], isNew: Bool
  ) throws -> AgeLock {
    switch encryption {
    case .askedPassphrase: return .passphrase(try askedPassphrase(isNew: isNew))
    case .recipient(let text, let identity):
      guard let recipient = AgeLock.Recipient(text) else {
        throw failure(nil, "recipient: is no public key of age", "copy it again from what age-keygen printed")
      }
      guard let identity else { return .recipient(recipient) }
      let bytes = try privateFile(identity.resolved)
      guard let key = AgeLock.Identity(file: String(decoding: bytes, as: UTF8.self)) else {
        throw failure(identity.resolved, "holds no secret key of age", "name the file that age-keygen wrote")
      }
      guard key.recipient == recipient else {
        throw failure(
          identity.resolved, "is not the secret key of recipient:", "name the pair that age-keygen made together")
      }
      return .identity(key)
    case .passphraseFile(let file):
      let first = try privateFile(file.resolved).prefix { $0 != 0x0A && $0 != 0x0D }
      guard !first.isEmpty else {
        throw failure(file.resolved, "has no passphrase in its first line", "write it there")
      }
      return .passphrase(Array(first))
    case .passphraseVariable(let name):
      guard let text = environment[name], !text.isEmpty else {
        throw failure(nil, "the environment has no variable \(name) with a passphrase", "set it for this command")
      }
      return .passphrase(Array(text.utf8))
    }
  }

  private static func askedPassphrase(isNew: Bool) throws -> [UInt8] {
    switch TerminalPrompt.ask("Passphrase of the study's key: ") {
    case .noTerminal:
      throw failure(
        nil, "there is no terminal to ask for the passphrase at",
        "run the command at one, or name a passphrase_file: in key_encryption")
    case .line(let typed) where !typed.isEmpty:
      if isNew, TerminalPrompt.ask("The same again: ") != .line(typed) {
        throw failure(nil, "the two passphrases differ", "run the command again")
      }
      return typed
    case .cancelled, .line:
      throw failure(nil, "no passphrase was typed", "run the command again")
    }
  }

  /// A file that opens keys is the office's secret as well: nobody else may read it.
  private static func privateFile(_ path: String) throws -> [UInt8] {
    guard let status = try FileSystem.status(of: path) else {
      throw failure(path, "is not there", "correct key_encryption: in the request")
    }
    guard status.mode & 0o077 == 0 else {
      throw failure(path, "may be read or changed by others", "run chmod 600 on it")
    }
    return try FileSystem.readWhole(path, limit: 1 << 16)
  }

  private static func failure(_ path: String?, _ message: String, _ remedy: String) -> MasteringError {
    MasteringError(.configuration, rule: "key-encryption", at: path, message, remedy: remedy)
  }
}
