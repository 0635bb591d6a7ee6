// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Volumes

extension SourceFileTable {
  /// Adds the files under one source, a folder or a single file.
  ///
  /// - Returns: what could not be listed; nothing that lies there is lost without a word.
  mutating func list(_ path: String, named written: String, number: Int) throws -> [Finding] {
    guard let status = try FileSystem.status(of: path) else {
      throw MasteringError(
        .missingInput, rule: "source-missing", at: written, "the source is not there",
        remedy: "correct sources: in the request, or bring the folder back")
    }
    rootPaths.append(status.kind == .folder ? path : FileSystem.folder(of: path))
    var known: [String: Int32] = [:]
    return try FolderWalk.visit(path) { entry in
      let folder = entry.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(entry.path[...$0]) } ?? ""
      let name = String(entry.path.dropFirst(folder.count))
      let index =
        known[folder]
        ?? {
          folders.append(Folder(root: Int32(number), path: folder))
          return Int32(folders.count - 1)
        }()
      known[folder] = index
      files.append(
        File(
          folder: index, name: name, length: entry.status.length.rawValue, modified: entry.status.modified,
          isRegular: entry.status.kind == .regular))
    }
  }
}
