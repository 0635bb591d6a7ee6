// SPDX-License-Identifier: GPL-3.0-or-later

/// Items by their size: distinct sizes, larger first, with how many there are of each.
struct SizeClasses {
  /// Falling, above 0, at most the room.
  let sizes: [Int64]
  let counts: [Int]
  let room: Int64
  let total: Int

  /// `sizes` fall; those of 0 are left out.
  init(falling sizes: [Int64], room: Int64) {
    var distinct: [Int64] = []
    var counts: [Int] = []
    for size in sizes where size > 0 {
      if distinct.last == size {
        counts[counts.count - 1] += 1
      } else {
        distinct.append(size)
        counts.append(1)
      }
    }
    self.sizes = distinct
    self.room = room
    self.counts = counts
    total = counts.reduce(0, +)
  }

  /// A bin's content: indices of classes, one for each item.
  typealias Content = [Int]

  func volume(_ counts: [Int]) -> Int128 {
    var sum = Int128(0)
    for index in sizes.indices { sum += Int128(sizes[index]) * Int128(counts[index]) }
    return sum
  }

  /// The bins as positions into the falling sizes that the classes were made of, in the order of `contents`.
  func positions(_ contents: [Content]) -> [[Int]] {
    var next: [Int] = []
    var start = 0
    for count in counts {
      next.append(start)
      start += count
    }
    return contents.map { content in
      content.sorted().map { index in
        defer { next[index] += 1 }
        return next[index]
      }
    }
  }
}
