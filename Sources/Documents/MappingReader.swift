// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// Reads a mapping whose keys are all known: one that is not is refused at once, with line, column and what is near.
///
///     let study = try request.required("study").mapping(keys: ["name", "short", "number"])
///     let name = try study.required("name").string()
///     let short = try study.optional("short")?.string()
public struct MappingReader: Sendable {
  private let reader: NodeReader
  private let entries: [String: DocumentEntry]

  /// The mapping at the root of a document; `name` says what it is in errors: "the request".
  public init(_ document: YAMLDocument, named name: String, keys: [String]) throws(DocumentError) {
    try self.init(root: document.root, of: document.path, named: name, keys: keys)
  }

  /// The same of a document's root.
  public init(root: DocumentNode, of path: String, named name: String, keys: [String]) throws(DocumentError) {
    try self.init(NodeReader(root, of: path, named: name), keys: keys, isRoot: true)
  }

  public init(_ reader: NodeReader, keys: [String]) throws(DocumentError) {
    try self.init(reader, keys: keys, isRoot: false)
  }

  private let prefix: String

  private init(_ reader: NodeReader, keys: [String], isRoot: Bool) throws(DocumentError) {
    guard case .mapping(let entries) = reader.node.value else {
      let found = reader.node.isNull ? "nothing is given" : "is \(reader.node.value.name)"
      throw reader.refusal(
        "must be a group of keys with values, but \(found)", remedy: "The keys are: \(keys.joined(separator: ", ")).",
        rule: "document-type")
    }
    for entry in entries where !keys.contains(entry.key) {
      let guess = Spelling.guess(entry.key, among: keys).map { "Did you mean \($0)? " } ?? ""
      let known = Spelling.ranked(keys, nearTo: entry.key).joined(separator: ", ")
      throw DocumentError(
        rule: "document-unknown-key", at: entry.keyPosition.place(in: reader.path),
        "\"\(entry.key.prefix(64))\" is not a key of \(reader.name).", remedy: "\(guess)The keys are: \(known).")
    }
    self.reader = reader
    self.entries = Dictionary(entries.map { ($0.key, $0) }) { first, _ in first }
    prefix = isRoot ? "" : "\(reader.name)."
  }

  /// The value of a key, or nil if the key is absent or has nothing after its colon.
  public func optional(_ key: String) -> NodeReader? {
    guard let entry = entries[key], !entry.node.isNull else { return nil }
    return NodeReader(entry.node, of: reader.path, named: prefix + key)
  }

  /// The value of a key that must be there.
  public func required(_ key: String) throws(DocumentError) -> NodeReader {
    if let value = optional(key) { return value }
    let place = entries[key].map { $0.keyPosition.place(in: reader.path) } ?? reader.place
    throw DocumentError(
      rule: "document-missing-key", at: place,
      entries[key] == nil ? "\(reader.name) has no \"\(key)\"." : "\(prefix)\(key) has no value.",
      remedy: "Add \"\(key):\" with its value.")
  }
}
