// SPDX-License-Identifier: GPL-3.0-or-later

/// A file to be: bytes in memory around ranges of the source that are never copied.
public struct RewrittenFile: Sendable {
  /// What follows the head: the value of pixel data, what stands after it, and so on where there are several kinds.
  public enum Piece: Sendable, Hashable {
    /// Bytes of the source file, counted from its start.
    case range(offset: Int64, length: Int64)
    /// Elements after pixel data, or pixel data of a deflated source.
    case bytes([UInt8])

    public var length: Int64 {
      switch self {
      case .range(_, let length): length
      case .bytes(let bytes): Int64(bytes.count)
      }
    }
  }

  /// Preamble (zeros), `DICM`, group 2, and the data set up to and including tag, VR and length of pixel data.
  public var head: [UInt8]
  /// In the order of the file; none of them is empty.
  public var rest: [Piece]

  public init(head: [UInt8], rest: [Piece]) {
    self.head = head
    self.rest = rest
  }

  /// Bytes in all.
  public var length: Int64 { rest.reduce(Int64(head.count)) { $0 + $1.length } }
}
