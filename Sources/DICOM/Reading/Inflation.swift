// SPDX-License-Identifier: GPL-3.0-or-later

import CZlib
import Findings

/// Unpacks a deflated data set (PS3.5 A.5), and packs one again.
enum Inflation {
  private static let chunk = 64 << 10

  /// Inflates what follows `offset` in the file.
  /// - Parameters:
  ///   - form: raw, or with zlib's header.
  ///   - prefix: what stands before in the result: preamble and meta information as they are.
  static func inflate(
    _ form: DeflatedStart, from offset: Int64, of origin: ByteOrigin, memory: ByteWindow, after prefix: [UInt8],
    limits: Limits
  ) throws(DICOMError) -> [UInt8] {
    var stream = z_stream()
    guard prepare(&stream, form) else {
      throw failure(.limit, "cannot be inflated for want of memory", origin, offset)
    }
    defer { inflateEnd(&stream) }
    var result = prefix
    var used = prefix.count
    var input = [UInt8](repeating: 0, count: Self.chunk)
    var next = offset
    while true {
      let count = Int(min(Int64(Self.chunk), origin.length &- next))
      guard count > 0 else { throw failure(.truncated, "ends before its deflated data set does", origin, next) }
      try load(&input, count: count, at: next, from: origin, memory: memory)
      next += Int64(count)
      stream.avail_in = UInt32(count)
      repeat {
        if used == result.count {
          guard Int64(used - prefix.count) < limits.inflatedBytes else {
            throw failure(.limit, "inflates to more than \(limits.inflatedBytes) bytes", origin, offset)
          }
          let more = min(Int64(max(used, 2 * Self.chunk)), limits.inflatedBytes - Int64(used - prefix.count))
          result += [UInt8](repeating: 0, count: Int(more))
        }
        let status = step(&stream, &input, from: count - Int(stream.avail_in), &result, from: &used)
        if status == Z_STREAM_END {
          result.removeSubrange(used...)
          return result
        }
        // A buffer error only says that nothing could be done: input or room is to come.
        guard status == Z_OK || status == Z_BUF_ERROR else {
          throw failure(.malformed, "has a deflated data set that cannot be inflated", origin, next - Int64(count))
        }
      } while stream.avail_in > 0 || used == result.count
    }
  }

  /// The first 64 bytes or fewer that come out of the first bytes of a stream; none where it is no such stream.
  static func start(of first: UnsafeRawBufferPointer, _ form: DeflatedStart) -> [UInt8] {
    var stream = z_stream()
    guard prepare(&stream, form) else { return [] }
    defer { inflateEnd(&stream) }
    var input = Array(first)
    var output = [UInt8](repeating: 0, count: 64)
    var used = 0
    stream.avail_in = UInt32(clamping: input.count)
    let status = step(&stream, &input, from: 0, &output, from: &used)
    return status == Z_OK || status == Z_STREAM_END ? Array(output[..<used]) : []
  }

  private static func prepare(_ stream: inout z_stream, _ form: DeflatedStart) -> Bool {
    // Negative: raw deflate, without zlib's header and checksum.
    inflateInit2_(
      &stream, form == .zlib ? MAX_WBITS : -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  /// Packs a data set as one raw deflate stream of even length, or nil for want of memory.
  static func deflate(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var stream = z_stream()
    guard
      deflateInit2_(
        &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var input = Array(bytes)
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(input.count))) + 1)
    guard input.count <= UInt32.max, output.count <= UInt32.max else { return nil }
    let isComplete = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        return CZlib.deflate(&stream, Z_FINISH) == Z_STREAM_END
      }
    }
    guard isComplete else { return nil }
    let used = output.count - Int(stream.avail_out)
    // One NUL after an odd stream (PS3.5 A.5).
    output.removeSubrange((used + used % 2)...)
    return output
  }

  private static func step(
    _ stream: inout z_stream, _ input: inout [UInt8], from start: Int, _ output: inout [UInt8], from used: inout Int
  ) -> Int32 {
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        guard let source = input.baseAddress, let target = output.baseAddress else { return Z_STREAM_ERROR }
        stream.next_in = source + start
        stream.next_out = target + used
        let room = min(output.count - used, 1 << 30)
        stream.avail_out = UInt32(room)
        let status = CZlib.inflate(&stream, Z_NO_FLUSH)
        used += room - Int(stream.avail_out)
        return status
      }
    }
  }

  private static func load(
    _ input: inout [UInt8], count: Int, at offset: Int64, from origin: ByteOrigin, memory: ByteWindow
  ) throws(DICOMError) {
    if memory.contains(offset, Int64(count)) {
      memory.withBytes(offset, Int64(count)) { bytes in
        input.replaceSubrange(0..<count, with: bytes)
      }
      return
    }
    try input.withUnsafeMutableBufferPointer { input throws(DICOMError) in
      try origin.read(
        into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: input[..<count])), at: offset)
    }
  }

  private static func failure(
    _ reason: DICOMError.Reason, _ message: String, _ origin: ByteOrigin, _ offset: Int64
  ) -> DICOMError {
    DICOMError(
      reason,
      Finding(
        .error, rule: reason == .limit ? "limit" : reason == .truncated ? "truncated" : "malformed",
        clause: "PS3.5 A.5", at: Place(path: origin.name, offset: offset), "the file \(message)",
        remedy: "export the file again from where it came from"))
  }
}
