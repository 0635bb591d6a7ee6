// SPDX-License-Identifier: GPL-3.0-or-later

/// A file read 64 KiB at a time for whoever wants small pieces that lie near each other.
struct ByteWindow {
  private let file: OpenFile
  private var start: Int64 = -1
  private var bytes: [UInt8] = []

  private static let size: Int64 = 64 << 10

  init(_ file: OpenFile) { self.file = file }

  /// An extent of at most one sector; nil when it cannot be read whole.
  mutating func bytes(_ extent: ByteExtent) -> [UInt8]? {
    guard extent.offset >= 0, (0...SectorCount.size).contains(extent.length) else { return nil }
    if start < 0 || extent.offset < start || extent.end > start + Int64(bytes.count) {
      // From a sector's start on, so that the next few areas lie in it as well.
      start = extent.offset / SectorCount.size * SectorCount.size
      guard let read = try? file.bytes(ByteExtent(offset: start, length: Self.size)) else { return nil }
      bytes = read
    }
    let from = Int(extent.offset - start)
    guard from + Int(extent.length) <= bytes.count else { return nil }
    return Array(bytes[from..<from + Int(extent.length)])
  }
}
