// SPDX-License-Identifier: GPL-3.0-or-later

extension PackingClasses {
  /// After Schoenfield (2002): 160 to 200 sizes up to 800 of 1000; of many drawn, those with nearly no room to spare
  /// and whose best-fit packing takes more bins than their volume.
  public static let hardLike = PackingClass(
    title: "Hard28-like", count: 28,
    kinds: [
      .init(name: "hard", capacity: 1000) { random in
        let count = random.one(of: [160, 180, 200])
        while true {
          let sizes = (0..<count).map { _ in random.within(1...800) }
          let sum = sizes.reduce(0, +)
          let bins = (sum + 999) / 1000
          let large = sizes.count { $0 > 500 }
          if large < bins - 2, bins * 1000 - sum <= 80, bestFit(sizes, capacity: 1000) > bins { return sizes }
        }
      }
    ])

  /// The count of bins of best fit decreasing.
  private static func bestFit(_ sizes: [Int64], capacity: Int64) -> Int {
    var rooms: [Int64] = []
    for size in sizes.sorted(by: >) {
      let fitting = rooms.indices.filter { rooms[$0] >= size }.min { rooms[$0] < rooms[$1] }
      if let fitting { rooms[fitting] -= size } else { rooms.append(capacity - size) }
    }
    return rooms.count
  }
}
