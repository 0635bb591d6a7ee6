// SPDX-License-Identifier: GPL-3.0-or-later

/// Open bins by the room left in them: a sorted list cut into short runs, so that neither search nor insertion
/// walks all bins.
///
/// An operation moves at most one run (512 entries) and, once in 256 insertions, the list of runs: for 100,000 bins
/// that is some hundred entries.
struct ResidualIndex {
  struct Entry: Comparable {
    var residual: Int64
    var bin: Int

    static func < (a: Entry, b: Entry) -> Bool {
      a.residual != b.residual ? a.residual < b.residual : a.bin < b.bin
    }
  }

  private static let longestRun = 512
  /// None is empty; each run and the runs among themselves rise.
  private var runs: [[Entry]] = []

  mutating func insert(_ entry: Entry) {
    guard !runs.isEmpty else {
      runs.append([entry])
      return
    }
    let run = min(firstRun(reaching: entry), runs.count - 1)
    runs[run].insert(entry, at: Self.firstPosition(in: runs[run], atLeast: entry))
    if runs[run].count > Self.longestRun {
      let tail = Array(runs[run][(Self.longestRun / 2)...])
      runs[run].removeSubrange((Self.longestRun / 2)...)
      runs.insert(tail, at: run + 1)
    }
  }

  /// Takes out the entry of the smallest residual that is at least `size`; of equal ones the lowest bin.
  mutating func removeSmallest(atLeast size: Int64) -> Entry? {
    let least = Entry(residual: size, bin: Int.min)
    let run = firstRun(reaching: least)
    guard run < runs.count else { return nil }
    let entry = runs[run].remove(at: Self.firstPosition(in: runs[run], atLeast: least))
    if runs[run].isEmpty { runs.remove(at: run) }
    return entry
  }

  /// The first run whose last entry is not below `entry`, or the count of runs.
  private func firstRun(reaching entry: Entry) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if let last = runs[middle].last, last < entry { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func firstPosition(in run: [Entry], atLeast entry: Entry) -> Int {
    var low = 0
    var high = run.count
    while low < high {
      let middle = (low + high) / 2
      if run[middle] < entry { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
