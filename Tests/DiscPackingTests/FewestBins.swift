// SPDX-License-Identifier: GPL-3.0-or-later

/// The oracle: every assignment of items to bins is tried, but for bins that are alike.
enum FewestBins {
  static func count(_ sizes: [Int64], room: Int64) -> Int {
    var best = sizes.count
    // No packing has fewer bins than all sizes fill: an assignment with as many ends the search.
    let volume = Int((sizes.reduce(0, +) + room - 1) / room)
    let sizes = sizes.sorted(by: >)
    func place(_ next: Int, _ loads: [Int64]) {
      guard loads.count < best, best > volume else { return }
      guard next < sizes.count else {
        best = loads.count
        return
      }
      for bin in loads.indices where loads[bin] + sizes[next] <= room && !loads[..<bin].contains(loads[bin]) {
        var filled = loads
        filled[bin] += sizes[next]
        place(next + 1, filled)
      }
      place(next + 1, loads + [sizes[next]])
    }
    place(0, [])
    return best
  }
}
