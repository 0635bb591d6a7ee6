// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// The account of the files in one line.
enum AccountText {
  static func line(_ totals: FileAccount.Totals, _ done: String) -> String {
    "\(totals.files) files = \(totals.mastered) \(done) + \(totals.duplicates) duplicates"
      + " + \(totals.heldBack) held back + \(totals.refused) refused + \(totals.ignored) ignored."
  }
}

extension String {
  func leftPadded(to width: Int) -> String { String(repeating: " ", count: max(1, width - count)) + self }
}
