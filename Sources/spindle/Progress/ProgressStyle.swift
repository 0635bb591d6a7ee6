// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Mastering

/// How progress is shown.
enum ProgressStyle: String, ExpressibleByArgument, CaseIterable {
  case auto, bar, lines, json

  func renderer() -> any ProgressRenderer {
    switch self {
    case .auto: StandardError.isTerminal ? ProgressBar() : ProgressLines()
    case .bar: ProgressBar()
    case .lines: ProgressLines()
    case .json: ProgressJSONLines()
    }
  }

  /// Does a job and shows its progress; an error is printed, and what ends the command is thrown.
  func reported<Outcome: Sendable>(
    _ job: (ProgressStream) async throws -> Outcome
  ) async throws -> Outcome {
    let stream = ProgressStream()
    let renderer = renderer()
    let rendering = Task {
      var renderer = renderer
      for await event in stream.events { renderer.show(event) }
      renderer.finish()
    }
    let outcome: Result<Outcome, any Error>
    do { outcome = .success(try await job(stream)) } catch { outcome = .failure(error) }
    stream.finish()
    await rendering.value
    do { return try outcome.get() } catch { throw Complaint(error).exit() }
  }
}

/// Shows a job's events on standard error as they come.
protocol ProgressRenderer: Sendable {
  mutating func show(_ event: ProgressEvent)
  /// Leaves the terminal clean.
  mutating func finish()
}

enum RefusalsOption: String, ExpressibleByArgument, CaseIterable {
  case stop
  case leaveOut = "leave-out"

  var policy: MasterRequest.Refusals {
    switch self {
    case .stop: .stop
    case .leaveOut: .leaveOut
    }
  }
}
