// SPDX-License-Identifier: GPL-3.0-or-later

/// One content made of several pieces: bytes in memory and ranges of files that are already open.
///
/// So a new header, the pixel range of the source file and a tail are read as one file, and nothing is copied before.
public final class SplicedReader: ByteReader {
  public enum Segment: Sendable {
    case bytes([UInt8])
    /// `length` bytes of the file from `offset` on; fewer there are an error that names the file.
    case range(OpenFile, offset: Int64, length: Int64)

    public var length: Int64 {
      switch self {
      case .bytes(let bytes): Int64(bytes.count)
      case .range(_, _, let length): max(0, length)
      }
    }
  }

  private let segments: [Segment]
  private var index = 0
  /// Bytes already given of the segment at `index`.
  private var position: Int64 = 0

  public init(_ segments: [Segment]) { self.segments = segments }

  public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    var filled = 0
    while filled < buffer.count, index < segments.count {
      let segment = segments[index]
      let left = segment.length - position
      guard left > 0 else {
        index += 1
        position = 0
        continue
      }
      let count = Int(min(left, Int64(buffer.count - filled)))
      let target = UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<filled + count])
      switch segment {
      case .bytes(let bytes):
        bytes.withUnsafeBytes { target.copyMemory(from: .init(rebasing: $0[Int(position)..<Int(position) + count])) }
      case .range(let file, let offset, _):
        try file.readExactly(at: offset &+ position, into: target)
      }
      position += Int64(count)
      filled += count
    }
    return filled
  }
}
