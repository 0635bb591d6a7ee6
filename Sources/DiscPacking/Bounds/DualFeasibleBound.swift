// SPDX-License-Identifier: GPL-3.0-or-later

/// Fekete and Schepers (2001): sizes above a share of the room count in steps of room / (q + 1), after a threshold
/// below which they count nothing.
struct DualFeasibleBound {
  let classes: SizeClasses

  private static let mostSteps = 20
  private static let mostThresholds = 60

  func best(atLeast start: LowerBound.Argued) -> LowerBound.Argued {
    var best = start
    // Products of a size, a count and the steps stay in 128 bits; the sizes' classes are few beside the items.
    var thresholds: [Int64] = [0]
    for size in classes.sizes.reversed() where size <= classes.room / 2 && thresholds.count < Self.mostThresholds {
      thresholds.append(size)
    }
    for q in 1...Self.mostSteps {
      for k in thresholds {
        let bound = Self.bound(classes, k: k, q: Int64(q))
        if bound > best.bound { best = (bound, .staircase(k: k, q: Int64(q))) }
      }
    }
    return best
  }

  /// The bound of one function.
  static func bound(_ classes: SizeClasses, k: Int64, q: Int64) -> Int {
    let room = Int128(classes.room)
    var sum = Int128(0)
    for (index, size) in classes.sizes.enumerated() {
      sum += value(Int128(size), room: room, k: Int128(k), q: Int128(q)) * Int128(classes.counts[index])
    }
    let whole = room * Int128(q)
    return Int((sum + whole - 1) / whole)
  }

  /// What a size counts, of q times the room.
  static func value(_ size: Int128, room: Int128, k: Int128, q: Int128) -> Int128 {
    if size > room - k { return q * room }
    if size < k { return 0 }
    let steps = (q + 1) * size
    return steps % room == 0 ? q * size : steps / room * room
  }
}
