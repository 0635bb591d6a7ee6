// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

/// `label:` of a request, or of the office's defaults: which labels its discs get.
///
/// `none` for discs that a sponsor sends ready printed; the name of a template, or the path of one; or a mapping of
/// `template`, `stock`, `lines` and `names_office`.
public enum LabelChoice: Sendable, Hashable {
  case none
  case made(LabelWish)

  init(_ reader: NodeReader, of document: String) throws(DocumentError) {
    if reader.isScalar("none") {
      self = .none
    } else if case .scalar = reader.node.value {
      self = .made(LabelWish(template: try LabelName(reader, of: document)))
    } else {
      self = .made(try LabelWish(reader, of: document))
    }
  }

  /// This choice, and what it leaves open as `other` has it.
  func orElse(_ other: LabelChoice?) -> LabelChoice {
    guard case .made(let own) = self, case .made(let others)? = other else { return self }
    return .made(
      LabelWish(
        template: own.template ?? others.template, stock: own.stock ?? others.stock,
        lines: own.lines.isEmpty ? others.lines : own.lines, namesOffice: own.namesOffice ?? others.namesOffice))
  }
}

/// What is asked of labels; what is nil is left to the kind of request.
public struct LabelWish: Sendable, Hashable {
  public var template: LabelName?
  public var stock: LabelName?
  /// Lines of the template that say something else here.
  public var lines: [LabelLine] = []
  /// Whether a trial's label may name the office all the same.
  public var namesOffice: Bool?

  public init(
    template: LabelName? = nil, stock: LabelName? = nil, lines: [LabelLine] = [], namesOffice: Bool? = nil
  ) {
    self.template = template
    self.stock = stock
    self.lines = lines
    self.namesOffice = namesOffice
  }
}

/// The name of a template or stock, or the path of a template, with the place where it stands.
public struct LabelName: Sendable, Hashable {
  public var text: String
  public var place: Place
  /// Where relative paths begin.
  public var folder: String
}

/// What a line of the template says instead; nil takes it away.
public struct LabelLine: Sendable, Hashable {
  public var name: NodeReader
  public var text: String?
  /// The text with its place.
  public var value: NodeReader
}

extension LabelName {
  init(_ reader: NodeReader, of document: String) throws(DocumentError) {
    self.init(text: try reader.string(limit: 4096), place: reader.place, folder: NamedPath.folder(of: document))
  }
}

extension LabelWish {
  init(_ reader: NodeReader, of document: String) throws(DocumentError) {
    let mapping = try reader.mapping(keys: ["template", "stock", "lines", "names_office"])
    if let node = mapping.optional("template") {
      guard !node.isScalar("none") else {
        throw node.refusal("names no template", remedy: "Write label: none for discs without labels.")
      }
      template = try LabelName(node, of: document)
    }
    stock = try mapping.optional("stock").map { node throws(DocumentError) in try LabelName(node, of: document) }
    namesOffice = try mapping.optional("names_office")?.boolean()
    for (key, value) in try mapping.optional("lines")?.entries() ?? [] {
      lines.append(
        LabelLine(name: key, text: value.isScalar("none") ? nil : try value.string(limit: 400), value: value))
    }
  }
}
