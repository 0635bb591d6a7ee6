// SPDX-License-Identifier: GPL-3.0-or-later

extension DataSet {
  /// Hands over the raw bytes of a value, as stored; empty for top-level pixel data, which is not in memory.
  @inlinable
  public func withValue<R>(_ index: Int, _ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
    guard elements.indices.contains(index) else { return try body(UnsafeRawBufferPointer(start: nil, count: 0)) }
    let element = elements[index]
    guard !element.flags.contains(.pixelData) else { return try body(UnsafeRawBufferPointer(start: nil, count: 0)) }
    return try withBytes(element.valueOffset, element.valueLength, body)
  }

  /// A copy of the raw bytes of a value.
  public func value(_ index: Int) -> [UInt8] {
    withValue(index) { Array($0) }
  }

  /// Bytes by their place in the file, empty where they are not in memory.
  @inlinable
  func withBytes<R>(
    _ offset: Int64, _ length: Int64, _ body: (UnsafeRawBufferPointer) throws -> R
  ) rethrows -> R {
    if head.contains(offset, length) { return try head.withBytes(offset, length, body) }
    if tail.contains(offset, length) { return try tail.withBytes(offset, length, body) }
    for window in between where window.contains(offset, length) { return try window.withBytes(offset, length, body) }
    return try body(UnsafeRawBufferPointer(start: nil, count: 0))
  }
}
