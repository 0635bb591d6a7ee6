// SPDX-License-Identifier: GPL-3.0-or-later

/// Bytes on their way out, handed on in chunks so that no document is ever in memory whole.
///
/// `Failure` is what the receiver may throw: `Never` for an output that only collects, and then no call needs `try`.
public struct ByteOutput<Failure: Error> {
  /// What was written and not yet handed on; all of it, if there is no receiver.
  public private(set) var bytes: [UInt8] = []
  private let chunk: Int
  private let receiver: (([UInt8]) throws(Failure) -> Void)?

  /// Hands on chunks of about `chunk` bytes to `receiver`; call `flush` after the last byte.
  public init(chunk: Int = 1 << 16, to receiver: @escaping ([UInt8]) throws(Failure) -> Void) {
    self.chunk = max(1, chunk)
    self.receiver = receiver
    bytes.reserveCapacity(self.chunk + 1024)
  }

  /// Hands on what is left.
  public mutating func flush() throws(Failure) {
    guard let receiver, !bytes.isEmpty else { return }
    try receiver(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
  mutating func append(contentsOf other: some Sequence<UInt8>) { bytes.append(contentsOf: other) }

  /// Called between values, so that the receiver is asked seldom.
  mutating func flushIfFull() throws(Failure) {
    if receiver != nil, bytes.count >= chunk { try flush() }
  }
}

extension ByteOutput where Failure == Never {
  /// Collects everything in `bytes`.
  public init() {
    chunk = .max
    receiver = nil
  }
}
