// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc

/// Everything below a folder, in an order that depends on names alone: byte by byte, name by name, each folder's own
/// entries before the next name.
///
/// Links are followed, but no folder is entered twice, so that a link to a folder above ends there and is said.
public struct FolderWalk {
  /// What was met on the way. Folders themselves are not reported.
  public struct Entry: Sendable, Hashable {
    /// From the walk's root, without a leading slash; the root itself when it is a file gives its own name.
    public var path: String
    /// Of the file that a link leads to; of the link itself where it leads nowhere.
    public var status: FileStatus
  }

  /// Calls `visit` for each entry that is no folder; folders entered twice and folders that cannot be read come back
  /// as findings.
  public static func visit(
    _ root: String, _ visit: (Entry) throws -> Void
  ) throws -> [Finding] {
    guard let start = try FileSystem.status(of: root) else { throw VolumeError.missing(root, ENOENT) }
    guard start.kind == .folder else {
      try visit(Entry(path: FileSystem.name(of: root), status: start))
      return []
    }
    var findings: [Finding] = []
    var entered: Set<FolderIdentity> = [FolderIdentity(start)]
    // Names still to be visited, the next one last; no recursion, however deep the folders are.
    var pending = try names(in: root, &findings)
    pending.reverse()
    while let path = pending.popLast() {
      let full = root + "/" + path
      guard let status = try FileSystem.status(of: full) ?? FileSystem.status(of: full, followingLinks: false) else {
        continue  // Removed since its folder was read.
      }
      guard status.kind == .folder else {
        try visit(Entry(path: path, status: status))
        continue
      }
      guard entered.insert(FolderIdentity(status)).inserted else {
        findings.append(
          Finding(
            .note, rule: "folder-seen-twice", at: Place(path: full), "A link to a folder that was already read here."))
        continue
      }
      do throws(VolumeError) {
        pending += try names(in: full, &findings).reversed().map { path + "/" + $0 }
      } catch {
        findings.append(error.finding)
      }
    }
    return findings
  }

  /// The names in one folder, sorted by their bytes. A name that is no text cannot be handed on: it becomes a finding.
  private static func names(in folder: String, _ findings: inout [Finding]) throws(VolumeError) -> [String] {
    guard let stream = opendir(folder) else { throw .missing(folder, errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw .inputOutput(folder, "Listing", errno) }
        break
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let name else {
        findings.append(
          Finding(
            .error, rule: "name-not-utf8", at: Place(path: folder), "Holds a file whose name is not UTF-8.",
            remedy: "Rename it (convmv can do so for many)."))
        continue
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private struct FolderIdentity: Hashable {
    var device: UInt64
    var inode: UInt64
    init(_ status: FileStatus) {
      device = status.device
      inode = status.inode
    }
  }
}
