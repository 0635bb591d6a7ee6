// SPDX-License-Identifier: GPL-3.0-or-later

/// How many values an element may have, as PS3.6 writes it: `1`, `2-4`, `1-n`, `3-3n`.
struct ValueMultiplicity {
  let least: Int
  /// Nil for `n`.
  let most: Int?
  /// What the count must be a multiple of: 3 of `3-3n`.
  let step: Int

  /// Nil for anything else.
  init?(_ text: String) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = ends.first.flatMap({ Int($0) }), ends.count <= 2 else { return nil }
    least = first
    guard ends.count == 2, let last = ends.last else {
      most = first
      step = 1
      return
    }
    if last.hasSuffix("n") {
      most = nil
      step = last.count == 1 ? 1 : Int(last.dropLast()) ?? 1
    } else {
      guard let number = Int(last) else { return nil }
      most = number
      step = 1
    }
  }

  func allows(_ count: Int) -> Bool { count >= least && count <= most ?? .max && count % max(step, 1) == 0 }
}
