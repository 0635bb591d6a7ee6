// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// The words for phases, amounts and times, shared by the bar and the plain lines.
enum PhaseText {
  static func name(_ phase: ProgressEvent.Phase) -> String {
    let verb =
      switch phase.kind {
      case .list: "list"
      case .scan: "scan"
      case .rehearse: "de-identify"
      case .plan: "plan"
      case .write: "write"
      case .sync: "sync"
      case .readBack: "read back"
      case .validate: "validate"
      case .leakCheck: "leak check"
      case .label: "label"
      case .check: "check"
      case .blank: "blank"
      case .burn: "burn"
      case .simulate: "simulate"
      }
    let name = phase.disc.map { "disc \($0): \(verb)" } ?? verb
    return phase.drive.map { "\(name) in \(Self.short($0))" } ?? name
  }

  /// The last part of a drive's name: "sr0".
  static func short(_ drive: String) -> String { drive.split(separator: "/").last.map(String.init) ?? drive }

  /// "8.0x  buffer 97 %  fifo 100 %".
  static func gauge(_ gauge: DriveGauge) -> String {
    var parts = [gauge.times.map(times) ?? gauge.stage]
    if let fill = gauge.driveBuffer { parts.append("buffer \(fill) %") }
    if let fill = gauge.fifo { parts.append("fifo \(fill) %") }
    return parts.joined(separator: "  ")
  }

  /// "8.0x".
  static func times(_ speed: Double) -> String { "\(oneDecimal(speed))x" }

  static func done(_ phase: ProgressEvent.Phase, amount: Int64, took: Duration) -> String {
    var text = name(phase).padded(to: 20)
    if amount > 0 { text += self.amount(amount, of: phase).padded(to: 16) }
    text += time(took)
    if phase.countsBytes, amount > 0, let rate = rate(amount, in: took) { text += "  \(rate)" }
    return text
  }

  static func amount(_ amount: Int64, of phase: ProgressEvent.Phase) -> String {
    phase.countsBytes ? bytes(amount) : "\(amount) \(phase.kind == .plan ? "discs" : "files")"
  }

  /// Decimal units, as media are sold.
  static func bytes(_ count: Int64) -> String {
    if count < 1_000_000 { return "\(oneDecimal(Double(count) / 1e3)) kB" }
    if count < 1_000_000_000 { return "\(oneDecimal(Double(count) / 1e6)) MB" }
    return "\(oneDecimal(Double(count) / 1e9)) GB"
  }

  static func rate(_ count: Int64, in time: Duration) -> String? {
    let seconds = time.seconds
    guard seconds > 0.001 else { return nil }
    return "\(bytes(Int64(Double(count) / seconds)))/s"
  }

  static func time(_ duration: Duration) -> String {
    let seconds = duration.seconds
    if seconds < 60 { return "\(oneDecimal(seconds)) s" }
    let whole = Int(seconds)
    let rest = whole % 60
    return "\(whole / 60):\(rest < 10 ? "0" : "")\(rest) min"
  }

  private static func oneDecimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}

extension String {
  /// Followed by as many spaces as it takes to fill the column.
  func padded(to width: Int) -> String {
    count < width ? self + String(repeating: " ", count: width - count) : self + " "
  }
}
