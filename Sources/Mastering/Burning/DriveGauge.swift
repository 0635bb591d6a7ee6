// SPDX-License-Identifier: GPL-3.0-or-later

import OpticalMedia

/// What an operator watches while a disc is burned.
public struct DriveGauge: Sendable, Hashable {
  /// "writing", "lead-in", "closing".
  public var stage: String
  /// Multiples of the medium's single speed over the last seconds; nil before there are any.
  public var times: Double?
  /// Until the last byte, at the speed so far; nil before that can be told.
  public var secondsLeft: Double?
  /// Percent of the drive's own buffer; nil where it has none.
  public var driveBuffer: Int?
  /// Percent of what is read ahead of the drive.
  public var fifo: Int?
}

/// Makes gauges of what a drive tells.
struct DriveMeter {
  private let singleSpeed: Double?
  private let clock = ContinuousClock()
  private var start: ContinuousClock.Instant?
  /// Of the last seconds, oldest first.
  private var points: [(time: ContinuousClock.Instant, done: Int64)] = []

  init(_ profile: MediumProfile) { singleSpeed = profile.singleSpeed }

  mutating func gauge(_ progress: BurnProgress) -> DriveGauge {
    var gauge = DriveGauge(
      stage: progress.stage.rawValue, times: nil, secondsLeft: nil, driveBuffer: progress.driveBuffer?.percent,
      fifo: progress.fifo?.percent)
    guard progress.stage == .writing, progress.done > 0 else { return gauge }
    let now = clock.now
    points.append((now, progress.done))
    while points.count > 2, let first = points.first, now - first.time > .seconds(3) { points.removeFirst() }
    let begun = start ?? now
    start = begun
    guard let first = points.first, now > first.time else { return gauge }
    let rate = Double(progress.done - first.done) / (now - first.time).inSeconds
    guard rate > 0 else { return gauge }
    gauge.times = singleSpeed.map { rate / $0 }
    let whole = (now - begun).inSeconds
    if whole > 0.5 {
      gauge.secondsLeft = Double(progress.total - progress.done) * whole / Double(progress.done)
    }
    return gauge
  }
}

extension Duration {
  fileprivate var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
