// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc
import Volumes

/// Whether two source files hold the same bytes.
enum FileComparison: Sendable {
  case same
  case different
  /// One of them could not be read to its end.
  case unreadable(Finding)

  static func compare(_ files: SourceFileTable, _ a: Int, _ b: Int) -> FileComparison {
    guard files.files[a].length == files.files[b].length else { return .different }
    do throws(VolumeError) {
      return try sameBytes(files.absolutePath(a), files.absolutePath(b)) ? .same : .different
    } catch {
      return .unreadable(error.finding)
    }
  }

  private static func sameBytes(_ a: String, _ b: String) throws(VolumeError) -> Bool {
    let left = try OpenFile(reading: a)
    let right = try OpenFile(reading: b)
    let chunk = 256 << 10
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * chunk, alignment: 64)
    defer { buffer.deallocate() }
    let leftPart = UnsafeMutableRawBufferPointer(rebasing: buffer[..<chunk])
    let rightPart = UnsafeMutableRawBufferPointer(rebasing: buffer[chunk...])
    var offset: Int64 = 0
    while true {
      let count = try left.read(at: offset, into: leftPart)
      guard try right.read(at: offset, into: rightPart) == count else { return false }
      guard count > 0, let leftStart = leftPart.baseAddress, let rightStart = rightPart.baseAddress else { return true }
      guard memcmp(leftStart, rightStart, count) == 0 else { return false }
      offset += Int64(count)
    }
  }
}
