// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// What became of each file: files in = mastered + duplicates + held back + refused + ignored.
public struct FileAccount: Sendable {
  public enum Verdict: Sendable {
    case mastered
    /// Of the file of that index, byte for byte.
    case duplicate(of: Int)
    // Findings are large and seldom, verdicts are as many as files.
    indirect case heldBack(Finding)
    indirect case refused(Finding)
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

  /// The rule of a file that is refused only because another of its exam is.
  static let examStopped = "exam-stopped"
  /// So many findings of one rule are shown; the account on disk has all.
  private static let mostShown = 10

  /// What a person should hear of: held back and refused files, long lists cut.
  var reportable: [Finding] {
    Self.shortened(refusals.filter { $0.rule != Self.examStopped }) + Self.shortened(heldBack)
  }

  /// At most ten findings of each rule, with a line that counts the rest.
  static func shortened(_ findings: [Finding]) -> [Finding] {
    var counts: [String: Int] = [:]
    var order: [String] = []
    var shown: [Finding] = []
    for finding in findings {
      if counts[finding.rule] == nil { order.append(finding.rule) }
      counts[finding.rule, default: 0] += 1
      if counts[finding.rule, default: 0] <= mostShown { shown.append(finding) }
    }
    for rule in order {
      guard let count = counts[rule], count > mostShown,
        let severity = findings.first(where: { $0.rule == rule })?.severity
      else { continue }
      shown.append(
        Finding(severity, rule: rule, "\(count - mostShown) more files are like this (\(rule))", remedy: nil))
    }
    return shown
  }
}
