// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// Findings about one thing, cut off before a hostile file fills the memory with them.
struct FindingList {
  private(set) var all: [Finding] = []
  private var isFull = false
  private let path: String

  init(_ path: String) { self.path = path }

  mutating func add(
    _ severity: Finding.Severity, _ rule: String, _ clause: String, at place: Place,
    _ message: String
  ) {
    guard !isFull else { return }
    guard all.count < 200 else {
      isFull = true
      all.append(Finding(.error, rule: "more-findings", at: Place(path: path), "There are more than 200 findings."))
      return
    }
    all.append(Finding(severity, rule: rule, clause: clause, at: place, message))
  }
}
