// SPDX-License-Identifier: GPL-3.0-or-later

/// What fits beside items of more than half the room, the largest items first, as far as it can be listed: beside the
/// largest only a few sets of small items do.
struct SmallSets {
  /// A class of items of more than half the room.
  struct Large {
    var index: Int
    /// The sets to which nothing can be added.
    var sets: [Set]
  }

  struct Set {
    /// What is left of the room.
    var waste: Int64
    /// Classes, one for each item, rising.
    var content: [Int]
  }

  let classes: SizeClasses
  private(set) var larges: [Large] = []
  /// All sets together.
  private(set) var count = 0

  private static let most = 3000
  private static let mostOfAll = 20_000

  init(_ classes: SizeClasses) {
    self.classes = classes
    for index in classes.sizes.indices where classes.sizes[index] > classes.room - classes.sizes[index] {
      guard count < Self.mostOfAll, let sets = sets(beside: index) else { break }
      count += sets.count
      larges.append(Large(index: index, sets: sets))
    }
  }

  /// Nil where they are too many.
  private func sets(beside large: Int) -> [Set]? {
    var result: [Set] = []
    var counts = classes.counts
    var room = classes.room - classes.sizes[large]
    var next = classes.sizes.partitionPoint { $0 <= room }
    var chosen: [Int] = []
    var steps = 0
    while true {
      steps += 1
      guard steps < 10 * Self.most, result.count < Self.most else { return nil }
      while next < counts.count, counts[next] == 0 || classes.sizes[next] > room { next += 1 }
      if next < counts.count {
        counts[next] -= 1
        chosen.append(next)
        room -= classes.sizes[next]
      } else {
        if isMaximal(counts, room) { result.append(Set(waste: room, content: chosen)) }
        guard let last = chosen.popLast() else { return result }
        counts[last] += 1
        room += classes.sizes[last]
        next = last + 1
      }
    }
  }

  private func isMaximal(_ counts: [Int], _ room: Int64) -> Bool {
    for index in counts.indices.reversed() where counts[index] > 0 { return classes.sizes[index] > room }
    return true
  }
}
