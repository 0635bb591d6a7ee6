// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// What the main job tells while it runs, for a bar, plain lines or JSON. Names no patient.
public enum ProgressEvent: Sendable {
  /// A phase begins; `total` is in the phase's unit, nil where it is not known before the end.
  case began(Phase, total: Int64?)
  /// So much of the phase is done, in its unit.
  case advanced(Phase, done: Int64)
  /// A phase ends after that much wall time.
  case ended(Phase, done: Int64, took: Duration)
  case found(Finding)

  public struct Phase: Sendable, Hashable {
    public enum Kind: String, Sendable { case scan, rehearse, plan, write, sync, readBack = "read-back", seal, label }
    public var kind: Kind
    /// The disc's number, counted from 1, in phases that are a disc's.
    public var disc: Int?

    public init(_ kind: Kind, disc: Int? = nil) {
      self.kind = kind
      self.disc = disc
    }

    /// Whether the phase counts bytes; otherwise it counts files.
    public var countsBytes: Bool { kind == .write || kind == .readBack || kind == .sync }
  }
}

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

  /// Tells of a phase around `body`, with the time that it took.
  func phase<R>(
    _ phase: ProgressEvent.Phase, total: Int64?, _ body: (_ advance: @escaping @Sendable (Int64) -> Void) async throws -> R
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
