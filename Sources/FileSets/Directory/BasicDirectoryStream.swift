// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

/// One pass over a DICOMDIR that is encoded as it is read.
final class BasicDirectoryStream: ByteReader {
  private static let pieceLength = 64 << 10

  private var encoding: BasicDirectoryEncoding
  private var piece: [UInt8] = []
  /// Bytes of the piece that were given out.
  private var position = 0

  init(_ encoding: BasicDirectoryEncoding) { self.encoding = encoding }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    while filled < buffer.count {
      if position == piece.count {
        piece.removeAll(keepingCapacity: true)
        position = 0
        guard encoding.append(to: &piece, upTo: Self.pieceLength), !piece.isEmpty else { break }
      }
      let count = min(buffer.count - filled, piece.count - position)
      piece.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<(filled + count)])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<(position + count)]))
      }
      filled += count
      position += count
    }
    return filled
  }
}
