// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// A bar with amount, rate and time left, redrawn in place; a finished phase leaves its line behind. Several phases at
/// once, of several drives or of one disc, share the line.
struct ProgressBar: ProgressRenderer {
  /// A phase that has not ended.
  private struct Running {
    var phase: ProgressEvent.Phase
    var total: Int64?
    var done: Int64 = 0
    var gauge: DriveGauge?
    let start = ContinuousClock.now

    var share: Double? { total.flatMap { $0 > 0 ? min(1, Double(done) / Double($0)) : nil } }
  }
  private var running: [Running] = []
  private var lastDrawn: ContinuousClock.Instant?
  private let style = TerminalStyle.ofStandardError

  mutating func show(_ event: ProgressEvent) {
    switch event {
    case .began(let phase, let total):
      // What failed in a drive has no end of its own.
      running.removeAll { $0.phase == phase || phase.drive != nil && $0.phase.drive == phase.drive }
      running.append(Running(phase: phase, total: total))
      lastDrawn = nil
      draw()
    case .advanced(let phase, let done): advance(phase, done, nil)
    case .gauged(let phase, let done, let gauge): advance(phase, done, gauge)
    case .ended(let phase, let done, let took):
      clear()
      StandardError.write("\(PhaseText.done(phase, amount: done, took: took))\n")
      running.removeAll { $0.phase == phase }
    case .found(let finding):
      clear()
      StandardError.write("\(finding.severity.rawValue): \(TerminalText.printable(finding.description))\n")
    }
  }

  mutating func finish() { if !running.isEmpty { clear() } }

  private func clear() { StandardError.write("\r\u{1B}[K") }

  private mutating func advance(_ phase: ProgressEvent.Phase, _ done: Int64, _ gauge: DriveGauge?) {
    guard let index = running.firstIndex(where: { $0.phase == phase }) else { return }
    running[index].done = done
    running[index].gauge = gauge
    // Twenty pictures a second are all that an eye wants.
    if let lastDrawn, ContinuousClock.now - lastDrawn < .milliseconds(50) { return }
    draw()
  }

  private mutating func draw() {
    lastDrawn = .now
    let line = running.count == 1 ? whole(running[0]) : running.map(brief).joined(separator: " | ")
    StandardError.write("\r\u{1B}[K" + coloured(String(line.prefix(StandardError.columns - 1))))
  }

  /// Cut to the terminal before: what colours is no column.
  private func coloured(_ line: String) -> String {
    guard style.hasColour, let start = line.firstIndex(of: Self.full), let last = line.lastIndex(of: Self.full) else {
      return line
    }
    return "\(line[..<start])\u{1B}[36m\(line[start...last])\u{1B}[0m\(line[line.index(after: last)...])"
  }

  private static let full: Character = "█"

  private func whole(_ one: Running) -> String {
    var line = PhaseText.name(one.phase).padded(to: 20)
    let elapsed = ContinuousClock.now - one.start
    guard let share = one.share else {
      if let gauge = one.gauge { return line + gauge.stage }
      return one.done > 0 ? line + PhaseText.amount(one.done, of: one.phase) : line
    }
    line += bar(share, width: one.gauge == nil ? 20 : 10) + " \(Int(share * 100)) %".padded(to: 7)
    if let gauge = one.gauge {
      line += PhaseText.gauge(gauge)
      if let left = gauge.secondsLeft { line += "  \(PhaseText.time(.seconds(left))) left" }
      return line
    }
    line += PhaseText.amount(one.done, of: one.phase)
    if one.phase.countsBytes, let rate = PhaseText.rate(one.done, in: elapsed) { line += "  \(rate)" }
    if share > 0.02, elapsed.seconds > 0.5 {
      line += "  \(PhaseText.time(.seconds(elapsed.seconds * (1 - share) / share))) left"
    }
    return line
  }

  /// "disc 2: burn in sr0 47 % 8.0x".
  private func brief(_ one: Running) -> String {
    var text = PhaseText.name(one.phase)
    if let share = one.share { text += " \(Int(share * 100)) %" }
    if let times = one.gauge?.times { text += " \(PhaseText.times(times))" }
    return text
  }

  private func bar(_ share: Double, width: Int) -> String {
    let full = Int(share * Double(width))
    return String(repeating: style.sign(String(Self.full), "#"), count: full)
      + String(repeating: style.sign("░", "."), count: width - full)
  }
}
