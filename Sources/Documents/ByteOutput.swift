// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a writer's bytes go: handed on in chunks, so that no document is ever in memory whole, or collected.
///
/// `Failure` is what the receiver may throw: `Never` for an output that only collects, and then no call needs `try`.
public struct ByteOutput<Failure: Error> {
  private let chunk: Int
  private let receiver: (([UInt8]) throws(Failure) -> Void)?

  /// Hands on chunks of about `chunk` bytes to `receiver`.
  public init(chunk: Int = 1 << 16, to receiver: @escaping ([UInt8]) throws(Failure) -> Void) {
    self.chunk = max(1, chunk)
    self.receiver = receiver
  }

  /// Hands on all of `bytes` and empties them; leaves them if they are only collected.
  func flush(_ bytes: inout [UInt8]) throws(Failure) {
    guard let receiver, !bytes.isEmpty else { return }
    try receiver(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// The same once a chunk has come together.
  func flushIfFull(_ bytes: inout [UInt8]) throws(Failure) {
    if bytes.count >= chunk { try flush(&bytes) }
  }
}

extension ByteOutput where Failure == Never {
  /// Leaves everything in the writer's `bytes`.
  public init() {
    chunk = .max
    receiver = nil
  }
}
