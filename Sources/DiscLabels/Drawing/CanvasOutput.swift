// SPDX-License-Identifier: GPL-3.0-or-later

import CCairo

/// Bytes that Cairo writes. It must outlive the surface that writes into it.
final class CanvasOutput {
  private(set) var bytes: [UInt8] = []

  /// The closure for Cairo's stream functions; `pointer` is its first argument.
  static let write: cairo_write_func_t = { closure, data, count in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    Unmanaged<CanvasOutput>.fromOpaque(closure).takeUnretainedValue().bytes.append(
      contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
    return CAIRO_STATUS_SUCCESS
  }

  func append(_ more: [UInt8]) { bytes += more }

  var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
}
