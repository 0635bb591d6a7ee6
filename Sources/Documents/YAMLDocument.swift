// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Yams

/// A YAML file as a tree of plain values with lines and columns.
///
/// One document of at most `Limits.bytes`; keys are single values and occur once; tags (`!!int`) are refused, since
/// the readers of the tree decide what a value is; aliases are followed within the limit of nodes.
public struct YAMLDocument: Sendable {
  /// The name in errors.
  public var path: String
  /// The bytes of the file, as they were read.
  public var bytes: [UInt8]
  public var root: DocumentNode

  public struct Limits: Sendable {
    public var bytes: Int
    /// Counted with every alias followed, so that a small file cannot unfold into a large tree.
    public var nodes: Int
    public var depth: Int

    public init(bytes: Int = 1 << 20, nodes: Int = 100_000, depth: Int = 64) {
      self.bytes = bytes
      self.nodes = nodes
      self.depth = depth
    }
  }

  public static func load(_ path: String, limits: Limits = Limits()) throws(DocumentError) -> YAMLDocument {
    try YAMLDocument(parsing: DocumentFile.bytes(of: path, limit: limits.bytes), path: path, limits: limits)
  }

  public init(parsing bytes: [UInt8], path: String, limits: Limits = Limits()) throws(DocumentError) {
    guard bytes.count <= limits.bytes else {
      throw DocumentError(
        rule: "document-too-large", at: Place(path: path), "The document is longer than \(limits.bytes) bytes.")
    }
    self.path = path
    self.bytes = bytes
    let source = try YAMLSource(bytes, path: path)
    do {
      // Resolver.basic guesses no types, and so costs no regular expressions.
      let parser = try Parser(yaml: source.text, resolver: .basic, encoding: .utf8)
      let node = try parser.singleRoot()
      // The tree refers to its anchors weakly: they live as long as the parser.
      root = try withExtendedLifetime(parser) { () throws(DocumentError) in
        guard let node else { return DocumentNode(.scalar("", quoted: false), at: TextPosition(line: 1, column: 1)) }
        var composer = YAMLTreeBuilder(source: source, path: path, limits: limits)
        return try composer.tree(of: node)
      }
    } catch let error as DocumentError {
      throw error
    } catch {
      throw DocumentError(error, path: path)
    }
  }
}

extension DocumentError {
  /// What the YAML parser said, with its place.
  fileprivate init(_ error: any Error, path: String) {
    let rule = "yaml-syntax"
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let before = context.map { "\($0.text), " } ?? ""
      self.init(
        rule: rule, at: Place(path: path, line: mark.line, column: mark.column),
        "This is not YAML: \(before)\(problem).",
        remedy: "Check the indentation, colons and quotes here and in the line above.")
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "\"\($0)\"" }.joined(separator: ", ")
      self.init(
        rule: "yaml-duplicate-key", at: Place(path: path, line: context.mark.line, column: context.mark.column),
        "\(names) is given more than once; the first is here.", remedy: "Keep one of them.")
    case .reader(let problem, _, _, _):
      self.init(rule: rule, at: Place(path: path), "This is not YAML: \(problem).")
    default:
      self.init(rule: rule, at: Place(path: path), "This is not YAML.")
    }
  }
}
