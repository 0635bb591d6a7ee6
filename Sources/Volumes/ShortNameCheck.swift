// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

extension Volume {
  /// Whether a long name, cut to ISO 9660 level 1, would meet a File ID that must stay as it is: libisofs then renames
  /// both. File IDs are the alternate names with the folders above them, and every DICOMDIR.
  func shortNameFault() -> Finding? {
    var leadsToAlias = Array(repeating: false, count: folders.count)
    for file in files {
      var number = file.alias?.folder ?? Volume.root
      while number != Volume.root, !leadsToAlias[Int(number)] {
        leadsToAlias[Int(number)] = true
        number = folders[Int(number)].parent
      }
    }
    func eachName(_ body: (_ name: VolumeName, _ isFolder: Bool, _ isFixed: Bool) -> Void) {
      for (folder, isFixed) in zip(folders, leadsToAlias).dropFirst() {
        body(VolumeName(folder.name, in: folder.parent), true, isFixed)
      }
      for file in files {
        body(file.name, false, file.name.name == "DICOMDIR")
        if let alias = file.alias { body(alias, false, true) }
      }
    }
    // Only a folder with names of both sorts can go wrong, and such a folder has few names.
    var hasOther = Array(repeating: false, count: folders.count)
    eachName { name, _, isFixed in
      if !isFixed { hasOther[Int(name.folder)] = true }
    }
    var fixed: [Int32: Set<String>] = [:]
    eachName { name, isFolder, isFixed in
      guard isFixed, hasOther[Int(name.folder)] else { return }
      fixed[name.folder, default: []].insert(VolumeNameRules.levelOneName(name.name, isFolder: isFolder))
    }
    var struck: VolumeName?
    eachName { name, isFolder, isFixed in
      guard !isFixed, struck == nil, let names = fixed[name.folder] else { return }
      if names.contains(VolumeNameRules.levelOneName(name.name, isFolder: isFolder)) { struck = name }
    }
    return struck.map {
      Finding(
        .error, rule: "volume-short-name", clause: "PS3.12 F.1.2.1", at: Place(path: path(of: $0)),
        "Its name, cut to eight characters, is that of a File ID beside it.", remedy: "Give it another name.")
    }
  }
}

extension VolumeNameRules {
  /// A name as ISO 9660 level 1 has it (ECMA-119 10.1): capitals, digits and `_`, eight characters and, for a file,
  /// three of extension.
  static func levelOneName(_ name: String, isFolder: Bool) -> String {
    func cut(_ part: Substring, _ count: Int) -> String {
      String(
        String.UnicodeScalarView(
          part.unicodeScalars.prefix(count).map { scalar in
            guard let byte = UInt8(exactly: scalar.value) else { return "_" }
            let isSmall = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            let capital = isSmall ? byte - 32 : byte
            return isDCharacter(capital) ? Unicode.Scalar(capital) : "_"
          }))
    }
    guard !isFolder, let dot = name.lastIndex(of: ".") else { return cut(name[...], 8) }
    return cut(name[..<dot], 8) + "." + cut(name[name.index(after: dot)...], 3)
  }
}
