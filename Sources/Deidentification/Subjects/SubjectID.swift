// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// The form of subject IDs: 1 to 32 of `A-Z a-z 0-9 . _ -`, since they name folders on every kind of medium.
public enum SubjectID {
  public static func isValid(_ id: String) -> Bool {
    (1...32).contains(id.utf8.count)
      && id.utf8.allSatisfy {
        ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || [0x2E, 0x5F, 0x2D].contains($0)
      } && !id.utf8.allSatisfy { $0 == 0x2E }
  }

  /// `00001`, with more digits only where five do not suffice.
  static func sequential(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }

  /// The number of a sequential ID.
  static func number(_ id: String) -> Int? {
    id.utf8.count >= 5 && id.utf8.count <= 9 && id.utf8.allSatisfy { $0 &- 0x30 < 10 } ? Int(id) : nil
  }
}
