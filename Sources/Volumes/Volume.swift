// SPDX-License-Identifier: GPL-3.0-or-later

/// A tree of names over byte ranges: everything that leaves the office is pulled from one of these.
///
/// Files stand in the order in which their extents go onto a medium. A name costs a few bytes: folders are
/// numbered, and a file's names refer to them by number, so that a million files fit in memory.
public struct Volume: Sendable {
  /// Also the File-set ID: capitals, digits and `_`, at most 16.
  public var identifier: String
  /// What dates the volume's descriptors and nodes, in seconds since 1970-01-01T00:00:00Z; never the clock's time.
  public var date: Int64
  /// What names the set of volumes that it is one of, such as `LS-204 disc 2 of 5`; where it is empty, the volume's own
  /// identifier.
  public var setIdentifier = ""
  /// Who publishes and who made the volume, and with what: free text for the volume descriptors, empty by default.
  public var publisher = ""
  public var preparer = ""
  public var application = ""
  /// Folder 0 is the root; a folder stands after its parent.
  public private(set) var folders: [VolumeFolder]
  public private(set) var files: [VolumeFile]
  private var folderNumbers: [FolderKey: Int32]

  public init(identifier: String, date: Int64) {
    self.identifier = identifier
    self.date = date
    folders = [VolumeFolder(parent: 0, name: "")]
    files = []
    folderNumbers = [:]
  }

  public static let root: Int32 = 0

  /// The folder of that name in `parent`, made when it is not there yet.
  public mutating func folder(_ name: String, in parent: Int32 = Volume.root) -> Int32 {
    let key = FolderKey(parent: parent, name: name)
    if let number = folderNumbers[key] { return number }
    let number = Int32(folders.count)
    folders.append(VolumeFolder(parent: parent, name: name))
    folderNumbers[key] = number
    return number
  }

  /// Adds a file under one name, and under a second name that shares its extent when `alias` is given.
  public mutating func add(_ source: any ByteSource, as name: VolumeName, alias: VolumeName? = nil) {
    files.append(VolumeFile(name: name, alias: alias, source: source))
  }

  /// Components from the root, joined by `/`, without a leading one.
  public func path(of name: VolumeName) -> String {
    var parts = [name.name]
    var number = name.folder
    while number != Volume.root {
      let folder = folders[Int(number)]
      parts.append(folder.name)
      number = folder.parent
    }
    return parts.reversed().joined(separator: "/")
  }

  private struct FolderKey: Hashable, Sendable {
    var parent: Int32
    var name: String
  }
}

/// A folder of a volume, by its parent's number and its name.
public struct VolumeFolder: Sendable, Hashable {
  public var parent: Int32
  public var name: String
}

/// Where a file is found: a folder's number and a name in it.
public struct VolumeName: Sendable, Hashable {
  public var folder: Int32
  public var name: String

  public init(_ name: String, in folder: Int32 = Volume.root) {
    self.folder = folder
    self.name = name
  }
}

/// A file of a volume: one content under one name or two.
public struct VolumeFile: Sendable {
  /// The name that people see.
  public var name: VolumeName
  /// A second name for the same extent: the short File ID beside a long name.
  public var alias: VolumeName?
  public var source: any ByteSource
}
