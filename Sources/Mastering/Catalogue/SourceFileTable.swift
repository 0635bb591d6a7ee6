// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

/// Every file under the sources, in order of root and path.
public struct SourceFileTable: Sendable {
  /// One file: what the plan remembers to tell whether it changed.
  public struct File: Sendable {
    /// Index into `folders`.
    public var folder: Int32
    public var name: String
    public var length: Int64
    /// Nanoseconds since 1970-01-01T00:00:00Z.
    public var modified: Int64
    /// Regular, but for pipes, devices and links that lead nowhere.
    public var kind: FileStatus.Kind
  }

  public struct Folder: Sendable {
    /// Index into the catalogue's roots.
    public var root: Int32
    /// Relative to its root, with a `/` at its end; empty for the root itself.
    public var path: String
  }

  public var folders: [Folder] = []
  public var files: [File] = []
  /// Where each root lies, absolute; of a root that is a file, the folder around it.
  public var rootPaths: [String] = []
  /// The roots that are files.
  var fileRoots: Set<Int> = []

  public var count: Int { files.count }

  /// Relative to its root.
  public func relativePath(_ index: Int) -> String {
    let file = files[index]
    return folders[Int(file.folder)].path + file.name
  }

  public func root(_ index: Int) -> Int { Int(folders[Int(files[index].folder)].root) }

  public func absolutePath(_ index: Int) -> String {
    let file = files[index]
    let folder = folders[Int(file.folder)]
    return "\(rootPaths[Int(folder.root)])/\(folder.path)\(file.name)"
  }

  /// The path as the request's reader would write it: the source as it is named there, and what lies below.
  func displayPath(_ index: Int, _ roots: [String]) -> String {
    let root = self.root(index)
    guard !fileRoots.contains(root) else { return roots[root] }
    return (roots[root].hasSuffix("/") ? roots[root] : roots[root] + "/") + relativePath(index)
  }
}
