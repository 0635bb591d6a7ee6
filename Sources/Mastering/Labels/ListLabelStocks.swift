// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Documents
import Requests

/// The stocks and templates that there are, the office's own first to win.
public struct ListLabelStocks: Sendable {
  /// A stock, its lengths in millimetres.
  public struct Stock: Sendable {
    public var name: String
    public var aliases: [String]
    /// `Letter`, `A4` or the lengths of its sides.
    public var sheet: String
    /// Labels on a sheet.
    public var labels: Int
    public var outerDiameter: Double
    public var holeDiameter: Double
    /// The file that it stands in; nil for ours.
    public var path: String?
  }

  private let library: LabelLibrary

  /// - Throws: 78, with line and column, for a file of the office's or the user's own that is wrong.
  public init(officePath: String? = nil, environment: [String: String]) throws {
    let office = try OfficeSettings.find(explicit: officePath, environment: environment)
    library = try LabelLibrary(folders: office.labelFolders)
  }

  public var stocks: [Stock] {
    library.stocks.map { known in
      let stock = known.stock
      return Stock(
        name: stock.name, aliases: stock.aliases, sheet: stock.sheet.name, labels: stock.positions.count,
        outerDiameter: stock.outerDiameter, holeDiameter: stock.holeDiameter, path: known.path)
    }
  }

  /// By name, each once.
  public var templates: [String] { library.templates.map(\.template.name).sorted() }

  /// On one line, lengths in millimetres.
  public var json: String {
    JSONValue.object([
      "stocks": .array(library.stocks.map { known in Self.json(known.stock, path: known.path) }),
      "templates": .array(
        library.templates.map { known in
          .object(["name": .string(known.template.name), "path": known.path.map { .string($0) } ?? .null])
        }),
    ]).compactText
  }

  static func json(_ stock: LabelStock, path: String?) -> JSONValue {
    .object([
      "name": .string(stock.name), "also": .array(stock.aliases.map { .string($0) }),
      "sheet": ["height": .number(stock.sheet.height), "width": .number(stock.sheet.width)],
      "outer": .number(stock.outerDiameter), "hole": .number(stock.holeDiameter),
      "labels": .array(stock.positions.map { ["x": .number($0.x), "y": .number($0.y)] }),
      "edge": .number(stock.edge), "hub": .number(stock.hub), "source": stock.source.map { .string($0) } ?? .null,
      "path": path.map { .string($0) } ?? .null,
    ])
  }
}
