// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Volumes

extension SourceFileTable {
  /// Adds the files under one source, a folder or a single file.
  ///
  /// - Parameters:
  ///   - walk: the same one for all sources, so that folders within one another are read once.
  ///   - met: told of each file, with the count of all so far.
  /// - Returns: what could not be listed; nothing that lies there is lost without a word.
  mutating func list(
    _ path: String, number: Int, walk: inout FolderWalk, met: (_ count: Int) -> Void
  ) throws -> [Finding] {
    let isFolder = try FileSystem.status(of: path)?.kind == .folder
    rootPaths.append(isFolder ? path : FileSystem.folder(of: path))
    if !isFolder { fileRoots.insert(number) }
    var known: [String: Int32] = [:]
    return try walk.visit(path) { entry in
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
          kind: entry.status.kind))
      met(files.count)
    }
  }
}
