// SPDX-License-Identifier: GPL-3.0-or-later

/// A range of a text that goes, and whose value stood there.
struct TextCut {
  /// Positions as the tokens have them.
  var start: Int32
  var end: Int32
  var owner: IdentityPattern.Owner
  /// On weak grounds: a shape that other numbers have, too, or a single word that stands in descriptions everywhere.
  var isDoubtful = false

  /// Joined where they overlap, in order.
  static func merged(_ cuts: [TextCut]) -> [TextCut] {
    cuts.sorted { $0.start < $1.start }.reduce(into: []) { result, cut in
      if let last = result.last, cut.start <= last.end {
        result[result.count - 1].end = max(last.end, cut.end)
        result[result.count - 1].owner.formUnion(cut.owner)
      } else {
        result.append(cut)
      }
    }
  }
}
