// SPDX-License-Identifier: GPL-3.0-or-later

/// A run of bytes of an image or a file.
public struct ByteExtent: Hashable, Sendable {
  /// Bytes from the start.
  public var offset: Int64
  public var length: Int64

  public init(offset: Int64, length: Int64) {
    self.offset = offset
    self.length = length
  }

  /// The first byte after it; never overflows.
  public var end: Int64 {
    let (sum, overflow) = offset.addingReportingOverflow(length)
    return overflow ? Int64.max : sum
  }
}
