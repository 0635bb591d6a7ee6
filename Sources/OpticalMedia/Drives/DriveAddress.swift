// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc
import Volumes

/// Which drive is meant: a device such as `/dev/sr0`, or `stdio:PATH`, a file that stands for a drive with a rewritable
/// disc in it.
public struct DriveAddress: Sendable, Hashable, CustomStringConvertible {
  /// As it was given.
  public let text: String
  /// The file behind a pseudo-drive; nil for a device.
  public let filePath: String?

  public var isPseudo: Bool { filePath != nil }
  public var description: String { text }

  static let prefix = "stdio:"
  /// libburn's BURN_DRIVE_ADR_LEN holds 1,024 bytes with the closing zero.
  private static let longest = 1023

  /// - Throws: 64 for what names no drive.
  public init(_ text: String) throws(OpticalMediaError) {
    guard !text.isEmpty, text.utf8.count <= Self.longest, !text.utf8.contains(0) else {
      throw Self.notADrive(text, "a drive has a name of 1 to \(Self.longest) bytes")
    }
    self.text = text
    guard text.hasPrefix(Self.prefix) else {
      filePath = nil
      return
    }
    let path = String(text.dropFirst(Self.prefix.utf8.count))
    // libburn takes "-" and "/dev/fd/N" for open files, and an empty path for a drive that can do nothing.
    guard !path.isEmpty, path != "-", !path.hasPrefix("/dev/fd/"), !path.hasSuffix("/") else {
      throw Self.notADrive(text, "the name of a file must follow stdio:")
    }
    filePath = path
  }

  /// What libburn calls it: of a device the real one, without links such as /dev/cdrom.
  var resolved: String {
    guard !isPseudo, let real = realpath(text, nil) else { return text }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether both names lead to one drive, or to one file.
  public func isSame(as other: DriveAddress) -> Bool {
    if text == other.text || resolved == other.resolved { return true }
    guard let path = filePath, let otherPath = other.filePath else { return false }
    return Self.isSameFile(path, otherPath) || Self.place(of: path) == Self.place(of: otherPath)
  }

  /// Of a file that may not be there yet.
  private static func place(of path: String) -> String {
    guard let real = realpath(FileSystem.folder(of: path), nil) else { return path }
    defer { free(real) }
    return String(cString: real) + "/" + FileSystem.name(of: path)
  }

  /// Whether two paths lead to one file.
  public static func isSameFile(_ first: String, _ second: String) -> Bool {
    var a = stat()
    var b = stat()
    return stat(first, &a) == 0 && stat(second, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino
  }

  private static func notADrive(_ text: String, _ why: String) -> OpticalMediaError {
    OpticalMediaError(
      kind: .usage,
      finding: Finding(
        .error, rule: "not-a-drive", "\"\(text)\" names no drive: \(why).",
        remedy: "Name a device such as /dev/sr0 (spindle drives lists them), or stdio:PATH for a file in its place."))
  }
}
