// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// `key_encryption:` of a request: what the study's key is locked with, in files of the format age-encryption.org/v1.
///
/// A passphrase never stands in a request: it is asked for at the terminal, or read from a file or the environment.
public enum KeyEncryption: Sendable, Hashable {
  /// A public key `age1…`, and the file of its secret key where this office is to open what it locked.
  case recipient(String, identityFile: NamedPath?)
  /// `passphrase: ask`.
  case askedPassphrase
  /// A file whose first line is the passphrase; nobody else may read it.
  case passphraseFile(NamedPath)
  /// The name of an environment variable.
  case passphraseVariable(String)

  static let keys = ["recipient", "identity_file", "passphrase", "passphrase_file", "passphrase_variable"]

  init(_ reader: NodeReader, of document: String) throws(DocumentError) {
    let mapping = try reader.mapping(keys: Self.keys)
    let recipient = try mapping.optional("recipient")?.string(limit: 200)
    let identity = try mapping.optional("identity_file").map { node throws(DocumentError) in
      try NamedPath(node, from: document)
    }
    let file = try mapping.optional("passphrase_file").map { node throws(DocumentError) in
      try NamedPath(node, from: document)
    }
    let variable = try mapping.optional("passphrase_variable")?.string(limit: 200)
    let asks = mapping.optional("passphrase")
    if let asks, try asks.string(limit: 200) != "ask" {
      throw asks.refusal(
        "must be ask: a passphrase never stands in a request", remedy: "Say passphrase: ask, and type it when asked.")
    }
    switch (recipient, asks, file, variable) {
    case (let recipient?, nil, nil, nil):
      guard recipient.hasPrefix("age1") else {
        throw try mapping.required("recipient").refusal(
          "must be a public key of age, which begins with age1", remedy: "age-keygen makes one and prints it.")
      }
      self = .recipient(recipient, identityFile: identity)
    case (nil, _?, nil, nil) where identity == nil: self = .askedPassphrase
    case (nil, nil, let file?, nil) where identity == nil: self = .passphraseFile(file)
    case (nil, nil, nil, let variable?) where identity == nil: self = .passphraseVariable(variable)
    default:
      throw reader.refusal(
        "must have exactly one of recipient (with or without identity_file), passphrase, passphrase_file and "
          + "passphrase_variable")
    }
  }
}
