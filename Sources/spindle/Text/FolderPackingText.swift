// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// Folders packed, as people read it: a list of paths for each disc.
struct FolderPackingText {
  let packing: FolderPacking

  init(_ packing: FolderPacking) { self.packing = packing }

  /// With `files`, the lists lie in these files and only their names are printed.
  func text(files: [String]? = nil) -> String {
    var lines: [String] = []
    for (index, disc) in packing.discs.enumerated() {
      let head = "disc \(index + 1) of \(packing.discs.count): \(disc.files == 1 ? "1 file" : "\(disc.files) files"), "
      lines.append(head + "\(disc.sectors) of \(packing.capacity) sectors" + (files == nil ? "" : ":"))
      lines += files.map { ["  " + $0[index]] } ?? disc.paths.map { "  " + $0 }
    }
    if packing.discs.isEmpty && packing.tooLarge.isEmpty { return "There is nothing to pack." }
    let (discs, name) = (packing.discs.count, packing.mediumName)
    // "medium of 5000 sectors" has its number already.
    let count = name.contains(" of ") ? "\(discs) × \(name)" : "\(discs) \(name)\(discs == 1 ? "" : "s")"
    switch packing.status {
    case "optimal": lines.append("\(count), proved: with these sizes no fewer hold them.")
    case "infeasible": lines.append("\(count) for what fits; \(packing.tooLarge.count) larger than the medium.")
    default: lines.append("\(count); at least \(packing.lowerBound) are needed.")
    }
    return lines.joined(separator: "\n")
  }
}
