// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// What became of each file: files in = mastered + duplicates + held back + refused + ignored.
public struct FileAccount: Sendable {
  public enum Verdict: Sendable {
    case mastered
    /// Of the file of that index, byte for byte.
    case duplicate(of: Int)
    case heldBack(Finding)
    case refused(Finding)
    case ignored(String)
  }

  /// One for each file of the catalogue, in its order.
  public private(set) var verdicts: [Verdict]

  init(count: Int) { verdicts = [Verdict](repeating: .mastered, count: count) }

  public subscript(file: Int) -> Verdict {
    get { verdicts[file] }
    set { verdicts[file] = newValue }
  }

  public struct Totals: Sendable, Equatable {
    public var files = 0
    public var mastered = 0
    public var duplicates = 0
    public var heldBack = 0
    public var refused = 0
    public var ignored = 0
  }

  public var totals: Totals {
    var totals = Totals(files: verdicts.count)
    for verdict in verdicts {
      switch verdict {
      case .mastered: totals.mastered += 1
      case .duplicate: totals.duplicates += 1
      case .heldBack: totals.heldBack += 1
      case .refused: totals.refused += 1
      case .ignored: totals.ignored += 1
      }
    }
    return totals
  }

  var refusals: [Finding] {
    verdicts.compactMap { if case .refused(let finding) = $0 { finding } else { nil } }
  }

  var heldBack: [Finding] {
    verdicts.compactMap { if case .heldBack(let finding) = $0 { finding } else { nil } }
  }
}
