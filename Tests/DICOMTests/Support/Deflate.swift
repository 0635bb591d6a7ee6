// SPDX-License-Identifier: GPL-3.0-or-later

import CZlib

/// By zlib directly: raw deflate, or with zlib's header and checksum.
func deflate(_ bytes: [UInt8], level: Int32 = 6, hasHeader: Bool = false) -> [UInt8] {
  var stream = z_stream()
  deflateInit2_(
    &stream, level, Z_DEFLATED, hasHeader ? MAX_WBITS : -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
    Int32(MemoryLayout<z_stream>.size))
  defer { deflateEnd(&stream) }
  var input = bytes
  var output = [UInt8](repeating: 0, count: bytes.count + 1024)
  input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
      (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(output.count))
      _ = CZlib.deflate(&stream, Z_FINISH)
    }
  }
  return Array(output[..<(output.count - Int(stream.avail_out))])
}
