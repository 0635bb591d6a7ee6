// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

/// Reads one line of a template: a text as it stands, or a mapping that says what it is.
struct LabelElementReader {
  enum Zone {
    /// Above or below the hub.
    case band
    /// To its left or right.
    case side
    /// Along the outer edge.
    case rim
  }

  let zone: Zone
  let styles: LabelStyles
  let folder: String

  private static let kinds = ["text", "exams", "write", "logo", "qr", "code128"]
  private static let common = ["caption", "if", "align", "lines", "space", "style", "width", "height", "most"]

  func element(named key: NodeReader, _ node: NodeReader) throws(DocumentError) -> LabelElement {
    let name = try key.string(limit: 40)
    let style = zone == .rim ? "office" : "value"
    if case .scalar = node.node.value {
      let plain = styles.named(style) ?? .value
      let run = LabelElement.Run(text: try LabelText(node.string(limit: 400), node), style: plain)
      return element(name, node, .text([run]), plain)
    }
    let reader = try node.mapping(keys: Self.kinds + Self.common + LabelStyles.styleKeys)
    let given = Self.kinds.filter { reader.optional($0) != nil }
    guard let kind = given.first, given.count == 1, let content = reader.optional(kind) else {
      throw node.refusal(
        "must be exactly one of \(Self.kinds.joined(separator: ", "))", remedy: "Write for example text: \"{study}\".")
    }
    if zone == .rim, kind != "text" { throw content.refusal("has no place on the rim, which takes text alone") }
    if zone == .side, kind == "exams" || kind == "write" {
      throw content.refusal("has no place beside the hub", remedy: "Put it above or below.")
    }
    let shown = kind == "exams" ? "small" : style
    var element = element(
      name, node, try self.kind(kind, content, reader, defaultStyle: style), try styles.style(reader, orElse: shown))
    try read(reader, into: &element)
    return element
  }

  private func element(
    _ name: String, _ node: NodeReader, _ kind: LabelElement.Kind, _ style: TextStyle
  ) -> LabelElement {
    let sizes: (size: Double, smallest: Double) =
      switch kind {
      case .qr: (15, 13)
      case .code128: (60, 40)
      case .logo: (10, 5)
      case .write: (64, 30)
      case .text, .exams: (0, 0)
      }
    return LabelElement(
      name: name, place: node.place, kind: kind, style: style, captionStyle: styles.named("caption") ?? .caption,
      caption: nil,
      condition: nil, alignment: .center, lines: 1, space: 1, size: sizes.size, smallest: sizes.smallest)
  }

  private func kind(
    _ kind: String, _ content: NodeReader, _ reader: MappingReader, defaultStyle: String
  ) throws(DocumentError) -> LabelElement.Kind {
    switch kind {
    case "text": return .text(try runs(content, reader, defaultStyle))
    case "write": return .write(caption: try content.string(limit: 60))
    case "qr": return .qr(try LabelText(content.string(limit: 200), content))
    case "code128": return .code128(try LabelText(content.string(limit: 80), content))
    case "logo": return .logo(try logo(content))
    default:
      var fields: [ExamField] = []
      for item in try content.list() {
        let field: ExamField = try item.choice()
        guard !fields.contains(field) else { throw item.refusal("stands twice") }
        fields.append(field)
      }
      guard !fields.isEmpty else { throw content.refusal("is empty") }
      let most = try reader.optional("most")?.integer(in: 1...200) ?? 40
      return .exams(fields, most: most)
    }
  }

  private func runs(
    _ content: NodeReader, _ reader: MappingReader, _ defaultStyle: String
  ) throws(DocumentError) -> [LabelElement.Run] {
    let style = try styles.style(reader, orElse: defaultStyle)
    guard case .list = content.node.value else {
      return [LabelElement.Run(text: try LabelText(content.string(limit: 400), content), style: style)]
    }
    guard zone == .side else {
      throw content.refusal("has several runs, which stand beside the hub alone", remedy: "Write one text.")
    }
    var runs: [LabelElement.Run] = []
    for item in try content.list() {
      let run = try item.mapping(keys: ["text", "style"] + LabelStyles.styleKeys)
      let text = try run.required("text")
      runs.append(
        LabelElement.Run(
          text: try LabelText(text.scalar("text").text, text), style: try styles.style(run, orElse: defaultStyle)))
    }
    guard (1...6).contains(runs.count) else { throw content.refusal("must have 1 to 6 runs") }
    return runs
  }

  private func logo(_ content: NodeReader) throws(DocumentError) -> LabelPicture? {
    let named = try content.string(limit: 4096)
    if named == "office" { return nil }
    let path = named.hasPrefix("/") || folder.isEmpty ? named : "\(folder)/\(named)"
    do throws(DiscLabelError) { return try LabelPicture(path: path) } catch {
      throw DocumentError(
        error.kind, rule: error.finding.rule, at: content.place, "\(error.finding.message): \(path)",
        remedy: error.finding.remedy)
    }
  }

  private func read(_ reader: MappingReader, into element: inout LabelElement) throws(DocumentError) {
    if let node = reader.optional("caption") { element.caption = try caption(node) }
    element.condition = try reader.optional("if")?.choice()
    if let node = reader.optional("align") {
      element.alignment = try node.choice()
      if zone != .band { throw node.refusal("has no meaning here", remedy: "Remove it.") }
    }
    element.lines = try reader.optional("lines")?.integer(in: 1...8) ?? element.lines
    element.space = try reader.optional("space")?.decimal(in: 0...40, unit: "millimetres") ?? element.space
    let isTall = if case .logo = element.kind { true } else { false }
    if let node = reader.optional(isTall ? "height" : "width") {
      let least: Double =
        switch element.kind {
        case .qr: 10
        case .code128: 25
        case .write: 15
        case .logo: 2
        case .text, .exams: throw node.refusal("has no meaning for a text", remedy: "Remove it.")
        }
      element.size = try node.decimal(in: least...100, unit: "millimetres")
      element.smallest = min(element.smallest, element.size)
    }
    if let node = reader.optional(isTall ? "width" : "height") {
      throw node.refusal("has no meaning here", remedy: isTall ? "Give the height." : "Give the width.")
    }
  }

  private func caption(_ node: NodeReader) throws(DocumentError) -> LabelElement.Caption {
    guard case .list = node.node.value else {
      let one = try node.string(limit: 60)
      return LabelElement.Caption(one: one, many: one)
    }
    let both = try node.list()
    guard both.count == 2 else { throw node.refusal("must be one text, or two: of one thing and of several") }
    return LabelElement.Caption(one: try both[0].string(limit: 60), many: try both[1].string(limit: 60))
  }
}
