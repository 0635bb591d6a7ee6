// SPDX-License-Identifier: GPL-3.0-or-later

/// Findings, at most so many a rule: a medium of a million faults is told in few lines and cannot fill the memory.
public struct FindingList: Sendable {
  /// What is kept of one rule where nothing else is asked for.
  public static let mostOfOneRule = 100

  public let most: Int
  private var findings: [Finding] = []
  private var counts: [String: Int] = [:]
  private var severities: [String: Finding.Severity] = [:]

  public init(mostOfOneRule most: Int = FindingList.mostOfOneRule) { self.most = most }

  public mutating func add(_ finding: @autoclosure () -> Finding, rule: String) {
    let count = counts[rule, default: 0] + 1
    counts[rule] = count
    guard count <= most else { return }
    let finding = finding()
    findings.append(finding)
    severities[rule] = max(severities[rule] ?? .note, finding.severity)
  }

  public mutating func add(
    _ severity: Finding.Severity, _ rule: String, _ clause: String?, at place: Place, _ message: String,
    remedy: String? = nil
  ) {
    add(Finding(severity, rule: rule, clause: clause, at: place, message, remedy: remedy), rule: rule)
  }

  public mutating func add(_ others: [Finding]) {
    for finding in others { add(finding, rule: finding.rule) }
  }

  /// All that was kept, and for each rule with more the number of those not shown.
  public var all: [Finding] {
    let more = counts.filter { $0.value > most }.sorted { $0.key < $1.key }
    return findings
      + more.map { rule, count in
        Finding(severities[rule] ?? .error, rule: rule, "\(count - most) more findings of this kind")
      }
  }
}
