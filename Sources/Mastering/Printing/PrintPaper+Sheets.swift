// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

extension PrintPaper {
  /// What sheets of labels are made with instead of what the request says.
  public struct Sheets: Sendable, Equatable {
    /// The name of a stock.
    public var stock: String?
    /// The name of a template, or the path of one.
    public var template: String?
    /// The first label of the first sheet that is still there, from 1.
    public var start: Int
    /// The numbers of the discs; nil for all that are sealed.
    public var discs: [Int]?
    /// Labels of each disc; nil for as many as the plan says.
    public var copies: Int?

    public init(
      stock: String? = nil, template: String? = nil, start: Int = 1, discs: [Int]? = nil, copies: Int? = nil
    ) {
      self.stock = stock
      self.template = template
      self.start = start
      self.discs = discs
      self.copies = copies
    }
  }
}

extension PrintPaper.Sheets {
  /// What `json` gives; as the request says for what is not there.
  init(_ json: JSONValue?) {
    func number(_ value: JSONValue?) -> Int? { value?.integer.flatMap { Int(exactly: $0) } }
    self.init(
      stock: json?["stock"]?.string, template: json?["template"]?.string, start: number(json?["start"]) ?? 1,
      discs: json?["discs"]?.array?.compactMap(number), copies: number(json?["copies"]))
  }

  /// Nil where all is as the request says.
  var json: JSONValue? {
    guard self != PrintPaper.Sheets() else { return nil }
    var members: [String: JSONValue] = ["start": .integer(Int64(start))]
    members["stock"] = stock.map { .string($0) }
    members["template"] = template.map { .string($0) }
    members["discs"] = discs.map { .array($0.map { .integer(Int64($0)) }) }
    members["copies"] = copies.map { .integer(Int64($0)) }
    return .object(members)
  }
}
