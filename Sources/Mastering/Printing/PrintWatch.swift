// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Findings

/// Watches a printer until a job is done, and tells what it waits for.
struct PrintWatch {
  let queue: PrintQueue
  let job: Int
  /// In seconds; 0 to look once.
  let patience: Int

  /// - Returns: `completed`, `forgotten`, or with no patience whatever it is.
  /// - Throws: where the job was aborted or canceled, the printer is paused, or the patience ends.
  func run(tell: (String) -> Void) async throws -> PrintJobProgress.State {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(patience)
    var told: Set<String> = []
    var pause = Duration.milliseconds(100)
    while true {
      let progress: PrintJobProgress
      do throws(DiscLabelError) {
        progress = try queue.progress(of: job)
      } catch {
        // A printer that cannot be asked for a while may print all the same.
        guard error.kind == .tryAgain, clock.now < end else { throw unknown(error) }
        try await Task.sleep(for: pause)
        pause = min(pause * 3 / 2, .seconds(2))
        continue
      }
      switch progress.state {
      case .completed, .forgotten: return progress.state
      case .aborted: throw failure("the printer gave up job \(job)", progress, "Print again when that is mended.")
      case .canceled: throw failure("job \(job) was canceled at the printer", progress, "Print again.")
      case .waiting, .held, .printing, .stopped: break
      }
      if patience == 0 { return progress.state }
      if progress.printer == .stopped, progress.reasons.contains("paused") {
        throw waiting("\(queue.name) was paused", progress)
      }
      guard clock.now < end else { throw waiting("job \(job) is not printed after \(patience) s", progress) }
      for reason in progress.reasons where Self.isWorthTelling(reason) && told.insert(reason).inserted {
        tell("\(queue.name): \(Printer.words(reason))")
      }
      try await Task.sleep(for: pause)
      pause = min(pause * 3 / 2, .seconds(2))
    }
  }

  var forgotten: Finding {
    Finding(
      .warning, rule: "print-forgotten", "\(queue.name) no longer knows job \(job): it is printed, or was taken away",
      remedy: "look at the printer")
  }

  /// What the printer does all the time is no news.
  private static func isWorthTelling(_ reason: String) -> Bool {
    !reason.hasPrefix("job-") && !reason.hasSuffix("-report")
      && !["processing-to-stop-point", "cups-waiting-for-job-completed"].contains(reason)
  }

  private func failure(_ message: String, _ progress: PrintJobProgress, _ remedy: String) -> MasteringError {
    MasteringError(.inputOutput, rule: "print-failed", message + Self.why(progress), remedy: remedy)
  }

  private func waiting(_ message: String, _ progress: PrintJobProgress) -> MasteringError {
    MasteringError(
      .tryAgain, rule: "print-waiting", message + Self.why(progress),
      remedy: "it waits in the queue and is printed when the printer goes on: do not send it again, or cancel it first")
  }

  /// The printer has the job: that it cannot be asked is no reason to send it again.
  private func unknown(_ error: DiscLabelError) -> MasteringError {
    MasteringError(
      error.kind, rule: "print-unknown",
      "job \(job) was handed over, and what became of it is not known: \(error.finding.message)",
      remedy: "look at the printer before it is sent again")
  }

  private static func why(_ progress: PrintJobProgress) -> String {
    // What the job is doing goes without saying.
    let reasons = progress.reasons.filter { !$0.hasPrefix("job-") || $0.hasPrefix("job-hold") }.map(Printer.words)
    let message = progress.message.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    let all = [message].compactMap { $0 } + reasons
    return all.isEmpty ? "" : ": \(all.joined(separator: ", "))"
  }
}
