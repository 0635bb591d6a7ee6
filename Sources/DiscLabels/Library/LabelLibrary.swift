// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

/// The stocks and templates that there are: those of the given folders, and ours behind them.
///
/// A folder has its stocks in `stocks` and its templates in `templates`, as YAML files. What stands in an earlier folder
/// wins over what has the same name in a later one; ours stand last.
public struct LabelLibrary: Sendable {
  /// Each once, by name.
  public let stocks: [KnownStock]
  public let templates: [KnownTemplate]

  public struct KnownStock: Hashable, Sendable {
    public var stock: LabelStock
    /// The file that it is of; nil for ours.
    public var path: String?
  }

  public struct KnownTemplate: Hashable, Sendable {
    public var template: LabelTemplate
    public var path: String?
  }

  /// The stock where none is named. Letter is the paper of the office's country, no cut is sold under more names, and
  /// its ring is as narrow as any, so that a label that looks well on it looks well on the others.
  public static let standardStock = "Avery 5931"

  /// - Throws: 78, with line and column, for a file of the folders that is wrong. A folder that is not there is empty.
  public init(folders: [String] = []) throws(DiscLabelError) {
    var stocks: [KnownStock] = []
    var templates: [KnownTemplate] = []
    for folder in folders {
      stocks += try LabelFolder("\(folder)/stocks").documents().map(reading: { document throws(DocumentError) in
        KnownStock(stock: try LabelStock(document), path: document.path)
      })
      templates += try LabelFolder("\(folder)/templates").documents().map(reading: { document throws(DocumentError) in
        KnownTemplate(
          template: try LabelTemplate(document, folder: "\(folder)/templates"), path: document.path)
      })
    }
    stocks += try LabelFolder.ours(LabelDocuments.stocks).map(reading: { document throws(DocumentError) in
      KnownStock(stock: try LabelStock(document), path: nil)
    })
    templates += try LabelFolder.ours(LabelDocuments.templates).map(reading: { document throws(DocumentError) in
      KnownTemplate(template: try LabelTemplate(document, folder: ""), path: nil)
    })
    var names: Set<String> = []
    self.stocks = stocks.filter { names.insert($0.stock.name.lowercased()).inserted }
    names = []
    self.templates = templates.filter { names.insert($0.template.name).inserted }
  }

  /// The stock of this name or alias, with or without its maker, in any case: `avery 5931`, `5692`.
  /// - Parameter place: where the name stands, for the refusal; nil for the command line's.
  public func stock(named name: String, at place: Place? = nil) throws(DiscLabelError) -> LabelStock {
    if let known = stocks.first(where: { $0.stock.isNamed(name) }) { return known.stock }
    let names = stocks.flatMap { [$0.stock.name] + $0.stock.aliases }
    throw DiscLabelError.unknown(
      "label-stock", "stock", name, guess: Spelling.guess(name, among: names),
      remedy: "`spindle labels --stocks` lists them.", at: place)
  }

  /// The template of this name, or the file at a path: one with a slash in it, or ending in `.yaml` or `.yml`.
  /// - Parameter folder: where relative paths begin; empty for the current one.
  public func template(
    named name: String, in folder: String = "", at place: Place? = nil
  ) throws(DiscLabelError) -> LabelTemplate {
    if let known = templates.first(where: { $0.template.name == name }) { return known.template }
    guard name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") else {
      let names = templates.map(\.template.name)
      throw DiscLabelError.unknown(
        "label-template", "label template", name, guess: Spelling.guess(name, among: names),
        remedy: "There are \(names.sorted().joined(separator: ", ")); or name a YAML file.", at: place)
    }
    let path = name.hasPrefix("/") || folder.isEmpty ? name : "\(folder)/\(name)"
    do throws(DocumentError) {
      let document = try YAMLDocument.load(path)
      let end = path.lastIndex(of: "/")
      return try LabelTemplate(document, folder: end.map { String(path[..<$0]) } ?? "")
    } catch { throw DiscLabelError(error) }
  }
}
