// SPDX-License-Identifier: GPL-3.0-or-later

/// A file to be: bytes in memory around a range of the source that is never copied.
public struct RewrittenFile: Sendable {
  /// What stands between head and tail: the value of pixel data.
  public enum Body: Sendable, Hashable {
    case none
    /// Bytes of the source file, counted from its start.
    case range(offset: Int64, length: Int64)
    /// Pixel data of a deflated source.
    case bytes([UInt8])
  }

  /// Preamble (zeros), `DICM`, group 2, and the data set up to and including tag, VR and length of pixel data.
  public var head: [UInt8]
  public var body: Body
  /// What follows pixel data.
  public var tail: [UInt8]

  public init(head: [UInt8], body: Body, tail: [UInt8]) {
    self.head = head
    self.body = body
    self.tail = tail
  }

  /// Bytes in all.
  public var length: Int64 {
    let bodyLength: Int64
    switch body {
    case .none: bodyLength = 0
    case .range(_, let length): bodyLength = length
    case .bytes(let bytes): bodyLength = Int64(bytes.count)
    }
    return Int64(head.count) + bodyLength + Int64(tail.count)
  }
}
