// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// The styles that a template's elements may name: these, and what the template changes or adds.
struct LabelStyles {
  private var styles: [String: TextStyle] = [
    "caption": .caption, "title": .title, "heading": .heading, "lead": .lead, "value": .value, "office": .office,
    "small": .small, "number": .discNumber, "count": .discCount,
  ]

  static let styleKeys = ["font", "size", "smallest", "bold", "color"]

  init(_ reader: NodeReader?) throws(DocumentError) {
    for entry in try reader?.entries() ?? [] {
      let name = try entry.key.string(limit: 40)
      styles[name] = try Self.read(
        entry.value.mapping(keys: Self.styleKeys), from: styles[name] ?? .value)
    }
  }

  func named(_ name: String) -> TextStyle? { styles[name] }

  /// The style that an element names, with what it changes.
  func style(_ reader: MappingReader, orElse name: String) throws(DocumentError) -> TextStyle {
    var base = styles[name] ?? .value
    if let node = reader.optional("style") {
      let wanted = try node.string(limit: 40)
      guard let known = styles[wanted] else { throw node.refusal(unknown: wanted, among: styles.keys.sorted()) }
      base = known
    }
    return try Self.read(reader, from: base)
  }

  /// Out of a mapping that knows at least `styleKeys`.
  private static func read(_ reader: MappingReader, from base: TextStyle) throws(DocumentError) -> TextStyle {
    var style = base
    if let size = try reader.optional("size")?.decimal(in: 4...72, unit: "points") {
      // One size is given: the least stays in proportion, and legible.
      style.smallest = max(4, min(size, base.smallest * size / base.size))
      style.size = size
    }
    if let node = reader.optional("smallest") {
      style.smallest = try node.decimal(in: 4...72, unit: "points")
      guard style.smallest <= style.size else { throw node.refusal("is larger than the size") }
    }
    if let bold = try reader.optional("bold")?.boolean() { style.isBold = bold }
    if let font = try reader.optional("font")?.string(limit: 80) { style.family = font }
    if let node = reader.optional("color") {
      guard let ink = Ink(try node.scalar("a colour such as \"#0b3d91\"").text) else {
        throw node.refusal("must be a colour in quotes such as \"#0b3d91\"")
      }
      style.ink = ink
    }
    return style
  }
}
