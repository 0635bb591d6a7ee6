// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Documents
import Findings

/// Reads one rule: an action's word with what it is done to, and why.
///
///     - keep: PatientBirthDate
///     - {initials: PatientName, why: "protocol 3.2"}
///     - {replace: StudyID, with: "{study}-{subject}"}
///     - remove: {creator: ACME 1.0, element: "(0019,xx02)"}
struct RuleReader {
  private(set) var rules: [ProfileRule] = []

  init(_ reader: NodeReader, mayWrite: Bool) throws(DocumentError) {
    let words = ProfileRule.Action.words + (mayWrite ? ["write"] : [])
    let mapping = try reader.mapping(keys: words + ["with", "why"] + (mayWrite ? ["otherwise"] : []))
    let given = words.filter { mapping.optional($0) != nil }
    guard let word = given.first, given.count == 1 else {
      throw reader.refusal(
        given.isEmpty ? "names no action" : "names several actions: \(given.joined(separator: ", "))",
        remedy: "Write one of \(words.joined(separator: ", ")) with the elements it is for.")
    }
    let with = mapping.optional("with")
    if word != "replace", let with { throw with.refusal("goes with replace only") }
    let action = try Self.action(word, with, mapping)
    let why = try mapping.optional("why")?.string(limit: 400)
    for target in try Self.targets(mapping.required(word)) {
      rules.append(ProfileRule(target: target.target, action: action, why: why, place: target.place))
    }
  }

  private static func action(
    _ word: String, _ with: NodeReader?, _ mapping: MappingReader
  ) throws(DocumentError) -> ProfileRule.Action {
    switch word {
    case "keep": return .keep
    case "remove": return .remove
    case "empty": return .empty
    case "hash": return .hash
    case "initials": return .initials
    case "shift": return .shift
    case "write":
      if let otherwise = try mapping.optional("otherwise")?.string(), otherwise != "remove" {
        throw try mapping.required("otherwise").refusal(unknown: otherwise, among: ["remove"])
      }
      return .write(otherwise: mapping.optional("otherwise") == nil ? nil : .remove)
    default:
      let reader = try mapping.required("with")
      let text = try reader.string(limit: 1024)
      do throws(ValueTemplate.UnknownPlaceholder) {
        return .replace(try ValueTemplate(text))
      } catch {
        guard let name = error.name else { throw reader.refusal("has a brace without its partner") }
        let names = ValueTemplate.Placeholder.allCases.map(\.rawValue)
        let guess = Spelling.guess(name, among: names).map { "Did you mean {\($0)}? " } ?? ""
        throw reader.refusal(
          "names {\(name.prefix(40))}, which is no placeholder",
          remedy: "\(guess)The placeholders are \(names.map { "{\($0)}" }.joined(separator: ", ")).")
      }
    }
  }

  private static func targets(
    _ reader: NodeReader
  ) throws(DocumentError) -> [(target: RuleTarget, place: Place)] {
    guard case .list = reader.node.value else { return [(try target(reader), reader.place)] }
    var targets: [(RuleTarget, Place)] = []
    for item in try reader.list() { targets.append((try target(item), item.place)) }
    return targets
  }

  private static func target(_ reader: NodeReader) throws(DocumentError) -> RuleTarget {
    if case .mapping = reader.node.value { return try described(reader) }
    let text = try reader.string(limit: 400)
    var tags: [DataElementTag] = []
    for part in text.split(separator: ".", omittingEmptySubsequences: false) {
      tags.append(try tag(part.trimmed, reader))
    }
    if let tag = tags.last, tags.count == 1 { return .element(tag) }
    for sequence in tags.dropLast() where DataDictionary.vr(of: sequence) != .SQ {
      throw reader.refusal("leads through \(RuleTarget.name(sequence)), which is no sequence")
    }
    return .path(tags)
  }

  /// A keyword, or a tag as `(0010,0010)`.
  private static func tag(_ text: String, _ reader: NodeReader) throws(DocumentError) -> DataElementTag {
    if text.hasPrefix("("), text.hasSuffix(")") {
      let parts = text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
      guard parts.count == 2, let group = hex(parts[0], 4), let element = hex(parts[1], 4) else {
        throw reader.refusal("is no tag", remedy: "Write a tag as (0010,0010), in quotes.")
      }
      let tag = DataElementTag(UInt16(group), UInt16(element))
      guard !tag.isPrivate else {
        throw reader.refusal(
          "is a private tag, which means nothing without its creator",
          remedy: "Write {creator: NAME, element: \"(\(parts[0]),xx\(parts[1].suffix(2)))\"}.")
      }
      return tag
    }
    if let tag = DataDictionary.tag(keyword: text) { return tag }
    let guess = Spelling.guess(text, among: DataDictionary.keywords).map { "Did you mean \($0)? " } ?? ""
    throw reader.refusal(
      "names \"\(text.prefix(64))\", which is no keyword of PS3.6",
      remedy: "\(guess)Write a keyword such as PatientName, or a tag such as \"(0010,0010)\".", rule: "unknown-keyword")
  }

  /// `{creator:, element:}`, `{vr:}` or `{group:}`.
  private static func described(_ reader: NodeReader) throws(DocumentError) -> RuleTarget {
    let mapping = try reader.mapping(keys: ["creator", "element", "vr", "group"])
    if let creator = mapping.optional("creator") {
      for other in ["vr", "group"] {
        if let node = mapping.optional(other) { throw node.refusal("does not go with a creator") }
      }
      return try privateTarget(try creator.string(limit: 64), mapping.optional("element"))
    }
    if let element = mapping.optional("element") {
      throw element.refusal("goes with a creator only", remedy: "Write the keyword or tag right after the action.")
    }
    if let vr = mapping.optional("vr") {
      if let group = mapping.optional("group") { throw group.refusal("does not go with a VR") }
      let letters = Array(try vr.string(limit: 2).utf8)
      let found = letters.count == 2 ? VR(rawValue: UInt16(letters[0]) << 8 | UInt16(letters[1])) : nil
      guard let found, found.isKnown else { throw vr.refusal("is no VR of PS3.5", remedy: "Write one such as DA.") }
      return .vr(found)
    }
    let group = try mapping.required("group")
    guard let number = hex(try group.string()[...], 4) else {
      throw group.refusal("is no group", remedy: "Write four hexadecimal digits in quotes, such as \"0032\".")
    }
    return .group(UInt16(number))
  }

  /// `(0019,xx02)`, or `02` for that element of the creator's blocks in every group.
  private static func privateTarget(
    _ creator: String, _ element: NodeReader?
  ) throws(DocumentError) -> RuleTarget {
    guard let element else { return .creator(creator.uppercased(), group: nil, element: nil) }
    let text = try element.string()
    if let low = hex(text[...], 2) { return .creator(creator.uppercased(), group: nil, element: UInt8(low)) }
    let parts = text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
    guard text.hasPrefix("("), text.hasSuffix(")"), parts.count == 2, let group = hex(parts[0], 4), group & 1 == 1,
      parts[1].utf8.count == 4, parts[1].lowercased().hasPrefix("xx"), let low = hex(parts[1].suffix(2), 2)
    else {
      throw element.refusal(
        "is no private element", remedy: "Write \"(0019,xx02)\", or \"02\" for every group, in quotes.")
    }
    return .creator(creator.uppercased(), group: UInt16(group), element: UInt8(low))
  }

  private static func hex(_ text: Substring, _ digits: Int) -> UInt32? {
    let isHex = { (byte: UInt8) in byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6 }
    return text.utf8.count == digits && text.utf8.allSatisfy(isHex) ? UInt32(text, radix: 16) : nil
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
