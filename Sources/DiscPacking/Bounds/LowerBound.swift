// SPDX-License-Identifier: GPL-3.0-or-later

/// How many bins any packing needs at least, in whole numbers, without search.
enum LowerBound {
  typealias Argued = (bound: Int, argument: PackingCertificate.Argument)

  /// The best of the bounds here; of equal ones the simplest. `sizes` fall and lie in 0...room.
  static func best(ofSizes sizes: [Int64], room: Int64) -> Argued {
    guard !sizes.isEmpty else { return (0, .volume) }
    // A room of nothing holds any number of items of size 0 in its one bin.
    guard room > 0 else { return (1, .volume) }
    var best: Argued = (volume(ofSizes: sizes, room: room), .volume)
    let half = sizes.partitionPoint { $0 <= room / 2 }
    if half > best.bound { best = (half, .halves) }
    let threshold = l2(ofSizes: sizes, room: room, half: half)
    if threshold.bound > best.bound { best = threshold }
    return best
  }

  /// All sizes over the room, rounded up; a bin even for items of nothing.
  static func volume(ofSizes sizes: [Int64], room: Int64) -> Int {
    let sum = sizes.reduce(Int128(0)) { $0 + Int128($1) }
    return max(sizes.isEmpty ? 0 : 1, room > 0 ? Int((sum + Int128(room) - 1) / Int128(room)) : 0)
  }

  /// Martello and Toth's L2 (1990): for each threshold k up to half the room, items above room - k stand alone as far
  /// as items of k or more go; those above half the room stand each in a bin of its own; what is between k and half
  /// the room must fit beside the latter or open further bins. Linear in time.
  private static func l2(ofSizes sizes: [Int64], room: Int64, half: Int) -> Argued {
    var best: Argued = (0, .volume)
    // Items 0..<alone exceed room - k, alone..<half exceed half the room, half...position have sizes k to half.
    var alone = half
    var besideSum = Int128(0)
    var smallSum = Int128(0)
    for position in half..<sizes.count {
      let k = sizes[position]
      smallSum += Int128(k)
      while alone > 0, sizes[alone - 1] <= room - k {
        alone -= 1
        besideSum += Int128(sizes[alone])
      }
      let excess = smallSum - (Int128(half - alone) * Int128(room) - besideSum)
      guard excess > 0 else { continue }
      let bound = half + Int((excess + Int128(room) - 1) / Int128(room))
      if bound > best.bound { best = (bound, .threshold(k)) }
    }
    return best
  }
}

extension Array {
  /// The first position whose element meets the condition, in an array where all that meet it come last.
  func partitionPoint(_ meets: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if meets(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
