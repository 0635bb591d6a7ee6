// SPDX-License-Identifier: GPL-3.0-or-later

/// How long to search, in steps that are counted: never by the clock, so that the same problem has the same solution
/// on every machine.
public struct PackingOptions: Sendable, Hashable {
  /// Steps of tree searches: subsets looked at by fills, knapsacks and bin completion.
  public var nodes: Int
  /// Pivots of linear programs, counted as if each had 100 rows: one of 200 rows counts four.
  public var pivots: Int

  public init(nodes: Int, pivots: Int) {
    self.nodes = nodes
    self.pivots = pivots
  }

  /// About a second of one core at the most; nearly all problems need a thousandth of it.
  public static let standard = PackingOptions(nodes: 60_000_000, pivots: 120_000)

  /// One of so many equal parts.
  func share(_ count: Int) -> PackingOptions { PackingOptions(nodes: nodes / count, pivots: pivots / count) }
}
