// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// Bins of sizes as people read them: a line a bin, with its fill and its items.
struct SizePackingText {
  let packing: SizePacking

  init(_ packing: SizePacking) { self.packing = packing }

  var text: String {
    let bins = packing.bins
    var lines: [String] = []
    for (number, bin) in bins.enumerated() {
      let filled = bin.reduce(0) { $0 + packing.sizes[$1] }
      lines.append("bin \(number + 1): \(filled) of \(packing.capacity), items \(bin.joinedText)")
    }
    if !packing.misfits.isEmpty {
      lines.append("in no bin, larger than \(packing.capacity): items \(packing.misfits.joinedText)")
    }
    let count = bins.count == 1 ? "1 bin" : "\(bins.count) bins"
    switch packing.status {
    case "optimal": lines.append("\(count), proved: no packing has fewer.")
    case "infeasible": lines.append("\(count) for the items that fit; at least \(packing.lowerBound) are needed.")
    default: lines.append("\(count); at least \(packing.lowerBound) are needed.")
    }
    return lines.joined(separator: "\n")
  }
}

extension [Int] {
  fileprivate var joinedText: String { map(String.init).joined(separator: " ") }
}
