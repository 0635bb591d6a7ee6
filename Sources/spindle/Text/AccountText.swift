// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// The account of the files as a sum.
enum AccountText {
  static func lines(_ totals: FileAccount.Totals, _ done: String) -> [String] {
    let duplicates = "\(totals.duplicates) duplicate\(totals.duplicates == 1 ? "" : "s")"
    let sum =
      "\(totals.files) file\(totals.files == 1 ? "" : "s") = \(totals.mastered) \(done) + \(duplicates)"
      + " + \(totals.heldBack) held back + \(totals.refused) refused + \(totals.ignored) ignored."
    return sum.wrapped()
  }
}

extension String {
  func leftPadded(to width: Int) -> String { String(repeating: " ", count: max(1, width - count)) + self }
}
