// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Volumes

/// Where an image's own directories say that the volume's files lie: every name in the Rock Ridge and the Joliet tree
/// leads to the extent of its file, alternate names to the same one, and nothing else is there.
struct ImageLayout {
  /// One for each of the volume's files.
  private(set) var extents: [ByteExtent]
  private(set) var findings: [Finding] = []
  private let image: ISO9660Image
  private let volume: Volume

  init(_ image: ISO9660Image, _ volume: Volume) throws {
    self.image = image
    self.volume = volume
    extents = []
    findings = image.findings
    let names = Self.names(volume)
    let expected = volume.files.count + volume.files.count { $0.alias != nil }
    var found: [ByteExtent?] = []
    for tree in ISO9660Image.Tree.allCases {
      let places = try self.places(tree, names, expected)
      if found.isEmpty {
        found = places
      } else if found != places {
        report("iso-trees-differ", "the Joliet tree leads to other bytes than the Rock Ridge tree")
      }
    }
    extents = found.map { $0 ?? ByteExtent(offset: 0, length: 0) }
  }

  private struct Names {
    var folders: [String: Int32]
    var files: [VolumeName: Int32]
  }

  private static func names(_ volume: Volume) -> Names {
    var folders: [String: Int32] = ["": Volume.root]
    for index in volume.folders.indices.dropFirst() {
      let folder = volume.folders[index]
      folders[volume.path(of: VolumeName(folder.name, in: folder.parent))] = Int32(index)
    }
    var files: [VolumeName: Int32] = [:]
    files.reserveCapacity(2 * volume.files.count)
    for (index, file) in volume.files.enumerated() {
      files[file.name] = Int32(index)
      if let alias = file.alias { files[alias] = Int32(index) }
    }
    return Names(folders: folders, files: files)
  }

  private mutating func places(
    _ tree: ISO9660Image.Tree, _ names: Names, _ expected: Int
  ) throws -> [ByteExtent?] {
    var places = [ByteExtent?](repeating: nil, count: volume.files.count)
    var count = 0
    var last: (path: Substring, folder: Int32?) = ("", Volume.root)
    var strange: String?
    let lengths = volume.files
    findings += try image.visit(tree) { entry in
      guard !entry.isFolder else { return }
      let path = tree == .primary ? entry.rockRidgePath ?? entry.path : entry.path
      let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
      let folder = slash.map { path[..<$0] } ?? ""
      if folder != last.path { last = (folder, names.folders[String(folder)]) }
      let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
      guard let number = last.folder, let index = names.files[VolumeName(name, in: number)].map({ Int($0) }),
        let extent = entry.contiguousExtent, entry.length == lengths[index].source.length,
        places[index] == nil || places[index] == extent
      else {
        strange = strange ?? path
        return
      }
      count += 1
      places[index] = extent
    }
    if let strange { report("iso-entry-unexpected", "\(strange) is not as the plan has it") }
    if count != expected {
      report("iso-entries-missing", "\(count) names of files are there, the plan has \(expected)")
    }
    return places
  }

  private mutating func report(_ rule: String, _ message: String) {
    findings.append(
      Finding(
        .error, rule: rule, at: Place(path: image.path), message,
        remedy: "run the same command again; if it stays, report it"))
  }
}
