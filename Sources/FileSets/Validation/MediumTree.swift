// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc
import Volumes

/// The files of a medium that anyone may have made, listed once: those below a folder, or those of an ISO 9660 image
/// or device, which is read as it is, without mounting.
///
/// A content is a run of bytes; it has one name or several. In an image names are those of the primary volume
/// descriptor's tree, which File IDs refer to; in a folder those that the system shows.
public struct MediumTree: Sendable {
  public enum Form: Sendable {
    case folder
    case image(ISO9660Image)
  }

  public struct Name: Sendable {
    /// From the root, parted by slashes; in an image without version and without the dot of an empty extension.
    public var path: String
    /// Index into `contents`.
    public var content: Int32
  }

  public struct Content: Sendable {
    /// Index into `names` of the first name.
    public var name: Int32
    public var hasOtherNames = false
    /// Some of its bytes lie elsewhere than behind the others, or outside the image: it cannot be read in one run.
    public var isScattered = false
    public var length: Int64
    /// In an image the byte of its start.
    public var offset: Int64
  }

  /// The folder, image or device as it was named.
  public let path: String
  public let form: Form
  /// The name in the root that holds the File-set's directory.
  public let directoryName: String
  public internal(set) var names: [Name] = []
  public internal(set) var contents: [Content] = []
  /// What is wrong with names and directories.
  var findings: FindingList
  /// Of `names`, by path.
  var numbers: [String: Int32] = [:]
  /// The same in lower case, where a folder shows names so (as Linux does for plain ISO 9660).
  var foldedNumbers: [String: Int32] = [:]

  static let directoryName = "DICOMDIR"

  /// - Parameters:
  ///   - path: a folder, an ISO 9660 image, a device that holds one, or a DICOMDIR file, which stands for its folder.
  ///   - most: findings of one rule that are kept.
  /// - Throws: `VolumeError` or `FileSetError`: 66 where nothing is, 65 where it is none of these.
  public init(_ path: String, most: Int, medium: ProfileMedium?) throws {
    guard let status = try FileSystem.status(of: path) else { throw VolumeError.missing(path, ENOENT) }
    switch status.kind {
    case .folder: try self.init(folder: path, directoryName: Self.directoryName, most: most)
    case .regular where try Self.isPartTen(path):
      guard try Self.isDirectory(path) else {
        throw FileSetError.badInput(
          "not-a-medium", clause: "PS3.10 8.6", at: Place(path: path),
          "the file is a DICOM file, but no DICOMDIR",
          remedy: "name its folder, or look at the file itself with spindle dump")
      }
      try self.init(
        folder: FileSystem.folder(of: path), directoryName: FileSystem.name(of: path), most: most)
    case .other, .symbolicLink:
      throw FileSetError.badInput(
        "not-a-medium", at: Place(path: path), "this is no folder, no image and no drive",
        remedy: "name one of them; a pipe can be written to a file first")
    case .regular, .blockDevice:
      try self.init(image: ISO9660Image(path: path, mostFindings: most), medium: medium)
    }
  }

  private static func isPartTen(_ path: String) throws -> Bool {
    try OpenFile(reading: path).bytes(ByteExtent(offset: 128, length: 4)) == Array("DICM".utf8)
  }

  private static func isDirectory(_ path: String) throws -> Bool {
    if FileSystem.name(of: path).uppercased() == directoryName { return true }
    let file = try OpenFile(reading: path)
    let start = try file.bytes(ByteExtent(offset: 0, length: 2048))
    return start.withUnsafeBytes {
      BasicDirectoryReader.sopClass(inStart: $0) == DirectoryHead.mediaStorageDirectoryUID
    }
  }

  init(form: Form, path: String, directoryName: String, most: Int) {
    self.form = form
    self.path = path
    self.directoryName = directoryName
    findings = FindingList(mostOfOneRule: most)
  }

  /// The path of a content's first name.
  public func path(of content: Int) -> String { names[Int(contents[content].name)].path }

  mutating func addName(_ path: String, content: Int32) {
    let number = Int32(names.count)
    names.append(Name(path: path, content: content))
    numbers[path] = number
    if contents.indices.contains(Int(content)), contents[Int(content)].name != number {
      contents[Int(content)].hasOtherNames = true
    }
  }

  /// The content that a path from the root leads to; `isFolded` where only the case of its letters differs.
  func content(at path: String) -> (index: Int, isFolded: Bool)? {
    if let number = numbers[path] { return (Int(names[Int(number)].content), false) }
    guard !foldedNumbers.isEmpty, let number = foldedNumbers[path.lowercased()] else { return nil }
    return (Int(names[Int(number)].content), true)
  }

  /// A content's first bytes, or all of them; fewer where it ends before.
  func bytes(of content: Int, limit: Int64) throws -> [UInt8] {
    let found = contents[content]
    let length = min(limit, found.length)
    switch form {
    case .image(let image): return try image.bytes(ByteExtent(offset: found.offset, length: length))
    case .folder:
      return try OpenFile(reading: fullPath(of: content)).bytes(ByteExtent(offset: 0, length: length))
    }
  }

  /// In a folder, the path that opens a content.
  func fullPath(of content: Int) -> String {
    path == "/" ? "/" + path(of: content) : path + "/" + path(of: content)
  }
}
