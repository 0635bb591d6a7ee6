// SPDX-License-Identifier: GPL-3.0-or-later

/// How many bins any packing needs at least, in whole numbers.
enum LowerBound {
  /// Martello and Toth's L2, never below the continuous bound (all sizes over the room, rounded up).
  ///
  /// For each threshold k up to half the room: items above room - k stand alone as far as items of k or more go;
  /// those above half the room stand each in a bin of its own; what is between k and half the room must fit beside
  /// the latter or open further bins. `sizes` fall and lie in 0...room; time is linear.
  static func l2(ofSizes sizes: [Int64], room: Int64) -> Int {
    guard !sizes.isEmpty else { return 0 }
    // A room of nothing holds any number of items of size 0 in its one bin.
    guard room > 0 else { return 1 }
    let half = sizes.firstIndex { $0 <= room / 2 } ?? sizes.count
    var bound = max(1, half)
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
      let free = Int128(half - alone) * Int128(room) - besideSum
      let excess = smallSum - free
      if excess > 0 {
        bound = max(bound, half + Int((excess + Int128(room) - 1) / Int128(room)))
      }
    }
    return bound
  }
}
