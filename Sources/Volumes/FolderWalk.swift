// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc

/// Everything below a folder, in an order that depends on names alone: byte by byte, name by name, each folder's own
/// entries before the next name.
///
/// Links are followed, but no folder is entered twice by one walk, whatever roots it is given: a link to a folder above
/// ends there, and a root within another is read once. Both are said.
public struct FolderWalk {
  /// What was met on the way. Folders themselves are not reported.
  public struct Entry: Sendable, Hashable {
    /// From the walk's root, without a leading slash; the root itself when it is a file gives its own name.
    public var path: String
    /// Of the file that a link leads to; of the link itself where it leads nowhere.
    public var status: FileStatus
  }

  private var entered: Set<FolderIdentity> = []

  public init() {}

  /// A walk of one root.
  public static func visit(_ root: String, _ visit: (Entry) throws -> Void) throws -> [Finding] {
    var walk = FolderWalk()
    return try walk.visit(root, visit)
  }

  /// Calls `visit` for each entry that is no folder. What was passed over comes back as findings: a note for a folder
  /// that was read before, an error for what could not be looked at.
  public mutating func visit(_ root: String, _ visit: (Entry) throws -> Void) throws -> [Finding] {
    guard let start = try FileSystem.status(of: root) else { throw VolumeError.missing(root, ENOENT) }
    guard start.kind == .folder else {
      try visit(Entry(path: FileSystem.name(of: root), status: start))
      return []
    }
    guard entered.insert(FolderIdentity(start)).inserted else { return [Self.seenTwice(root)] }
    var findings: [Finding] = []
    // Names still to be visited, the next one last; no recursion, however deep the folders are.
    var pending = try Self.names(in: root, &findings)
    pending.reverse()
    while let path = pending.popLast() {
      let full = root + "/" + path
      var met: FileStatus?
      do throws(VolumeError) {
        met = try FileSystem.status(of: full)
        if met == nil { met = try FileSystem.status(of: full, followingLinks: false) }
      } catch {
        findings.append(error.finding)
      }
      guard let status = met else { continue }  // Removed since its folder was read, or told above.
      guard status.kind == .folder else {
        try visit(Entry(path: path, status: status))
        continue
      }
      guard entered.insert(FolderIdentity(status)).inserted else {
        findings.append(Self.seenTwice(full))
        continue
      }
      do throws(VolumeError) {
        pending += try Self.names(in: full, &findings).reversed().map { path + "/" + $0 }
      } catch {
        findings.append(error.finding)
      }
    }
    return findings
  }

  private static func seenTwice(_ folder: String) -> Finding {
    Finding(
      .note, rule: "folder-seen-twice", at: Place(path: folder), "A folder that was already read under another path.")
  }

  /// The names in one folder, sorted by their bytes. A name that is no text cannot be handed on: it becomes a finding
  /// that shows what of it is text.
  public static func names(in folder: String, _ findings: inout [Finding]) throws(VolumeError) -> [String] {
    guard let stream = opendir(folder) else { throw .missing(folder, errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw .inputOutput(folder, "Listing", errno) }
        break
      }
      let (name, likeness) = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        let bytes = bytes.prefix { $0 != 0 }
        return (String(validating: bytes, as: UTF8.self), String(decoding: bytes, as: UTF8.self))
      }
      guard let name else {
        findings.append(
          Finding(
            .error, rule: "name-not-utf8", at: Place(path: folder + "/" + likeness), "Has a name that is not UTF-8.",
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
