// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

/// Whether two source files hold the same bytes.
enum FileComparison {
  static func sameBytes(_ files: SourceFileTable, _ a: Int, _ b: Int) throws -> Bool {
    guard files.files[a].length == files.files[b].length else { return false }
    let left = try OpenFile(reading: files.absolutePath(a))
    let right = try OpenFile(reading: files.absolutePath(b))
    let chunk = 256 << 10
    return try withUnsafeTemporaryAllocation(byteCount: 2 * chunk, alignment: 16) { buffer in
      let leftPart = UnsafeMutableRawBufferPointer(rebasing: buffer[..<chunk])
      let rightPart = UnsafeMutableRawBufferPointer(rebasing: buffer[chunk...])
      var offset: Int64 = 0
      while true {
        let count = try left.read(at: offset, into: leftPart)
        guard try right.read(at: offset, into: rightPart) == count else { return false }
        if count == 0 { return true }
        guard leftPart[..<count].elementsEqual(rightPart[..<count]) else { return false }
        offset += Int64(count)
      }
    }
  }
}
