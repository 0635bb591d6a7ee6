// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Yams

/// Makes plain values of the parser's nodes, follows aliases, and holds the limits.
struct YAMLTreeBuilder {
  let source: YAMLSource
  let path: String
  let limits: YAMLDocument.Limits
  /// What the anchors seen so far stand for, with the number of nodes below each.
  private var anchors: [String: (node: DocumentNode, weight: Int, height: Int)] = [:]
  private var weight = 0

  init(source: YAMLSource, path: String, limits: YAMLDocument.Limits) {
    self.source = source
    self.path = path
    self.limits = limits
  }

  /// The tree of the root.
  mutating func tree(of node: Node) throws(DocumentError) -> DocumentNode {
    try build(node, depth: 1).node
  }

  /// Recursion is bounded by `limits.depth`. `height` counts the levels of the result, aliases followed.
  private mutating func build(_ node: Node, depth: Int) throws(DocumentError) -> (node: DocumentNode, height: Int) {
    let position = TextPosition(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    if case .scalar(let scalar) = node, scalar.style == .plain, let name = source.aliasName(scalar.string) {
      return try follow(name, at: position, depth: depth)
    }
    try count(1, height: depth, at: position)
    let before = weight
    let built = try content(of: node, at: position, depth: depth)
    if let anchor = node.anchor?.rawValue {
      anchors[anchor] = (built.node, weight - before + 1, built.height)
    }
    return built
  }

  private mutating func content(
    of node: Node, at position: TextPosition, depth: Int
  ) throws(DocumentError) -> (node: DocumentNode, height: Int) {
    try refuseTag(of: node, at: position)
    var height = 0
    switch node {
    case .scalar(let scalar):
      let text = source.restored(scalar.string)
      return (DocumentNode(.scalar(text, quoted: scalar.style != .plain), at: position), 1)
    case .sequence(let sequence):
      var items: [DocumentNode] = []
      items.reserveCapacity(sequence.count)
      for item in sequence {
        let built = try build(item, depth: depth + 1)
        height = max(height, built.height)
        items.append(built.node)
      }
      return (DocumentNode(.list(items), at: position), height + 1)
    case .mapping(let mapping):
      var entries: [DocumentEntry] = []
      entries.reserveCapacity(mapping.count)
      var seen: Set<String> = []
      for (key, value) in mapping {
        let builtKey = try build(key, depth: depth + 1).node
        guard case .scalar(let name, _) = builtKey.value else {
          throw error("yaml-key", builtKey.position, "A key must be a single value, not \(builtKey.value.name).")
        }
        // The parser has seen to keys that are equal as written; an alias may still stand for a second one.
        guard seen.insert(name).inserted else {
          throw error("yaml-duplicate-key", builtKey.position, "\"\(name)\" is given more than once.")
        }
        let built = try build(value, depth: depth + 1)
        height = max(height, built.height)
        entries.append(DocumentEntry(key: name, at: builtKey.position, built.node))
      }
      return (DocumentNode(.mapping(entries), at: position), height + 1)
    case .alias(let alias):
      // Composing puts the node itself where an alias stands, and YAMLSource left no alias to it.
      return try follow(alias.anchor.rawValue, at: position, depth: depth)
    }
  }

  private mutating func follow(
    _ name: String, at position: TextPosition, depth: Int
  ) throws(DocumentError) -> (node: DocumentNode, height: Int) {
    guard let target = anchors[name] else {
      throw error(
        "yaml-alias", position, "\"*\" begins an alias, and there is no anchor of that name above.",
        remedy: "Put text that begins with * in quotes.")
    }
    try count(target.weight, height: depth - 1 + target.height, at: position)
    return (target.node, target.height)
  }

  private mutating func count(_ nodes: Int, height: Int, at position: TextPosition) throws(DocumentError) {
    weight += nodes
    guard weight <= limits.nodes else {
      throw error("yaml-too-large", position, "The document has more than \(limits.nodes) values, aliases followed.")
    }
    guard height <= limits.depth else {
      throw error("yaml-too-deep", position, "The document is nested more than \(limits.depth) levels deep.")
    }
  }

  private func refuseTag(of node: Node, at position: TextPosition) throws(DocumentError) {
    let tag: Tag
    let plain: Tag.Name
    switch node {
    case .scalar(let scalar): (tag, plain) = (scalar.tag, .str)
    case .sequence(let sequence): (tag, plain) = (sequence.tag, .seq)
    case .mapping(let mapping): (tag, plain) = (mapping.tag, .map)
    case .alias: return
    }
    let name = tag.rawValue
    guard [Tag.Name.implicit.rawValue, Tag.Name.nonSpecific.rawValue, plain.rawValue].contains(name) else {
      throw error("yaml-tag", position, "Tags such as !!int are not used here.", remedy: "Remove the tag.")
    }
  }

  private func error(
    _ rule: String, _ position: TextPosition, _ message: String, remedy: String? = nil
  ) -> DocumentError {
    DocumentError(rule: rule, at: position.place(in: path), message, remedy: remedy)
  }
}
