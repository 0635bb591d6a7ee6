// SPDX-License-Identifier: GPL-3.0-or-later

/// The folders of a medium that hold a DICOMDIR, and which instances belong to which of them.
struct FileSetFolders {
  struct Folder {
    /// From the root, with a slash at its end; empty for the root.
    var prefix: String
    /// The content of the DICOMDIR.
    var directory: Int
    /// Instances for which this is the nearest folder with a DICOMDIR above them; for the root, all instances.
    var members: [Int] = []
  }

  /// That of the root first, where there is one.
  private(set) var folders: [Folder] = []

  init(_ tree: MediumTree, _ facts: [ContentFacts]) {
    let root = tree.content(at: tree.directoryName)?.index
    if let root { folders.append(Folder(prefix: "", directory: root)) }
    var numbers: [Substring: Int] = [:]
    for name in tree.names where ContentCheck.isDirectoryName(name.path, tree) && Int(name.content) != root {
      let prefix = name.path[
        ..<(name.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { name.path.utf8.index(after: $0) }
          ?? name.path.startIndex)]
      // A second one in the root, for whoever named another file as its directory.
      guard !prefix.isEmpty, numbers[prefix] == nil else { continue }
      numbers[prefix] = folders.count
      folders.append(Folder(prefix: String(prefix), directory: Int(name.content)))
    }
    addMembers(tree, facts, numbers)
    if root != nil { folders[0].members = facts.indices.filter { facts[$0].kind == .instance } }
  }

  private mutating func addMembers(_ tree: MediumTree, _ facts: [ContentFacts], _ numbers: [Substring: Int]) {
    guard !numbers.isEmpty else { return }
    // Names of one folder stand together.
    var last: (prefix: Substring, folder: Int?) = ("", nil)
    for name in tree.names where facts[Int(name.content)].kind == .instance {
      guard let slash = name.path.utf8.lastIndex(of: UInt8(ascii: "/")) else { continue }
      let prefix = name.path[...slash]
      if prefix != last.prefix { last = (prefix, Self.nearest(prefix, numbers)) }
      if let folder = last.folder { folders[folder].members.append(Int(name.content)) }
    }
  }

  private static func nearest(_ prefix: Substring, _ numbers: [Substring: Int]) -> Int? {
    var prefix = prefix
    while !prefix.isEmpty {
      if let number = numbers[prefix] { return number }
      prefix.removeLast()
      while let last = prefix.last, last != "/" { prefix.removeLast() }
    }
    return nil
  }
}
