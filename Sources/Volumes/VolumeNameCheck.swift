// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

extension Volume {
  /// The first thing about the volume's descriptors, names and paths that an image could not show as it is; nil when
  /// all can stand. Linear in the names.
  public func nameFault() -> Finding? {
    descriptorFault() ?? pathFault() ?? shortNameFault()
  }

  private func descriptorFault() -> Finding? {
    let identifierIsGood =
      (1...16).contains(identifier.utf8.count)
      && identifier.utf8.allSatisfy(VolumeNameRules.isDCharacter)
    guard identifierIsGood else {
      return Finding(
        .error, rule: "volume-identifier", clause: "PS3.12 F.1.1",
        "The volume identifier must be 1 to 16 capitals, digits and _.")
    }
    let texts = [
      ("set", setIdentifier), ("publisher", publisher), ("preparer", preparer), ("application", application),
    ]
    for (field, text) in texts {
      let isPlain = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
      guard text.utf16.count <= 64, isPlain else {
        return Finding(
          .error, rule: "volume-\(field)", "The \(field) of a volume has at most 64 characters, none of them a control."
        )
      }
    }
    guard (0..<4_102_444_800).contains(date) else {
      return Finding(.error, rule: "volume-date", "The date of a volume must lie between 1970 and 2099.")
    }
    return nil
  }

  private func pathFault() -> Finding? {
    // Of each folder, by number: the length of its Joliet path and its depth. A folder stands after its parent.
    var lengths: [Int] = [1]
    var depths: [Int] = [0]
    func fault(_ name: VolumeName, length: Int, depth: Int, deepest: Int) -> Finding? {
      func finding(_ rule: String, _ clause: String, _ message: String) -> Finding {
        Finding(.error, rule: rule, clause: clause, at: Place(path: path(of: name)), message)
      }
      if let words = VolumeNameRules.fault(in: name.name) {
        return finding("volume-name", "Joliet", "The name \(words).")
      }
      if depth > deepest {
        return finding("volume-depth", "ECMA-119 6.8.2.1", "Lies \(depth - 1) folders deep; at most 7 are allowed.")
      }
      if length > VolumeNameRules.longestPath {
        return finding(
          "volume-path", "Joliet", "The path takes \(length) bytes in Joliet, where \(VolumeNameRules.longestPath) fit."
        )
      }
      return nil
    }
    for folder in folders.dropFirst() {
      let length = lengths[Int(folder.parent)] + 1 + 2 * folder.name.utf16.count
      let depth = depths[Int(folder.parent)] + 1
      lengths.append(length)
      depths.append(depth)
      let name = VolumeName(folder.name, in: folder.parent)
      if let found = fault(name, length: length, depth: depth, deepest: VolumeNameRules.deepestFolder) { return found }
    }
    for file in files {
      for name in [file.name, file.alias].compactMap({ $0 }) {
        let length = lengths[Int(name.folder)] + 1 + 2 * name.name.utf16.count
        let depth = depths[Int(name.folder)] + 1
        if let found = fault(name, length: length, depth: depth, deepest: VolumeNameRules.deepestFolder + 1) {
          return found
        }
      }
    }
    return nil
  }
}
