// SPDX-License-Identifier: GPL-3.0-or-later
import Findings

/// Reads headers up to Pixel Data, and what follows it, into a `PartTenFile` whose storage is reused.
public struct PartTenReader: Sendable {
  let limits: Limits

  public init(limits: Limits = .default) { self.limits = limits }

  /// Reads a file. A path that is no regular file is refused.
  public mutating func read(path: String, into file: inout PartTenFile) throws(DICOMError) {
    throw DICOMError(.notDICOM, Finding(.error, rule: "not-dicom", "is no DICOM file"))
  }

  /// Reads a file that lies inside an open one: `length` bytes from `offset`. Offsets in `file` count from there.
  public mutating func read(
    descriptor: Int32, at offset: Int64, length: Int64, name: String, into file: inout PartTenFile
  ) throws(DICOMError) {
    throw DICOMError(.notDICOM, Finding(.error, rule: "not-dicom", "is no DICOM file"))
  }

  /// Reads a file that is in memory.
  public mutating func read(bytes: [UInt8], name: String, into file: inout PartTenFile) throws(DICOMError) {
    throw DICOMError(.notDICOM, Finding(.error, rule: "not-dicom", "is no DICOM file"))
  }

  /// What the first bytes of a file say it is.
  public enum FileKind: Sendable, Hashable { case partTen, bareDataSet, notDICOM }

  /// A cheap look at the first bytes (512 are plenty): is this DICOM at all?
  public static func kind(ofFirstBytes bytes: UnsafeRawBufferPointer, fileLength: Int64) -> FileKind { .notDICOM }
}
