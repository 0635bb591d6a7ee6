// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Mastering

/// A bar with amount, rate and time left, redrawn in place; a finished phase leaves its line behind.
struct ProgressBar: ProgressRenderer {
  private var phase: ProgressEvent.Phase?
  private var total: Int64?
  private var start = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant?
  private let colour = getenv("NO_COLOR") == nil

  mutating func show(_ event: ProgressEvent) {
    switch event {
    case .began(let phase, let total):
      self.phase = phase
      self.total = total
      start = .now
      lastDrawn = nil
      draw(done: 0)
    case .advanced(let phase, let done):
      guard phase == self.phase else { return }
      // Twenty pictures a second are all that an eye wants.
      if let lastDrawn, ContinuousClock.now - lastDrawn < .milliseconds(50) { return }
      draw(done: done)
    case .ended(let phase, let done, let took):
      clear()
      StandardError.write("\(PhaseText.done(phase, amount: done, took: took))\n")
      if phase == self.phase { self.phase = nil }
    case .found(let finding):
      clear()
      StandardError.write("\(finding.severity.rawValue): \(finding)\n")
    }
  }

  mutating func finish() { if phase != nil { clear() } }

  private func clear() { StandardError.write("\r\u{1B}[K") }

  private mutating func draw(done: Int64) {
    guard let phase else { return }
    lastDrawn = .now
    var line = PhaseText.name(phase).padded(to: 20)
    let elapsed = ContinuousClock.now - start
    if let total, total > 0 {
      let share = min(1, Double(done) / Double(total))
      line += bar(share) + " \(Int(share * 100)) %".padded(to: 7)
      line += PhaseText.amount(done, of: phase)
      if phase.countsBytes, let rate = PhaseText.rate(done, in: elapsed) { line += "  \(rate)" }
      if share > 0.02, elapsed.seconds > 0.5 {
        line += "  \(PhaseText.time(.seconds(elapsed.seconds * (1 - share) / share))) left"
      }
    } else if done > 0 {
      line += PhaseText.amount(done, of: phase)
    }
    StandardError.write("\r\u{1B}[K\(String(line.prefix(StandardError.columns - 1 + (colour ? 9 : 0))))")
  }

  private func bar(_ share: Double) -> String {
    let width = 20
    let full = Int(share * Double(width))
    let text = String(repeating: "█", count: full)
    let rest = String(repeating: "░", count: width - full)
    return colour ? "\u{1B}[36m\(text)\u{1B}[0m\(rest)" : text + rest
  }
}
