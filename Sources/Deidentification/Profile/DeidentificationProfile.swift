// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

/// The rules of one de-identification: Table E.1-1 of PS3.15 under options, a profile's rules on top, a request's own
/// on top of these. A value of it is checked: nothing in it clashes or breaks what a file needs.
public struct DeidentificationProfile: Sendable {
  /// One document's part: its options count for what lies below it, its rules before that.
  struct Layer: Sendable {
    /// `office`, `ps3.15-basic`, a file's own name, or `request`.
    var name: String
    /// Comes with the program.
    var isBuiltIn = false
    var options: ConfidentialityOptions = []
    var dates: DateMode?
    var rules: [ProfileRule] = []
    /// A profile's file with its bytes, for the copies that a request keeps.
    var document: (path: String, bytes: [UInt8])?
  }

  /// The profile's own name, without what a request adds.
  public internal(set) var name: String
  /// From the lowest: the built-in profile, a file's, the request's.
  private(set) var layers: [Layer] = []
  /// What a person should know before the exams leave: identities that a rule keeps by name.
  public private(set) var findings: [Finding] = []

  init(_ layer: Layer) throws(DeidentificationError) {
    name = layer.name
    try append(layer)
  }

  mutating func append(_ layer: Layer) throws(DeidentificationError) {
    let check = RuleCheck(options: options.union(layer.options))
    for rule in layer.rules {
      try check.check(rule)
      if !layer.isBuiltIn, let finding = check.warning(rule) { findings.append(finding) }
    }
    try RuleCheck.refuseClashes(layer.rules)
    layers.append(layer)
  }

  /// Adds rules that a person gave elsewhere, such as the answers of a review list.
  public mutating func append(rules: [ProfileRule], named name: String) throws(DeidentificationError) {
    try append(Layer(name: name, rules: rules))
  }

  /// Of all layers.
  public var options: ConfidentialityOptions { layers.reduce([]) { $0.union($1.options) } }

  /// What becomes of dates where the request says nothing of them: what the uppermost layer says.
  public var dates: DateMode { layers.reversed().lazy.compactMap(\.dates).first ?? .remove }

  /// Whether UIDs stay as they are.
  public var retainsUIDs: Bool { options.contains(.retainUIDs) }

  /// A person's rules keep something that the profile would not.
  var departsFromTable: Bool {
    layers.contains { layer in !layer.isBuiltIn && layer.rules.contains { $0.action == .keep } }
  }

  /// Whether dates may stay, or stay moved, where they are removed elsewhere.
  public var mayKeepDates: Bool {
    layers.contains { layer in !layer.isBuiltIn && layer.rules.contains { [.keep, .shift].contains($0.action) } }
  }

  /// Rules that do not come with the program.
  var ownRuleCount: Int { layers.filter { !$0.isBuiltIn }.reduce(0) { $0 + $1.rules.count } }

  /// Files that were read for it, other than the request: path and bytes.
  public var documents: [(path: String, bytes: [UInt8])] { layers.compactMap(\.document) }

  /// The profiles that come with the program.
  public static let builtInNames = ["office", "ps3.15-basic"]

  /// The office's procedure.
  public static func office() throws(DeidentificationError) -> DeidentificationProfile { try builtInOffice.get() }

  static func basic() throws(DeidentificationError) -> DeidentificationProfile { try builtInBasic.get() }

  private static let builtInOffice = builtIn("office", ProfileTexts.office)
  private static let builtInBasic = builtIn("ps3.15-basic", ProfileTexts.basic)

  private static func builtIn(
    _ name: String, _ text: StaticString
  ) -> Result<DeidentificationProfile, DeidentificationError> {
    Result { () throws(DeidentificationError) in
      let bytes = text.withUTF8Buffer { Array($0) }
      return try DeidentificationProfile(ProfileDocument(parsing: bytes, path: "\(name).yaml", isBuiltIn: true).layer)
    }
  }
}
