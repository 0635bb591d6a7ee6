// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// A run of a file's bytes in memory. The array keeps its size from file to file; `count` says what is valid.
@usableFromInline
struct ByteWindow: Sendable {
  /// Enough for nearly every header in one read.
  static let firstRead = 16 << 10
  /// A larger array than this is given back when the next file starts.
  private static let keptBytes = 1 << 20

  @usableFromInline private(set) var storage: [UInt8] = []
  /// Offset in the file of the first byte.
  @usableFromInline private(set) var base: Int64 = 0
  /// Valid bytes, never more than `storage.count`.
  @usableFromInline private(set) var count = 0

  @inlinable var end: Int64 { base &+ Int64(count) }

  @inlinable
  func contains(_ offset: Int64, _ length: Int64) -> Bool {
    offset >= base && length >= 0 && offset <= end && length <= end &- offset
  }

  /// Bytes by their place in the file; empty where they are not in memory.
  @inlinable
  func withBytes<R, E: Error>(
    _ offset: Int64, _ length: Int64, _ body: (UnsafeRawBufferPointer) throws(E) -> R
  ) throws(E) -> R {
    try storage.withUnsafeBufferPointer { bytes throws(E) in
      guard contains(offset, length) else { return try body(UnsafeRawBufferPointer(start: nil, count: 0)) }
      let start = Int(offset &- base)
      return try body(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[start..<(start + Int(length))])))
    }
  }

  /// All valid bytes.
  func withBytes<R, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
    try withBytes(base, Int64(count), body)
  }

  /// Forgets its bytes and starts at an offset.
  mutating func restart(at offset: Int64) {
    if storage.count > Self.keptBytes { storage = [] }
    base = offset
    count = 0
  }

  /// Takes bytes that are in memory already, without copying them.
  mutating func adopt(_ bytes: [UInt8]) {
    storage = bytes
    base = 0
    count = bytes.count
  }

  /// Reads on if `end` is not within.
  mutating func extendIfNeeded(to end: Int64, from origin: ByteOrigin, limits: Limits) throws(DICOMError) {
    if self.end < end { try extend(to: end, from: origin, limits: limits) }
  }

  /// Reads on until `end` is within, and ahead as far as it has read already, so that long headers cost few reads.
  mutating func extend(to end: Int64, from origin: ByteOrigin, limits: Limits) throws(DICOMError) {
    let wanted = end &- base
    guard wanted <= limits.headerBytes else {
      throw DICOMError(
        .limit,
        Finding(
          .error, rule: "limit", at: Place(path: origin.name, offset: base &+ Int64(count)),
          "the header needs more than \(limits.headerBytes) bytes of memory",
          remedy: "leave the file out, or raise the limit"))
    }
    let ahead = min(max(wanted, Int64(count) &* 2, Int64(Self.firstRead)), origin.length &- base, limits.headerBytes)
    let size = Int(max(wanted, ahead))
    guard size > count else { return }
    if size > storage.count {
      storage.append(contentsOf: repeatElement(0, count: size - storage.count))
    }
    let known = count
    let offset = base &+ Int64(count)
    try storage.withUnsafeMutableBufferPointer { bytes throws(DICOMError) in
      let free = UnsafeMutableBufferPointer(rebasing: bytes[known..<size])
      try origin.read(into: UnsafeMutableRawBufferPointer(free), at: offset)
    }
    count = size
  }
}
