// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// One iconv conversion, closed when the value goes.
struct TextConverter: ~Copyable {
  private let handle: iconv_t

  /// Nil where the C library does not have the set.
  init?(from source: String, to target: String) {
    let handle = iconv_open(target, source)
    // iconv_open reports failure as (iconv_t)-1.
    guard Int(bitPattern: handle) != -1, let handle else { return nil }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// Converts as much as can be converted.
  /// - Parameter substitute: written for each byte that means nothing; nil ends the conversion there.
  /// - Returns: the result, or nil if something could not be converted and there is no substitute.
  func convert(_ bytes: UnsafeRawBufferPointer, substitute: [UInt8]?) -> [UInt8]? {
    guard let start = bytes.baseAddress else { return [] }
    var source: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(
      mutating: start.assumingMemoryBound(to: CChar.self))
    var rest = bytes.count
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    iconv(handle, nil, nil, nil, nil)
    while rest > 0 {
      let failure = flush(&source, &rest, into: &result)
      // More output than fits at once is no failure.
      guard failure != 0, failure != E2BIG else { continue }
      guard let substitute, rest > 0 else { return nil }
      result.append(contentsOf: substitute)
      source = source?.advanced(by: 1)
      rest -= 1
    }
    return result
  }

  /// One call of iconv into a buffer of its own; returns errno, or 0.
  private func flush(
    _ source: inout UnsafeMutablePointer<CChar>?, _ rest: inout Int, into result: inout [UInt8]
  ) -> Int32 {
    withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 1) { buffer in
      guard let first = buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else { return ENOMEM }
      var target: UnsafeMutablePointer<CChar>? = first
      var room = buffer.count
      let status = iconv(handle, &source, &rest, &target, &room)
      let failure = Int(status) == -1 ? errno : 0
      result.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<(buffer.count - room)]))
      return failure
    }
  }
}
