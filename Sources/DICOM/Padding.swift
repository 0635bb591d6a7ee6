// SPDX-License-Identifier: GPL-3.0-or-later

extension UnsafeRawBufferPointer {
  /// Without spaces and NULs at its end, nor spaces at its start (PS3.5 6.2: neither means anything).
  func trimmingPadding() -> UnsafeRawBufferPointer {
    var start = 0
    var end = count
    while end > start, self[end - 1] == 0x20 || self[end - 1] == 0 { end -= 1 }
    while start < end, self[start] == 0x20 { start += 1 }
    return UnsafeRawBufferPointer(rebasing: self[start..<end])
  }
}
