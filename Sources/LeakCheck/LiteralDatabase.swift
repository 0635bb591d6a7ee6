// SPDX-License-Identifier: GPL-3.0-or-later

import CVectorscan

/// Literals compiled by Vectorscan, found in any case of their ASCII letters: for gigabytes.
///
/// Unchecked, because the compiler cannot see that `hs_database_t` is never written after compilation: Hyperscan's
/// guide promises that any number of threads may scan with one database, each with a scratch of its own.
final class LiteralDatabase: @unchecked Sendable {
  private let handle: OpaquePointer

  /// - Parameter literals: none empty, and none with NUL for its first byte (Vectorscan takes that for empty); the
  ///   match of literal `i` is reported as `i`.
  init(_ literals: [[UInt8]]) throws(LeakCheckError) {
    var bytes: [CChar] = []
    var starts: [Int] = []
    for literal in literals {
      starts.append(bytes.count)
      for byte in literal { bytes.append(CChar(bitPattern: byte)) }
    }
    let lengths = literals.map(\.count)
    let flags = [UInt32](repeating: UInt32(HS_FLAG_CASELESS), count: literals.count)
    let identifiers = (0..<UInt32(clamping: literals.count)).map { $0 }
    var database: OpaquePointer?
    var problem: UnsafeMutablePointer<hs_compile_error_t>?
    bytes.withUnsafeBufferPointer { buffer in
      let expressions = starts.map { start in buffer.baseAddress.map { $0 + start } }
      _ = hs_compile_lit_multi(
        expressions, flags, identifiers, lengths, UInt32(clamping: literals.count), UInt32(HS_MODE_BLOCK), nil,
        &database, &problem)
    }
    // The message could quote a literal, so it is dropped unread.
    if let problem { hs_free_compile_error(problem) }
    guard let database else { throw LeakCheckError.notCompiled() }
    handle = database
  }

  deinit { hs_free_database(handle) }

  /// The working memory of one thread's scans.
  final class Scratch {
    fileprivate let handle: OpaquePointer

    init(for database: LiteralDatabase) throws(LeakCheckError) {
      var scratch: OpaquePointer?
      let code = hs_alloc_scratch(database.handle, &scratch)
      guard code == HS_SUCCESS, let scratch else { throw LeakCheckError.notRun(code) }
      handle = scratch
    }

    deinit { hs_free_scratch(handle) }
  }

  /// Appends the matches in `bytes` to `matches`, in the order of their ends.
  func scan(
    _ bytes: UnsafeRawBufferPointer, with scratch: Scratch, into matches: inout [LiteralMatch]
  ) throws(LeakCheckError) {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
    // Vectorscan counts in 32 bits.
    guard let count = UInt32(exactly: bytes.count) else { throw LeakCheckError.notRun(HS_INVALID) }
    let code = withUnsafeMutablePointer(to: &matches) { collector in
      hs_scan(
        handle, base.assumingMemoryBound(to: CChar.self), count, 0, scratch.handle,
        { literal, _, end, _, context in
          context?.assumingMemoryBound(to: [LiteralMatch].self).pointee.append(
            LiteralMatch(literal: Int(literal), end: Int(end)))
          return 0
        }, collector)
    }
    guard code == HS_SUCCESS else { throw LeakCheckError.notRun(code) }
  }
}
