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
