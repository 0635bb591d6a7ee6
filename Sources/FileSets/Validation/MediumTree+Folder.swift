// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Volumes

extension MediumTree {
  init(folder path: String, directoryName: String, most: Int) throws {
    self.init(form: .folder, path: path, directoryName: directoryName, most: most)
    var files: [FileNumber: Int32] = [:]
    let foreign = ForeignNames()
    let met = try FolderWalk.visit(path) { entry in
      guard entry.status.kind == .regular else {
        return findings.add(
          .warning, "file-kind", "PS3.10 8.3", at: Place(path: entry.path),
          "Is neither a file nor a folder, or a link that leads nowhere.", remedy: "Take it out of the folder.")
      }
      for fault in foreign.faults(inPath: entry.path) { findings.add(fault, rule: fault.rule) }
      let number = FileNumber(entry.status)
      let content: Int32
      if let known = files[number] {
        content = known
      } else {
        content = Int32(contents.count)
        files[number] = content
        contents.append(Content(name: Int32(names.count), length: entry.status.length.rawValue, offset: 0))
      }
      addName(entry.path, content: content)
    }
    findings.add(met)
    foldNames()
  }

  /// Names by their lower case, and those that differ in nothing else.
  private mutating func foldNames() {
    foldedNumbers.reserveCapacity(names.count)
    for (number, name) in names.enumerated() {
      guard let other = foldedNumbers.updateValue(Int32(number), forKey: name.path.lowercased()) else { continue }
      findings.add(
        .warning, "names-differ-in-case", "PS3.10 8.2", at: Place(path: name.path),
        "Differs from \(names[Int(other)].path) in the case of its letters alone: Windows and macOS show one of them.",
        remedy: "Rename one of them.")
    }
  }

  /// Which file it is, whatever its name.
  private struct FileNumber: Hashable {
    var device: UInt64
    var inode: UInt64
    init(_ status: FileStatus) {
      device = status.device
      inode = status.inode
    }
  }
}
