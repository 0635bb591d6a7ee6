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
    if let bound = stockBound(), bound > best.bound { best = .init(items: items, bound: bound, argument: .media) }
    let packed = Set(items)
    for set in problem.apart {
      let members = Set(set).intersection(packed).sorted()
      if members.count > best.bound { best = .init(items: members, bound: members.count, argument: .apart) }
    }
    return best
  }

  /// How many of the bins at hand, the largest first, it takes to hold the volume; nil where nothing is limited or all
  /// of them do not.
  private func stockBound() -> Int? {
    guard problem.media.contains(where: { $0.available != nil }) else { return nil }
    var left = positions.reduce(Int128(0)) { $0 + Int128(units[$1].size) }
    var count = 0
    let stock = problem.media.compactMap { medium in medium.room.map { ($0, medium.available ?? Int.max) } }
    for (room, available) in stock.sorted(by: { $0.0 > $1.0 }) where left > 0 && room > 0 && available > 0 {
      let wanted = (left + Int128(room) - 1) / Int128(room)
      let taken = min(Int128(available), wanted)
      count += Int(taken)
      left -= taken * Int128(room)
    }
    return left > 0 ? nil : count
  }
}
