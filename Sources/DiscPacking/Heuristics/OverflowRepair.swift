// SPDX-License-Identifier: GPL-3.0-or-later

/// As many bins as are hoped for, some over their room, mended by exchanges: one or two items of a bin for one or two
/// of another.
///
/// At first each exchange brings loads nearer to the mean, since of n items' sizes, all different, some n pairs are
/// within a few hundredths of a per mille of what is wanted. What overflows then is mended by a local search that goes
/// on from small random exchanges and takes back those that make the overflow larger.
struct OverflowRepair {
  private let sizes: [Int64]
  private let room: Int64
  private var bins: [[Int]]
  private var loads: [Int64]
  private let mean: Int64
  private var index: PartIndex
  private var random = FixedSeedGenerator()
  private var overflow: Int64
  /// False once only what is over the room counts.
  private var isLevelling = true
  /// What was done since the overflow was last accepted.
  private var journal: [Move] = []
  private var queue: [Int]
  private var isQueued: [Bool]
  private var left = 0

  /// Parts looked at for one part that is to be given.
  private static let candidates = 16
  /// Random exchanges are of sizes that differ by up to half of the room divided by this, at most so many in a row.
  private static let fineness: Int64 = 4096
  private static let mostInARow = 4
  /// Rooms and sums of more bits are left alone.
  static let largestRoom: Int64 = 1 << 40

  private struct Move {
    var giver: Int
    var taker: Int
    var given: [Int]
    var taken: [Int]
  }

  /// `sizes` lie in 1...room, which is at most `largestRoom`; `bins` hold some or all positions of them, each once.
  init(sizes: [Int64], room: Int64, bins: [[Int]]) {
    self.sizes = sizes
    self.room = room
    self.bins = bins
    loads = bins.map { bin in bin.reduce(0) { $0 + sizes[$1] } }
    mean = loads.reduce(0, +) / Int64(max(1, bins.count))
    overflow = loads.reduce(0) { $0 + max(0, $1 - room) }
    index = PartIndex(room: room, items: sizes.count, bins: bins.count)
    for bin in bins.indices { index.insert(bins[bin], of: bin, sizes) }
    isQueued = [Bool](repeating: true, count: bins.count)
    let (loads, mean) = (loads, mean)
    queue = bins.indices.sorted { a, b in
      let (x, y) = (abs(loads[a] - mean), abs(loads[b] - mean))
      return x != y ? x > y : a < b
    }
  }

  /// The bins, none over its room, or nil where `budget` nodes did not suffice.
  mutating func mended(effort: Effort, budget: Int) -> [[Int]]? {
    left = min(budget, effort.nodes)
    let before = left
    defer { effort.spend(nodes: before - left) }
    var accepted = Int64.max
    while overflow > 0, left > 0 {
      settle()
      if overflow == 0 { break }
      isLevelling = false
      if overflow > accepted {
        while let move = journal.popLast() { exchange(move.giver, move.taker, move.taken, move.given) }
      }
      accepted = overflow
      journal.removeAll(keepingCapacity: true)
      disturb()
    }
    return overflow == 0 ? bins : nil
  }

  /// Exchanges as long as one is better.
  private mutating func settle() {
    var next = 0
    while next < queue.count, left > 0 {
      let bin = queue[next]
      next += 1
      isQueued[bin] = false
      left -= 1
      while left > 0, let (given, taken) = best(for: bin) {
        let other = Int(index.parts[Int(taken)].bin)
        carryOut(given, taken)
        enqueue(other)
      }
    }
    for bin in queue[next...] { isQueued[bin] = false }
    queue.removeAll(keepingCapacity: true)
  }

  private mutating func enqueue(_ bin: Int) {
    guard !isQueued[bin] else { return }
    isQueued[bin] = true
    queue.append(bin)
  }

  /// A few exchanges of parts of about the same size, the first of a bin that overflows.
  private mutating func disturb() {
    let over = bins.indices.filter { loads[$0] > room }
    left -= bins.count / 4
    var bin = over[random.below(over.count)]
    for _ in 0..<(1 + random.below(Self.mostInARow)) {
      let parts = index.ofBin[bin]
      guard !parts.isEmpty else { return }
      let given = parts[random.below(parts.count)]
      let size = index.parts[Int(given)].size
      let wanted = size + Int64(random.below(Int(room / Self.fineness) + 1)) - room / (2 * Self.fineness)
      var nearest: (part: Int32, distance: Int64)?
      index.scan(near: wanted, limit: Self.candidates) { number, part in
        let distance = abs(part.size - wanted)
        if part.bin != bin, distance < nearest?.distance ?? .max { nearest = (number, distance) }
      }
      left -= Self.candidates
      guard let nearest else { continue }
      let other = Int(index.parts[Int(nearest.part)].bin)
      carryOut(given, nearest.part)
      enqueue(bin)
      enqueue(other)
      bin = random.below(3) == 0 ? random.below(bins.count) : other
    }
  }

  /// The exchange of a part of the bin for one elsewhere that lowers the cost of the two most, if any does.
  private mutating func best(for bin: Int) -> (given: Int32, taken: Int32)? {
    let load = loads[bin]
    guard isLevelling || load > room else { return nil }
    var best: (given: Int32, taken: Int32)?
    var most = 0.5
    let before = cost(load)
    for given in index.ofBin[bin] {
      let size = index.parts[Int(given)].size
      index.scan(near: size - load + mean, limit: Self.candidates) { number, part in
        let other = Int(part.bin)
        guard other != bin else { return }
        let less = size - part.size
        let gain = before + cost(loads[other]) - cost(load - less) - cost(loads[other] + less)
        if gain > most { (most, best) = (gain, (given, number)) }
      }
      left -= Self.candidates
    }
    return best
  }

  /// Squares, but that what is far emptier than the mean (beside large items, say) counts in proportion only: it will
  /// stay so. Later nothing but what is over the room.
  private func cost(_ load: Int64) -> Double {
    guard isLevelling else {
      let over = Double(max(0, load - room))
      return over * over
    }
    let error = Double(load - mean)
    let unit = 8 * Double(max(1, room - mean))
    return error >= -unit ? error * error : unit * (-2 * error - unit)
  }

  private mutating func carryOut(_ given: Int32, _ taken: Int32) {
    let (one, other) = (index.parts[Int(given)], index.parts[Int(taken)])
    let move = Move(giver: Int(one.bin), taker: Int(other.bin), given: one.items, taken: other.items)
    exchange(move.giver, move.taker, move.given, move.taken)
    if !isLevelling { journal.append(move) }
  }

  private mutating func exchange(_ giver: Int, _ taker: Int, _ given: [Int], _ taken: [Int]) {
    let less = given.reduce(0) { $0 + sizes[$1] } - taken.reduce(0) { $0 + sizes[$1] }
    for bin in [giver, taker] {
      index.remove(bin)
      overflow -= max(0, loads[bin] - room)
    }
    bins[giver].removeAll { given.contains($0) }
    bins[taker].removeAll { taken.contains($0) }
    bins[giver] += taken
    bins[taker] += given
    loads[giver] -= less
    loads[taker] += less
    for bin in [giver, taker] {
      index.insert(bins[bin], of: bin, sizes)
      overflow += max(0, loads[bin] - room)
    }
  }
}
