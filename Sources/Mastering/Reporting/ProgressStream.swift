// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the use cases put their events, and what the command reads them from.
public struct ProgressStream: Sendable {
  public let events: AsyncStream<ProgressEvent>
  private let continuation: AsyncStream<ProgressEvent>.Continuation

  public init() {
    // Only the newest matter to a reader that lags behind, but ends and findings must not be lost: unbounded,
    // since advances are made at most some hundred times a phase.
    (events, continuation) = AsyncStream.makeStream()
  }

  func send(_ event: ProgressEvent) { continuation.yield(event) }

  public func finish() { continuation.finish() }

  /// Tells of a phase around `body`, with the time that it took. Runs where its caller does: on a drive's own thread
  /// if that is a drive.
  func phase<R>(
    _ phase: ProgressEvent.Phase, total: Int64?, isolation: isolated (any Actor)? = #isolation,
    _ body: (_ advance: @escaping @Sendable (Int64) -> Void) async throws -> R
  ) async rethrows -> R {
    send(.began(phase, total: total))
    let clock = ContinuousClock()
    let start = clock.now
    let advance: @Sendable (Int64) -> Void = { [self] done in send(.advanced(phase, done: done)) }
    let result = try await body(advance)
    send(.ended(phase, done: total ?? 0, took: clock.now - start))
    return result
  }
}
