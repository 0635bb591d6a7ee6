// SPDX-License-Identifier: GPL-3.0-or-later

/// The content of one file on a volume: its length is known before it is opened, and every opening gives the same bytes.
public protocol ByteSource: Sendable {
  var length: ByteCount { get }
  /// Opens the content at its first byte. Throws what a person can act on (a source that vanished or changed).
  func open() throws -> any ByteReader
}

/// One pass over a `ByteSource`, from its first byte to its last. Closed by `deinit`.
public protocol ByteReader: AnyObject {
  /// Fills `buffer` from its start with the next bytes; fewer than asked only at the end, 0 after it.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}
