// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

extension LabelStock {
  static let keys = ["name", "also", "sheet", "outer", "hole", "labels", "edge", "hub", "source"]
  private static let sheets: [(word: String, size: Size)] = [("letter", .letter), ("a4", .a4)]

  /// Of a stock's YAML file.
  /// - Throws: with line and column, also where a ring leaves its sheet or meets another.
  init(_ document: YAMLDocument) throws(DocumentError) {
    let reader = try MappingReader(document, named: "the stock", keys: Self.keys)
    let outer = try reader.required("outer").decimal(in: 30...150, unit: "millimetres")
    let holeNode = try reader.required("hole")
    let hole = try holeNode.decimal(in: 5...120, unit: "millimetres")
    guard hole <= outer - 20 else { throw holeNode.refusal("leaves a ring of less than 10 mm") }
    let sheet = try Self.sheet(reader.required("sheet"))
    let edge = try reader.optional("edge")?.decimal(in: 0...20, unit: "millimetres") ?? 3
    let hub = try reader.optional("hub")?.decimal(in: hole...(outer - 10), unit: "millimetres")
    var aliases: [String] = []
    for alias in try reader.optional("also")?.list() ?? [] { aliases.append(try alias.string(limit: 60)) }
    self.init(
      name: try reader.required("name").string(limit: 60), aliases: aliases, sheet: sheet, outerDiameter: outer,
      holeDiameter: hole, positions: try Self.positions(reader.required("labels"), outer: outer, on: sheet),
      edge: edge, hub: hub, source: try reader.optional("source")?.string(limit: 60))
    guard self.hub + 10 <= outer - 2 * edge else {
      throw try reader.required("outer").refusal("leaves no 5 mm between edge and hub to print on")
    }
  }

  private static func sheet(_ reader: NodeReader) throws(DocumentError) -> Size {
    guard case .scalar(let word, _) = reader.node.value else {
      let size = try reader.mapping(keys: ["width", "height"])
      return Size(
        width: try size.required("width").decimal(in: 30...500, unit: "millimetres"),
        height: try size.required("height").decimal(in: 30...500, unit: "millimetres"))
    }
    if let known = sheets.first(where: { $0.word == word }) { return known.size }
    throw reader.refusal(unknown: word, among: sheets.map(\.word), orElse: "{width: 124, height: 124}")
  }

  private static func positions(
    _ reader: NodeReader, outer: Double, on sheet: Size
  ) throws(DocumentError) -> [Position] {
    var positions: [Position] = []
    let items = try reader.list()
    guard (1...50).contains(items.count) else { throw reader.refusal("must name 1 to 50 places") }
    for item in items {
      let place = try item.mapping(keys: ["x", "y"])
      let x = try place.required("x").decimal(in: 0...500, unit: "millimetres")
      let y = try place.required("y").decimal(in: 0...500, unit: "millimetres")
      // A hundredth of a millimetre is how makers round.
      guard x + outer <= sheet.width + 0.01, y + outer <= sheet.height + 0.01 else {
        throw item.refusal("reaches beyond the sheet")
      }
      for other in positions {
        let (dx, dy) = (x - other.x, y - other.y)
        guard (dx * dx + dy * dy).squareRoot() >= outer - 0.01 else { throw item.refusal("overlaps a label before it") }
      }
      positions.append(Position(x: x, y: y))
    }
    return positions
  }
}
