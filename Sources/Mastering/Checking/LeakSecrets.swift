// SPDX-License-Identifier: GPL-3.0-or-later

import Deidentification
import LeakCheck
import Requests

/// What must not leave with a request: every value that the rules removed or replaced, and every old UID; and the texts
/// that are no leak where they stand. Plain values, kept in `private/secrets.csv`, so that the same search can be made
/// without the sources.
struct LeakSecrets: Sendable {
  struct Value: Sendable, Hashable {
    var kind: LeakCheck.Secret.Kind
    var text: String
    /// Numbers of the subjects whose files bore it; empty for a value that may be anyone's.
    var owners: Set<Int32> = []
  }

  /// A text that the rules keep in an element.
  struct Kept: Sendable, Hashable {
    var text: String
    /// Group in the high half.
    var tag: UInt32
  }

  var values: [Value] = []
  var kept: [Kept] = []
  /// Words that a person lets stay wherever they stand.
  var allowed: [String] = []
  /// Of the request, the office and our templates: no leak in what is written for people.
  var documentTexts: [String] = []
  /// IDs of the subjects by their number.
  var subjects: [String] = []
  /// Where a rule keeps some of the dates that are removed elsewhere, they count as moved ones.
  var dates = DateMode.keep
  /// Old UIDs, as fingerprints alone.
  var uids = SecretSet(vocabulary: .office)

  init() {}

  func search() throws -> LeakSearch {
    var secrets = uids
    for text in allowed { secrets.allow(text) }
    for value in values {
      secrets.insert(LeakCheck.Secret(value.kind, value.text), owners: value.owners.isEmpty ? nil : value.owners)
    }
    for text in documentTexts { secrets.exemptInDocuments(text) }
    for one in kept { secrets.keep(one.text, in: one.tag) }
    let owners = Dictionary(
      subjects.enumerated().map { ($1, Int32(truncatingIfNeeded: $0)) }, uniquingKeysWith: { first, _ in first })
    return LeakSearch(scanner: try LeakScanner(secrets), owners: owners, dates: dates)
  }
}

extension Vocabulary {
  /// What de-identification leaves alone: finding that would stop every seal.
  static let office = Vocabulary(
    standIns: CommonWords.standIns, titles: CommonWords.titles, terms: CommonWords.terms,
    everyday: CommonWords.everyday)
}
