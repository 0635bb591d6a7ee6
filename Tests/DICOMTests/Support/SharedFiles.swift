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

  /// Up to four files of each folder, from its start to its end: the files of a series are much alike.
  static func varied() -> [String] {
    let folders = Dictionary(grouping: all()) { $0[..<($0.lastIndex(of: "/") ?? $0.endIndex)] }
    return folders.sorted { $0.key < $1.key }.flatMap { folder, paths in
      // Test files of a kind of their own each.
      paths.count <= 4 || !folder.contains("/series/") && !folder.contains("/filesets/")
        ? paths : [0, 1, 2, 3].map { paths[$0 * (paths.count - 1) / 3] }
    }
  }

  /// Those of `varied` that are small: long ones have more of the same kinds of elements.
  static func small(bytes: Int) -> [String] {
    varied().filter { path in
      let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
      return size.map { $0 <= bytes } ?? false
    }
  }

  static func contents(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }
}
