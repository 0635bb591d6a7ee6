// SPDX-License-Identifier: GPL-3.0-or-later

/// Plain one-dimensional bin packing: sizes that fall, one room for all bins.
struct BinPacker {
  struct Result {
    /// Positions into the sizes.
    var bins: [[Int]]
    var bound: Int
    var argument: PackingCertificate.Argument
  }

  let sizes: [Int64]
  let room: Int64

  func solve(_ options: PackingOptions) -> Result {
    let bins = BestFitDecreasing.bins(ofSizes: sizes, room: room)
    let (bound, argument) = LowerBound.best(ofSizes: sizes, room: room)
    return Result(bins: bins, bound: bound, argument: argument)
  }
}
