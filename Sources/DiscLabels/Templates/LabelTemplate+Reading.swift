// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

extension LabelTemplate {
  static let keys = ["name", "styles", "rim", "above", "left", "right", "below"]

  /// Of a template's YAML file.
  ///
  /// - Parameter folder: where paths of logos begin; empty for the current one.
  /// - Throws: with line and column for anything that is not known or cannot be.
  init(_ document: YAMLDocument, folder: String) throws(DocumentError) {
    let reader = try MappingReader(document, named: "the template", keys: Self.keys)
    name = try reader.required("name").string(limit: 60)
    let styles = try LabelStyles(reader.optional("styles"))
    var seen: Set<String> = []
    func elements(_ node: NodeReader?, _ zone: LabelElementReader.Zone) throws(DocumentError) -> [LabelElement] {
      var elements: [LabelElement] = []
      for entry in try node?.entries() ?? [] {
        let element = try LabelElementReader(zone: zone, styles: styles, folder: folder)
          .element(named: entry.key, entry.value)
        guard seen.insert(element.name).inserted else {
          throw entry.key.refusal("names two lines \"\(element.name)\"", remedy: "Give each line a name of its own.")
        }
        elements.append(element)
      }
      return elements
    }
    above = try elements(reader.optional("above"), .band)
    left = try elements(reader.optional("left"), .side)
    right = try elements(reader.optional("right"), .side)
    below = try elements(reader.optional("below"), .band)
    if let node = reader.optional("rim") {
      _ = try node.mapping(keys: ["top", "bottom"])
      for element in try elements(node, .rim) {
        if element.name == "top" { topRim = element } else { bottomRim = element }
      }
    }
    guard !self.elements.isEmpty else {
      throw NodeReader(document.root, of: document.path, named: "the template").refusal("has no lines")
    }
  }
}
