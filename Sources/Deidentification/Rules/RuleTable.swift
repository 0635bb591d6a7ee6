// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// The rules of a profile, ready to be asked: Table E.1-1 under the profile's options, and each document's own rules
/// on top. Immutable, and told from others by its identity.
final class RuleTable: Sendable {
  /// What one document, or the options it names, adds.
  struct Level: Sendable {
    var tags: [UInt32: ElementRule] = [:]
    /// By `ElementPlace` of the whole path.
    var paths: [UInt64: ElementRule] = [:]
    var vrs: [VR: ElementRule] = [:]
    var groups: [UInt16: ElementRule] = [:]
    var creators: [String: [PrivateRule]] = [:]
  }

  /// A rule about private elements.
  struct PrivateRule: Sendable {
    /// Nil for all.
    var group: UInt16?
    /// Low byte; nil for all of the block.
    var element: UInt8?
    var action: RuleAction
    var source: RuleSource

    /// The more exact comes first.
    var rank: Int { (element == nil ? 2 : 0) + (group == nil ? 1 : 0) }
  }

  let profile: DeidentificationProfile
  let options: ConfidentialityOptions
  /// The stated rules by `RuleSource.ruleNumber`.
  let stated: [ProfileRule]
  let hasPaths: Bool
  /// By `OwnedElement`: whether the element is written anew.
  let writes: [Bool]
  /// By `MethodStatement.Kind.number`.
  private let statements: [MethodStatement]
  /// By the number of a stated rule: the document's name.
  private let names: [String]
  /// From the uppermost: what a request says comes before what a profile says, and that before the table.
  private let levels: [Level]

  init(_ profile: DeidentificationProfile) {
    var levels: [Level] = []
    var options: ConfidentialityOptions = []
    var stated: [ProfileRule] = []
    var names: [String] = []
    for layer in profile.layers {
      let added = layer.options.subtracting(options)
      options.formUnion(layer.options)
      if levels.isEmpty || !added.isEmpty {
        levels.append(Self.tableLevel(options, adding: levels.isEmpty ? nil : added))
      }
      let below = Array(levels.reversed())
      var level = Level()
      for rule in layer.rules {
        level.add(rule, .rule(stated.count), isBuiltIn: layer.isBuiltIn, below: below)
        stated.append(rule)
        names.append(layer.name)
      }
      levels.append(level)
    }
    self.profile = profile
    self.options = options
    self.stated = stated
    self.names = names
    self.levels = levels.reversed()
    hasPaths = levels.contains { !$0.paths.isEmpty }
    let upper = self.levels
    statements = MethodStatement.Kind.all.map { MethodStatement(profile, options, $0) }
    writes = OwnedElement.all.map { owned in Self.lookUp(owned.tag, owned.vr, upper)?.top == .owned }
  }

  /// The rule of any public tag: the uppermost document's, else what its VR in PS3.6 suggests.
  ///
  /// `vr` is PS3.6's, nil where it does not list the tag.
  func rule(_ tag: DataElementTag, vr: VR?) -> ElementRule {
    switch tag.group {
    case 0...7, 0x5000...0x50FF, 0x6000...0x60FF, 0xFFFA, 0xFFFC: return .same(.foreign, .none, .foreign)
    case 0x7FE0:
      return ElementRule(top: .keep, nested: .remove, withoutDates: .keep, kind: .none, source: .pixelData)
    default: break
    }
    guard var rule = Self.lookUp(tag, vr, levels) else {
      let rule = Self.suggested(tag, vr)
      // Where the option retains UIDs, those that the table does not know stay with the others.
      return rule.top == .uid && options.contains(.retainUIDs) ? .same(.retain, .uid, .option) : rule
    }
    // A document leaves where a person accepted its instance, and that is not known of one inside a sequence.
    if tag == .encapsulatedDocument, rule.nested == .keep { rule.nested = .dummy }
    return rule
  }

  func statement(_ kind: MethodStatement.Kind) -> MethodStatement { statements[kind.number] }

  /// Whether the table or a document names the tag.
  func isStated(_ tag: DataElementTag) -> Bool { levels.contains { $0.tags[tag.rawValue] != nil } }

  /// The rule for an element at one place, where a document states one.
  func rule(at place: UInt64) -> ElementRule? { levels.lazy.compactMap { $0.paths[place] }.first }

  /// What documents say of a creator's blocks in a group, the uppermost and the most exact first.
  func privateRules(creator: String, group: UInt16) -> [PrivateRule] {
    let name = creator.uppercased()
    return levels.flatMap { level in
      (level.creators[name] ?? []).filter { $0.group == nil || $0.group == group }.sorted { $0.rank < $1.rank }
    }
  }

  /// What documents say of a private element by its VR or group.
  func privateRule(_ tag: DataElementTag, vr: VR) -> ElementRule? {
    levels.lazy.compactMap { $0.vrs[vr] ?? $0.groups[tag.group] }.first
  }

  /// The name of the document that states a rule.
  func name(ofRule number: Int) -> String { names.indices.contains(number) ? names[number] : "" }

  /// The options in force that a row of Table E.1-1 has columns for.
  func optionWords(of tag: DataElementTag) -> String {
    let columns = Self.lines(ConfidentialityTables.profile).first { $0.hasPrefix(tag.digits) }?.split(separator: " ")
    let stated = columns.flatMap { $0.count == 4 ? ConfidentialityOptions(columns: $0[2]) : nil } ?? []
    return ConfidentialityOptions.named.filter { stated.intersection(options).contains($0.option) }.map(\.word)
      .joined(separator: ", ")
  }

  static func lookUp(_ tag: DataElementTag, _ vr: VR?, _ levels: [Level]) -> ElementRule? {
    for level in levels {
      if let rule = level.tags[tag.rawValue] ?? vr.flatMap({ level.vrs[$0] }) ?? level.groups[tag.group] { return rule }
    }
    return nil
  }

  /// Table E.1-1 under options; with `added`, those rows only that these options touch.
  private static func tableLevel(
    _ options: ConfidentialityOptions, adding added: ConfidentialityOptions?
  ) -> Level {
    var level = Level()
    for line in lines(ConfidentialityTables.profile) {
      let fields = line.split(separator: " ")
      guard fields.count == 4, let raw = UInt32(fields[0], radix: 16), let kind = RuleKind(word: fields[3]),
        let basic = RuleAction(basic: fields[1])
      else { continue }
      let columns = ConfidentialityOptions(columns: fields[2])
      if let added, columns.isDisjoint(with: added) { continue }
      let isUID = DataDictionary.vr(of: DataElementTag(rawValue: raw)) == .UI
      let plain: RuleAction = isUID && basic == .dummy ? .uid : basic
      var action = plain
      var otherwise = plain
      let isKept = !columns.subtracting(.dates).isDisjoint(with: options)
      if !columns.isDisjoint(with: .dates) {
        action = .date
        if isKept { otherwise = .keep }
      } else if isKept {
        action = isUID ? .retain : .keep
      }
      let known = action == .keep && kind != .uid ? .text : kind
      level.tags[raw] = ElementRule(
        top: action, nested: action, withoutDates: otherwise, kind: known,
        source: columns.isDisjoint(with: options) ? .table : .option)
    }
    return level
  }

  static func lines(_ table: StaticString) -> [Substring] {
    table.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }.split(separator: "\n")
  }
}

extension ConfidentialityOptions {
  static let dates: ConfidentialityOptions = [.retainFullDates, .retainModifiedDates]
}
