// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// Numbers of discs on the command line.
enum DiscNumbers {
  /// Discs are numbered from 1.
  static func validate(_ numbers: [Int]) throws {
    if let wrong = numbers.first(where: { $0 < 1 }) { throw ValidationError("There is no disc \(wrong).") }
  }
}
