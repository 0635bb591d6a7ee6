// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// One DICOM file as read: meta information, data set, and what was odd about it. Reuse one value for many files.
public struct PartTenFile: Sendable {
  /// The path or other name that errors and findings give.
  public internal(set) var name = ""
  public internal(set) var meta = FileMetaInformation()
  public internal(set) var dataSet = DataSet()
  /// Bytes of the file as stored.
  public internal(set) var fileLength: Int64 = 0
  /// 128 bytes and `DICM` stand before the rest (PS3.10 7.1).
  public internal(set) var hasPreamble = false
  /// A group 2 was found.
  public internal(set) var hasMeta = false
  /// What was wrong but could be understood.
  public internal(set) var findings: [Finding] = []
  /// Where the data set starts in the file.
  public internal(set) var dataSetOffset: Int64 = 0
  /// First byte after the data set; what follows up to `fileLength` is padding.
  public internal(set) var dataSetEnd: Int64 = 0

  public init() {}

  /// Empties everything but keeps the storage.
  mutating func restart(_ origin: ByteOrigin) {
    name = origin.name
    fileLength = origin.length
    hasPreamble = false
    hasMeta = false
    dataSetOffset = 0
    dataSetEnd = 0
    findings.removeAll(keepingCapacity: true)
    meta.elements.removeAll(keepingCapacity: true)
    meta.bytes.removeAll(keepingCapacity: true)
    dataSet.pixelDataIndex = nil
    dataSet.isInflated = false
    dataSet.name = origin.name
    dataSet.tail.restart(at: 0)
    if !dataSet.between.isEmpty { dataSet.between = [] }
  }

  /// The data set came deflated: offsets count in its inflated bytes.
  public var isDeflated: Bool { dataSet.isInflated }

  /// Index of top-level pixel data (7FE0,0008), (7FE0,0009) or (7FE0,0010), if there is any: of several kinds the
  /// first. Each has the flag `pixelData`, and none of their values is in memory.
  public var pixelData: Int? { dataSet.pixelDataIndex }
}
