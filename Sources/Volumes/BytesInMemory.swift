// SPDX-License-Identifier: GPL-3.0-or-later

/// A content that is small enough to be held: a DICOMDIR, a README.
public struct BytesInMemory: ByteSource {
  public var bytes: [UInt8]

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public var length: ByteCount { ByteCount(bytes.count) }
  public func open() throws -> any ByteReader { SplicedReader([.bytes(bytes)]) }
}
