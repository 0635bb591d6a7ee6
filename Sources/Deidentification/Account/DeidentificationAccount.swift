// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// What de-identification did, over any number of files: small, since values and UIDs are held once.
///
/// It also carries the working memory that goes from file to file, so each thread needs its own; `merge` adds them up.
public struct DeidentificationAccount: Sendable {
  /// Files whose edits were made.
  public private(set) var files = 0
  /// Values removed or replaced. Stand-ins for a name and values of a few characters are none.
  public private(set) var secrets: Set<Secret> = []
  /// Private creators whose blocks were removed because no table names them: for a person's review.
  public private(set) var unknownCreators: Set<String> = []

  /// Values that a rule keeps by name, with their element.
  public private(set) var retained: Set<RetainedValue> = []

  /// What was cut out of text on weak grounds, with how often.
  public private(set) var doubts: [Doubt: Int] = [:]
  /// Doubtful words that stayed, because a person answered so.
  public private(set) var keptWords: Set<String> = []

  var changeTally = ChangeTally()
  private var tally = [Int](repeating: 0, count: DeidentificationRule.allCases.count)
  var uids = UIDMap()
  var workspace = Workspace()

  public init() {}

  /// Old and new UIDs of studies, series, frames of reference and references.
  ///
  /// A file's own SOP Instance UID is not among them, unless another file refers to it: whoever masters the files
  /// holds these anyway, and `StudyKey.uid(for:)` gives the new one.
  public func forEachUID(_ body: (_ old: String, _ new: String) -> Void) { uids.forEach(body) }

  public var uidCount: Int { uids.count }

  /// Elements that each rule changed.
  public var counts: [DeidentificationRule: Int] {
    var counts: [DeidentificationRule: Int] = [:]
    for rule in DeidentificationRule.allCases where tally[rule.rawValue] > 0 { counts[rule] = tally[rule.rawValue] }
    return counts
  }

  /// What was done to which elements by which rule, and how often.
  public var changes: [ElementChange: Int] { changeTally.changes }

  private static let mostDoubts = 100_000

  /// What the cleaner cut, or let stay, on weak grounds in the text of that tag.
  mutating func countDoubts(in tag: DataElementTag) {
    for text in workspace.cleaner.doubts where doubts.count < Self.mostDoubts {
      doubts[Doubt(text: text, tag: tag), default: 0] += 1
    }
    for text in workspace.cleaner.letStay { keptWords.insert(text.lowercased()) }
  }

  mutating func count(_ rule: DeidentificationRule) { tally[rule.rawValue] += 1 }

  mutating func countFile() { files += 1 }

  /// Adds a removed value, or each of its values, if it is a secret at all.
  mutating func insertSecret(_ kind: RuleKind, _ text: String) {
    for value in kind.values(text) where kind.isSecret(Word.words(of: value)) {
      secrets.insert(Secret(kind: kind.secretKind, text: String(value)))
    }
  }

  mutating func insertRetained(_ tag: DataElementTag, _ kind: RuleKind, _ text: String?) {
    guard let text, kind.isIdentity, retained.count < 1_000_000 else { return }
    for value in kind.values(text) { retained.insert(RetainedValue(tag: tag, text: String(value))) }
  }

  mutating func insertUnknownCreator(_ creator: String) {
    if unknownCreators.count < 10_000 { unknownCreators.insert(creator) }
  }

  /// Adds another's figures to these. The other's working memory is left.
  public mutating func merge(_ other: DeidentificationAccount) {
    files += other.files
    for rule in DeidentificationRule.allCases { tally[rule.rawValue] += other.tally[rule.rawValue] }
    secrets.formUnion(other.secrets)
    unknownCreators.formUnion(other.unknownCreators)
    retained.formUnion(other.retained)
    doubts.merge(other.doubts) { $0 + $1 }
    keptWords.formUnion(other.keptWords)
    changeTally.merge(other.changeTally)
    uids.merge(other.uids)
  }
}
