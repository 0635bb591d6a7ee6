// SPDX-License-Identifier: GPL-3.0-or-later

/// Exam dates as parts of names.
enum StudyDate {
  /// The date where it has the eight digits of `dddddddd`; anything else names nothing.
  static func inName(_ date: String?) -> String? {
    guard let date, date.utf8.count == 8, date.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return date
  }
}
