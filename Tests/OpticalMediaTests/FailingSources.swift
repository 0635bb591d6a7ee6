// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

@testable import Volumes

/// A content that promises one length and gives another, or fails on the way.
struct FailingSource: ByteSource {
  enum Fault { case none, opening, reading, short, long }
  struct Broken: Error, Equatable { var path: String }

  var path: String
  var length: ByteCount
  var fault: Fault

  func open() throws -> any ByteReader {
    if fault == .opening { throw Broken(path: path) }
    return Reader(source: self)
  }

  private final class Reader: ByteReader {
    let source: FailingSource
    var given: Int64 = 0
    init(source: FailingSource) { self.source = source }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
      let end = source.length.rawValue + (source.fault == .long ? 1 : source.fault == .short ? -1 : 0)
      if source.fault == .reading, given > source.length.rawValue / 2 { throw Broken(path: source.path) }
      let count = Int(min(Int64(buffer.count), end - given))
      for index in 0..<count { buffer[index] = UInt8(truncatingIfNeeded: given + Int64(index)) }
      given += Int64(count)
      return count
    }
  }
}
