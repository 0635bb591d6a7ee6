// SPDX-License-Identifier: GPL-3.0-or-later

import Deidentification

/// What de-identification did to one exam. Holds no value of a patient but the doubtful words.
struct ExamAccount: Sendable {
  var files = 0
  var changes: [ElementChange: Int] = [:]
  /// Private creators that no table and no rule names: their elements were removed.
  var unknownCreators: Set<String> = []
  var doubts: [Doubt: Int] = [:]
  /// Doubtful words that stayed because a person answered so.
  var keptWords: Set<String> = []
  /// Instances that would have been held back, had the request not accepted their kind.
  var accepted: [HoldReason: Int] = [:]

  mutating func add(_ account: DeidentificationAccount) {
    files += account.files
    changes.merge(account.changes) { $0 + $1 }
    unknownCreators.formUnion(account.unknownCreators)
    doubts.merge(account.doubts) { $0 + $1 }
    keptWords.formUnion(account.keptWords)
  }

  mutating func add(_ other: ExamAccount) {
    files += other.files
    changes.merge(other.changes) { $0 + $1 }
    unknownCreators.formUnion(other.unknownCreators)
    doubts.merge(other.doubts) { $0 + $1 }
    keptWords.formUnion(other.keptWords)
    accepted.merge(other.accepted) { $0 + $1 }
  }
}
