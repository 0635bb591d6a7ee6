// SPDX-License-Identifier: GPL-3.0-or-later

/// The RLE compression of PS3.5 Annex G for frames of interleaved 8-bit samples.
enum RunLength {
  /// One frame: a header of 16 offsets, then a segment for each sample of a pixel.
  static func encode(_ frame: ArraySlice<UInt8>, samplesPerPixel: Int, rowLength: Int) -> [UInt8] {
    var segments: [[UInt8]] = []
    for sample in 0..<samplesPerPixel {
      let plane = stride(from: frame.startIndex + sample, to: frame.endIndex, by: samplesPerPixel).map { frame[$0] }
      var segment: [UInt8] = []
      for start in stride(from: 0, to: plane.count, by: rowLength) {
        pack(plane[start..<min(start + rowLength, plane.count)], into: &segment)
      }
      if segment.count % 2 == 1 { segment.append(0) }
      segments.append(segment)
    }
    var offsets = [UInt32](repeating: 0, count: 16)
    offsets[0] = UInt32(segments.count)
    var offset: UInt32 = 64
    for (index, segment) in segments.enumerated() {
      offsets[index + 1] = offset
      offset += UInt32(segment.count)
    }
    return offsets.flatMap { $0.littleEndianBytes } + segments.joined()
  }

  /// One row; runs never cross a row's end (G.3.1).
  private static func pack(_ row: ArraySlice<UInt8>, into segment: inout [UInt8]) {
    var literal = row.startIndex
    var index = row.startIndex
    while index < row.endIndex {
      var end = index + 1
      while end < row.endIndex, row[end] == row[index], end - index < 128 { end += 1 }
      if end - index >= 3 {
        flush(row[literal..<index], into: &segment)
        segment += [UInt8(257 - (end - index)), row[index]]
        literal = end
      }
      index = end
    }
    flush(row[literal..<row.endIndex], into: &segment)
  }

  private static func flush(_ literal: ArraySlice<UInt8>, into segment: inout [UInt8]) {
    for start in stride(from: literal.startIndex, to: literal.endIndex, by: 128) {
      let part = literal[start..<min(start + 128, literal.endIndex)]
      segment.append(UInt8(part.count - 1))
      segment += part
    }
  }
}
