// SPDX-License-Identifier: GPL-3.0-or-later

/// A ring of equal buffers between one producer and several consumers, each of which sees every buffer in order.
///
/// A buffer is filled again when all consumers have let go of it. A failure on any side wakes all the others with it.
package final class BufferRing<Mark: Sendable>: @unchecked Sendable {
  // Unchecked, since the compiler cannot see who owns the bytes of a buffer: the producer until `publish`, then the
  // consumers until `release`. All else is behind the monitor.

  private struct State {
    /// Of each buffer, as it was published last.
    var counts: [Int]
    var marks: [Mark?]
    var produced = 0
    var released: [Int]
    var isFinished = false
    var failure: (any Error)?

    var filled: Int { produced - (released.min() ?? produced) }
  }

  private let bufferSize: Int
  private let buffers: [UnsafeMutableRawPointer]
  private let state: Monitor<State>

  package init(buffers count: Int, of size: Int, consumers: Int) {
    bufferSize = size
    buffers = (0..<max(1, count)).map { _ in UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 4096) }
    state = Monitor(
      State(
        counts: Array(repeating: 0, count: buffers.count), marks: Array(repeating: nil, count: buffers.count),
        released: Array(repeating: 0, count: consumers)))
  }

  deinit { for buffer in buffers { buffer.deallocate() } }

  /// The producer's next buffer to fill, once it is free.
  package func nextFree() throws -> UnsafeMutableRawBufferPointer {
    let index = try state.wait { state in
      if let failure = state.failure { throw failure }
      return state.filled < buffers.count ? state.produced % buffers.count : nil
    }
    return UnsafeMutableRawBufferPointer(start: buffers[index], count: bufferSize)
  }

  /// Returns when every buffer is filled, or none will come any more.
  package func waitUntilFull() throws {
    try state.wait { state in
      if let failure = state.failure { throw failure }
      return state.isFinished || state.filled == buffers.count ? () : nil
    }
  }

  /// Buffers that a consumer has still to see.
  package var filled: Int { state.read(\.filled) }

  /// Hands the buffer that `nextFree` gave to the consumers, with its first `count` bytes filled.
  package func publish(_ count: Int, _ mark: Mark) {
    state.change { state in
      state.counts[state.produced % buffers.count] = count
      state.marks[state.produced % buffers.count] = mark
      state.produced += 1
    }
  }

  /// No more buffers will come.
  package func finish() { state.change { $0.isFinished = true } }

  /// Ends the work on every side; the first failure stays.
  package func fail(_ error: any Error) {
    state.change { if $0.failure == nil { $0.failure = error } }
  }

  package var firstFailure: (any Error)? { state.read(\.failure) }

  private enum Next {
    case buffer(Int, count: Int, Mark)
    case end
  }

  /// The next buffer of this consumer, which keeps it until `release`; nil when all have been seen.
  package func next(_ consumer: Int) throws -> (bytes: UnsafeRawBufferPointer, mark: Mark)? {
    let next: Next = try state.wait { state in
      if let failure = state.failure { throw failure }
      let index = state.released[consumer] % buffers.count
      if state.released[consumer] < state.produced, let mark = state.marks[index] {
        return .buffer(index, count: state.counts[index], mark)
      }
      return state.isFinished ? .end : nil
    }
    guard case .buffer(let index, let count, let mark) = next else { return nil }
    return (UnsafeRawBufferPointer(start: buffers[index], count: count), mark)
  }

  package func release(_ consumer: Int) { state.change { $0.released[consumer] += 1 } }
}
