// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport

/// The real files that lie beside the package on a developer's machine.
enum SharedFiles {
  static let folder = PackageRoot.sharedFiles

  /// Paths of all files, sorted.
  static func all() -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.map { folder + "/" + $0 }.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
        && !path.hasSuffix("SOURCES.tsv")
    }.sorted()
  }

  static func contents(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }
}
