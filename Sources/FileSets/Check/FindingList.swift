// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// Findings, at most a hundred a rule: a directory of a million faults is told in a hundred and one lines.
struct FindingList {
  static let mostOfOneRule = 100

  private var findings: [Finding] = []
  private var counts: [String: Int] = [:]
  private var severities: [String: Finding.Severity] = [:]

  mutating func add(_ finding: @autoclosure () -> Finding, rule: String) {
    let count = counts[rule, default: 0] + 1
    counts[rule] = count
    guard count <= Self.mostOfOneRule else { return }
    let finding = finding()
    findings.append(finding)
    severities[rule] = max(severities[rule] ?? .note, finding.severity)
  }

  /// All that was kept, and for each rule with more the number of those not shown.
  var all: [Finding] {
    let more = counts.filter { $0.value > Self.mostOfOneRule }.sorted { $0.key < $1.key }
    return findings
      + more.map { rule, count in
        Finding(
          severities[rule] ?? .error, rule: rule, "\(count - Self.mostOfOneRule) more findings of this kind")
      }
  }
}
