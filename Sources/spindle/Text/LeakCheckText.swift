// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Mastering

/// What a search for leaks found, as people read it.
struct LeakCheckText {
  let outcome: CheckForLeaks.Outcome

  init(_ outcome: CheckForLeaks.Outcome) { self.outcome = outcome }

  /// A line each; of a long list the rest is counted.
  var findings: String {
    let shown = outcome.findings.prefix(Self.mostShown).map {
      "\($0.severity.rawValue): \(TerminalText.printable($0.withoutRemedy.description)) [\($0.rule)]\n"
    }
    let rest = outcome.findings.count - shown.count
    let remedies = outcome.findings.compactMap(\.remedy).reduce(into: [String]()) { known, remedy in
      if !known.contains(remedy) { known.append(remedy) }
    }
    return shown.joined() + (rest > 0 ? "… and \(rest) more: --json lists all of them\n" : "")
      + remedies.map { "\($0)\n" }.joined()
  }

  private static let mostShown = 40

  var summary: String {
    let files = outcome.files == 1 ? "1 file" : "\(outcome.files) files"
    let hits = outcome.findings.count { $0.severity == .error }
    let found = hits == 0 ? "no leak" : hits == 1 ? "1 leak" : "\(hits) leaks"
    return """
      \(TerminalText.printable(outcome.path))
      \(files), \(PhaseText.bytes(outcome.bytes)), searched for \(outcome.secrets) values and \(outcome.uids) UIDs: \(found).
      """
  }
}

extension Finding {
  /// The same, for lists that say once what to do.
  fileprivate var withoutRemedy: Finding {
    var finding = self
    finding.remedy = nil
    return finding
  }
}
