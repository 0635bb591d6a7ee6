// SPDX-License-Identifier: GPL-3.0-or-later

/// Each item, largest first, onto the bin that it leaves fullest; a new bin where it fits none.
enum BestFitDecreasing {
  /// Positions into `sizes`, which fall and lie in 0...room. Of bins that are equally full the first opened is taken.
  static func bins(ofSizes sizes: [Int64], room: Int64) -> [[Int]] {
    var bins: [[Int]] = []
    var open = ResidualIndex()
    for (position, size) in sizes.enumerated() {
      if let fit = open.removeSmallest(atLeast: size) {
        bins[fit.bin].append(position)
        open.insert(ResidualIndex.Entry(residual: fit.residual - size, bin: fit.bin))
      } else {
        open.insert(ResidualIndex.Entry(residual: room - size, bin: bins.count))
        bins.append([position])
      }
    }
    return bins
  }
}
