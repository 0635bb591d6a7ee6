// SPDX-License-Identifier: GPL-3.0-or-later

/// A run of bytes of a file as it lies there. Nothing is looked at until it is read; then exactly these bytes are
/// read, or an error names the file.
public struct FileRange: ByteSource {
  public var path: String
  public var offset: Int64
  public var length: ByteCount

  public init(path: String, offset: Int64 = 0, length: ByteCount) {
    self.path = path
    self.offset = offset
    self.length = length
  }

  public func open() throws -> any ByteReader {
    SplicedReader([.range(try OpenFile(reading: path), offset: offset, length: length.rawValue)])
  }
}
