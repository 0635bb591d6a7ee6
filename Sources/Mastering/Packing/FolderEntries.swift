// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Volumes

/// What lies in folders, as things to pack, with upper bounds of the sectors that each takes on a disc.
struct FolderEntries {
  /// What must stay whole: a file, an entry directly in a named folder, or a named folder.
  struct Entry: Sendable, Hashable {
    /// As given on the command line, with the path below it.
    var path: String
    /// Bytes on a disc: the content in whole sectors, and the records in ISO 9660, Joliet and Rock Ridge.
    var bytes: Int64
    var files: Int
  }

  private(set) var entries: [Entry] = []
  /// Folders among the entries' paths: each disc is charged for all of them, since any may come to lie on it.
  private(set) var folders: Set<String> = []
  private(set) var findings: [Finding] = []

  init(_ roots: [String], keeping: KeptWhole) throws {
    for root in roots {
      let name = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
      var indices: [String: Int] = [:]
      guard let start = try FileSystem.status(of: name) else { throw VolumeError.missing(name, 2) }
      let isFolder = start.kind == .folder
      findings += try FolderWalk.visit(name) { found in
        let path = isFolder ? name + "/" + found.path : name
        guard found.status.kind == .regular else {
          findings.append(Self.leftOut(path, found.status.kind))
          return
        }
        var entry = Entry(path: path, bytes: Self.bytes(found.status.length, path), files: 1)
        switch keeping {
        case .files: break
        case .children where isFolder: entry.path = name + "/" + (found.path.prefix { $0 != "/" })
        case .children, .folders: entry.path = name
        }
        addFolders(above: path)
        guard let index = indices[entry.path] else {
          indices[entry.path] = entries.count
          entries.append(entry)
          return
        }
        let (sum, overflow) = entries[index].bytes.addingReportingOverflow(entry.bytes)
        entries[index].bytes = overflow ? Int64.max : sum
        entries[index].files += 1
      }
    }
  }

  private mutating func addFolders(above path: String) {
    var parent = FileSystem.folder(of: path)
    while parent != "." && parent != "/" && folders.insert(parent).inserted { parent = FileSystem.folder(of: parent) }
  }

  /// A record in each of the two trees, with the room that a sector's end may waste, and two Rock Ridge extensions.
  private static func bytes(_ length: ByteCount, _ path: String) -> Int64 {
    let name = Int64(FileSystem.name(of: path).utf8.count)
    let content = max(0, length.rawValue)
    let (sectors, rest) = content.quotientAndRemainder(dividingBy: SectorCount.size)
    // A file of more than 4 GiB has a record for each 4 GiB in both trees.
    let records = (1 + content >> 32) * (512 + 4 * name)
    let (bytes, overflow) = (sectors + (rest > 0 ? 1 : 0)).multipliedReportingOverflow(by: SectorCount.size)
    return overflow || bytes > Int64.max - records ? Int64.max : bytes + records
  }

  private static func leftOut(_ path: String, _ kind: FileStatus.Kind) -> Finding {
    kind == .symbolicLink
      ? Finding(
        .warning, rule: "link-leads-nowhere", at: Place(path: path), "Is left out: a link to what is not there.",
        remedy: "Remove it, or bring back what it leads to.")
      : Finding(
        .warning, rule: "no-regular-file", at: Place(path: path), "Is left out: a device, socket or pipe.",
        remedy: "Pack what it gives as a file.")
  }
}

/// What stays on one disc: `--keep`.
public enum KeptWhole: String, Sendable, CaseIterable {
  /// Each file.
  case files
  /// Each entry directly in a named folder.
  case children
  /// Each named folder.
  case folders
}
