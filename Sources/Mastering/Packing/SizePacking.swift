// SPDX-License-Identifier: GPL-3.0-or-later

import DiscPacking
import Documents

/// The packer alone: sizes into as few bins of one capacity as can be.
public struct SizePacking: Sendable {
  public let sizes: [Int64]
  public let capacity: Int64
  public let solution: PackingSolution

  public init(_ list: SizeList, capacity: Int64) {
    sizes = list.sizes
    self.capacity = capacity
    solution = PackingProblem(items: sizes.map { .init(size: $0) }, media: [.init(capacity: capacity)]).solved()
  }

  /// Items larger than a bin, in input order; the bins hold all others.
  public var misfits: [Int] {
    guard case .infeasible(let items) = solution.status else { return [] }
    return items
  }

  public var bins: [[Int]] { solution.bins.map(\.items) }
  public var lowerBound: Int { solution.lowerBound }

  /// `optimal`, `feasible` or `infeasible`.
  public var status: String { solution.status.word }

  /// One line: count, lower bound, status, and each bin's item indices from 0; `misfits` where there are any.
  public var json: String {
    var members: [String: JSONValue] = [
      "count": .integer(Int64(solution.bins.count)), "lowerBound": .integer(Int64(lowerBound)),
      "status": .string(status),
      "bins": .array(bins.map { bin in .array(bin.map { .integer(Int64($0)) }) }),
    ]
    if !misfits.isEmpty { members["misfits"] = .array(misfits.map { .integer(Int64($0)) }) }
    return JSONValue.object(members).compactText
  }
}

extension PackingSolution.Status {
  var word: String {
    switch self {
    case .optimal: "optimal"
    case .feasible: "feasible"
    case .infeasible: "infeasible"
    }
  }
}
