// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc

/// What goes wrong between this room and the file system, in words that a person can act on.
public struct VolumeError: SpindleError {
  public var kind: FailureKind
  public var finding: Finding

  public init(kind: FailureKind, finding: Finding) {
    self.kind = kind
    self.finding = finding
  }
}

extension VolumeError {
  /// A file or folder that should be there and is not, or cannot be looked at.
  public static func missing(_ path: String, _ code: Int32) -> VolumeError {
    let remedy =
      code == EACCES || code == EPERM
      ? "Give this account the right to read it." : "Bring it back, or correct the path."
    return VolumeError(
      kind: .missingInput,
      finding: Finding(
        .error, rule: "file-missing", at: Place(path: path), "Cannot be opened: \(reason(code)).", remedy: remedy))
  }

  /// A file that cannot be made. `needed` is how many bytes it will hold, where that is known.
  public static func cannotCreate(_ path: String, _ code: Int32, needed: ByteCount? = nil) -> VolumeError {
    if code == ENOSPC || code == EDQUOT || code == EFBIG { return noSpace(path, code, needed: needed) }
    return VolumeError(
      kind: .cannotCreate,
      finding: Finding(
        .error, rule: "cannot-create", at: Place(path: path), "Cannot be created: \(reason(code)).",
        remedy: "Check that the folder exists and may be written to."))
  }

  /// A call on an open file that failed.
  public static func inputOutput(
    _ path: String, _ action: String, _ code: Int32, needed: ByteCount? = nil
  ) -> VolumeError {
    if code == ENOSPC || code == EDQUOT || code == EFBIG { return noSpace(path, code, needed: needed) }
    return VolumeError(
      kind: .inputOutput,
      finding: Finding(
        .error, rule: "input-output", at: Place(path: path), "\(action) failed: \(reason(code)).",
        remedy: "Check the medium or the network that holds it, then run the command again."))
  }

  /// A file that ended before the bytes that were counted on.
  public static func shortRead(_ path: String, at offset: Int64) -> VolumeError {
    VolumeError(
      kind: .inputOutput,
      finding: Finding(
        .error, rule: "file-shorter", at: Place(path: path, offset: offset), "Ends before the bytes expected here.",
        remedy: "It has changed since it was scanned: scan again."))
  }

  /// A file larger than what it can sensibly be.
  public static func tooLarge(_ path: String, limit: Int) -> VolumeError {
    VolumeError(
      kind: .badInput,
      finding: Finding(
        .error, rule: "file-too-large", at: Place(path: path), "Is larger than the \(limit) bytes that it may have."))
  }

  /// A lock that another process holds.
  public static func locked(_ path: String) -> VolumeError {
    VolumeError(
      kind: .tryAgain,
      finding: Finding(
        .error, rule: "locked", at: Place(path: path), "Is in use by another run.",
        remedy: "Wait until that run has ended, then try again."))
  }

  static func notISO9660(_ path: String) -> VolumeError {
    VolumeError(
      kind: .badInput,
      finding: Finding(
        .error, rule: "not-iso9660", clause: "ECMA-119 8.4", at: Place(path: path),
        "Holds no ISO 9660 volume with sectors of 2,048 bytes."))
  }

  static func onlyUDF(_ path: String) -> VolumeError {
    VolumeError(
      kind: .badInput,
      finding: Finding(
        .error, rule: "only-udf", clause: "ECMA-167 2/8", at: Place(path: path),
        "Holds a UDF volume without ISO 9660, which Spindle does not read.",
        remedy: "Mount it and name the folder."))
  }

  static func copyDiffers(_ path: String) -> VolumeError {
    VolumeError(
      kind: .inputOutput,
      finding: Finding(
        .error, rule: "copy-differs", at: Place(path: path), "What is read there is not what was written.",
        remedy: "Check the disk and its cables, then run the same command again."))
  }

  static func overlappingExtents(_ path: String) -> VolumeError {
    VolumeError(
      kind: .badInput,
      finding: Finding(
        .error, rule: "extents-overlap", at: Place(path: path), "Two files share some of their bytes, but not all."))
  }

  static func noThread(_ code: Int32) -> VolumeError {
    VolumeError(
      kind: .tryAgain,
      finding: Finding(
        .error, rule: "no-thread", "The system gives no further thread: \(reason(code)).",
        remedy: "Close other programs, then try again."))
  }

  private static func noSpace(_ path: String, _ code: Int32, needed: ByteCount?) -> VolumeError {
    var message = "No space: \(reason(code))"
    if let needed { message += "; \(needed.rawValue) bytes are needed" }
    if let free = FileSystem.freeSpace(near: path) { message += ", \(free.rawValue) are free" }
    return VolumeError(
      kind: .inputOutput,
      finding: Finding(
        .error, rule: "no-space", at: Place(path: path), message + ".",
        remedy: "Make room there, or write to another folder with --into."))
  }

  /// The system's words for an error number, without `strerror`'s shared buffer.
  static func reason(_ code: Int32) -> String {
    var text = [CChar](repeating: 0, count: 256)
    guard strerror_r(code, &text, text.count) == 0 else { return "error \(code)" }
    return text.withUnsafeBytes { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
