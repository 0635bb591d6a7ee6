// SPDX-License-Identifier: GPL-3.0-or-later

import DiscPacking
import Requests
import Volumes

/// Packs exams by numbers that add up, and costs each disc exactly.
///
/// What a disc takes is not the sum of what its exams take: directories, path tables and the DICOMDIR grow in steps. So
/// exams are packed first with what each takes at the most, which every disc then holds. Where that needs more discs
/// than the exams' data alone would, they are packed again with closer numbers, and what comes out is costed; where a
/// disc comes out too full, what is on it counts for more and all are packed once more.
struct ExactPacking {
  let prepared: PreparedRequest
  let units: [DiscExam]
  /// The cheapest first.
  let media: [AvailableMedium]
  /// With sizes of nothing: rules, groups, order, pins.
  let problem: PackingProblem
  /// No packing of the exams' data has fewer discs.
  let lowerBound: Int

  struct Result {
    var discs: [PlannedDisc]
    /// Units that are on no disc: none fits, or there are no more media.
    var left: [Int] = []
  }

  private static let mostTries = 12

  func packed() throws -> Result {
    let costs = units.map { ExamCost($0, in: prepared) }
    let safe = try tried(costs.map(\.upperBound.rawValue), overhead: prepared.sectorsWithoutExams.rawValue)
    if safe.left.isEmpty, safe.discs.count <= lowerBound { return safe }
    guard let smallest = media.first?.medium else { return safe }
    let empty = try prepared.exactSectors(of: [], on: smallest)
    let alone = try units.map { max(0, try prepared.exactSectors(of: [$0], on: smallest) - empty) }
    // What each takes alone counts some of what a disc has once; the contents count too little.
    var best = safe
    for sizes in [alone, costs.map(\.data.rawValue)] {
      if best.left.isEmpty, best.discs.count <= lowerBound { break }
      let result = try tried(sizes, overhead: empty)
      if result.left.isEmpty, !best.left.isEmpty || result.discs.count < best.discs.count { best = result }
    }
    return best
  }

  private func tried(_ sizes: [Int64], overhead: Int64) throws -> Result {
    var sizes = sizes
    let room = (media.map { prepared.capacity(of: $0.medium) }.max() ?? 0) - overhead
    for _ in 0..<Self.mostTries {
      var problem = problem
      for index in problem.items.indices { problem.items[index].size = sizes[index] }
      problem.media = media.map {
        .init(capacity: prepared.capacity(of: $0.medium), overhead: overhead, available: $0.count)
      }
      let solution = problem.solved()
      if case .infeasible(let items) = solution.status { return Result(discs: [], left: items) }
      let discs = try exact(solution)
      var isOverfull = false
      for (disc, bin) in zip(discs, solution.bins) {
        let excess = disc.sectors.rawValue - prepared.capacity(of: disc.medium)
        guard excess > 0, let count = bin.items.count > 0 ? Int64(bin.items.count) : nil else { continue }
        isOverfull = true
        // Alone each fits as before.
        for item in bin.items { sizes[item] = max(sizes[item], min(room, sizes[item] + (excess + count - 1) / count)) }
      }
      if !isOverfull { return Result(discs: try onCheapestMedia(discs)) }
    }
    return Result(discs: [], left: Array(units.indices))
  }

  private func exact(_ solution: PackingSolution) throws -> [PlannedDisc] {
    var discs = solution.bins.enumerated().map { index, bin in
      PlannedDisc(
        number: index + 1, count: solution.bins.count, medium: media[bin.medium].medium,
        exams: bin.items.map { units[$0] }, sectors: .zero)
    }
    discs.numberParts(prepared)
    for index in discs.indices { discs[index].sectors = try prepared.exactSectors(of: discs[index]) }
    return discs
  }

  /// What was packed with room to spare may fit a smaller medium after all.
  private func onCheapestMedia(_ discs: [PlannedDisc]) throws -> [PlannedDisc] {
    var left = Dictionary(media.map { ($0.medium, $0.count) }, uniquingKeysWith: { first, _ in first })
    for disc in discs { left[disc.medium] = (left[disc.medium] ?? nil).map { $0 - 1 } }
    var discs = discs
    for index in discs.indices {
      let sectors = discs[index].sectors.rawValue
      for kind in media where kind.medium.sectors < discs[index].medium.sectors {
        guard sectors <= prepared.capacity(of: kind.medium), ((left[kind.medium] ?? nil) ?? 1) > 0 else { continue }
        left[discs[index].medium] = (left[discs[index].medium] ?? nil).map { $0 + 1 }
        left[kind.medium] = (left[kind.medium] ?? nil).map { $0 - 1 }
        discs[index].medium = kind.medium
        break
      }
    }
    return discs
  }
}

extension [PlannedDisc] {
  /// Numbers the parts of split exams in the order of the discs; parts that share a disc become one.
  mutating func numberParts(_ prepared: PreparedRequest) {
    var counts: [Int: Int] = [:]
    for index in indices {
      var joined: [DiscExam] = []
      for placed in self[index].exams {
        if let earlier = joined.firstIndex(where: { $0.exam == placed.exam }) {
          let both = (joined[earlier].part?.slices ?? []).joined(with: placed.part?.slices ?? [])
          joined[earlier].part?.slices = both
        } else {
          joined.append(placed)
          if placed.part != nil { counts[placed.exam, default: 0] += 1 }
        }
      }
      self[index].exams = joined
    }
    var numbers: [Int: Int] = [:]
    for index in indices {
      for place in self[index].exams.indices {
        let exam = self[index].exams[place].exam
        guard self[index].exams[place].part != nil else { continue }
        numbers[exam, default: 0] += 1
        self[index].exams[place].part?.number = numbers[exam] ?? 1
        self[index].exams[place].part?.count = counts[exam] ?? 1
        // What came together again is no part any more.
        if self[index].exams[place].part?.slices == prepared.exams[exam].slices { self[index].exams[place].part = nil }
      }
    }
  }
}

extension [SeriesSlice] {
  /// Both runs in the order of series and instances, neighbours joined.
  func joined(with others: [SeriesSlice]) -> [SeriesSlice] {
    var joined: [SeriesSlice] = []
    let sorted = (self + others).sorted { ($0.series, $0.instances.lowerBound) < ($1.series, $1.instances.lowerBound) }
    for slice in sorted {
      if let last = joined.last, last.series == slice.series, last.instances.upperBound == slice.instances.lowerBound {
        joined[joined.count - 1].instances = last.instances.lowerBound..<slice.instances.upperBound
      } else {
        joined.append(slice)
      }
    }
    return joined
  }
}
