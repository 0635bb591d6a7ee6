// SPDX-License-Identifier: GPL-3.0-or-later

/// The bins that may still be opened.
struct MediaStock {
  /// Rooms of the problem's media; nil where the overhead alone is more than the capacity.
  let rooms: [Int64?]
  private var left: [Int?]
  /// Media with a room, the largest first; of equal ones the cheaper.
  let largestFirst: [Int]

  init(_ media: [PackingProblem.Medium]) {
    let rooms = media.map(\.room)
    self.rooms = rooms
    left = media.map { $0.available.map { max(0, $0) } }
    largestFirst = media.indices.filter { rooms[$0] != nil }.sorted { a, b in
      let (x, y) = (rooms[a] ?? 0, rooms[b] ?? 0)
      return x != y ? x > y : a < b
    }
  }

  var isLimited: Bool { left.contains { $0 != nil } }

  func has(_ medium: Int) -> Bool { left[medium].map { $0 > 0 } ?? true }

  /// The medium of most room that is left, if it holds `size`.
  func largest(holding size: Int64) -> Int? {
    largestFirst.first { has($0) }.flatMap { (rooms[$0] ?? -1) >= size ? $0 : nil }
  }

  /// The cheapest medium that holds `size` and of which there are any left, if it is cheaper than `medium`.
  func cheapest(holding size: Int64, below medium: Int) -> Int? {
    (0..<medium).first { has($0) && (rooms[$0] ?? -1) >= size }
  }

  mutating func take(_ medium: Int) { left[medium] = left[medium].map { $0 - 1 } }
  mutating func giveBack(_ medium: Int) { left[medium] = left[medium].map { $0 + 1 } }
}
