// SPDX-License-Identifier: GPL-3.0-or-later

/// The best of the bounds that hold for units under rules.
struct RuledBound {
  private let problem: PackingProblem
  private let units: [PackingUnit]
  private let positions: [Int]
  private let plain: BinPacker.Result

  init(_ problem: PackingProblem, _ units: [PackingUnit], _ positions: [Int], plain: BinPacker.Result) {
    self.problem = problem
    self.units = units
    self.positions = positions
    self.plain = plain
  }

  func best() -> PackingCertificate.Part {
    let items = positions.flatMap { units[$0].items }.sorted()
    var best = PackingCertificate.Part(items: items, bound: plain.bound, argument: plain.argument)
    if let most = problem.itemsPerBin, most > 0 {
      let bound = (items.count + most - 1) / most
      if bound > best.bound { best = .init(items: items, bound: bound, argument: .count) }
    }
    let packed = Set(items)
    for set in problem.apart {
      let members = Set(set).intersection(packed).sorted()
      if members.count > best.bound { best = .init(items: members, bound: members.count, argument: .apart) }
    }
    return best
  }
}
