// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// An event of progress as one line of JSON, for programs that watch.
public struct ProgressDocument {
  private let event: ProgressEvent

  public init(_ event: ProgressEvent) { self.event = event }

  public var line: String {
    var members: [String: JSONValue]
    switch event {
    case .began(let phase, let total):
      members = Self.members(phase, event: "began")
      members["total"] = total.map { .integer($0) }
    case .advanced(let phase, let done):
      members = Self.members(phase, event: "advanced")
      members["done"] = .integer(done)
    case .gauged(let phase, let done, let gauge):
      members = Self.members(phase, event: "advanced").merging(Self.members(gauge)) { _, new in new }
      members["done"] = .integer(done)
    case .ended(let phase, let done, let took):
      members = Self.members(phase, event: "ended")
      members["done"] = .integer(done)
      let (seconds, attoseconds) = took.components
      members["milliseconds"] = .integer(seconds * 1000 + attoseconds / 1_000_000_000_000_000)
    case .found(let finding):
      members = ["event": .string("finding"), "finding": FindingDocument(finding).json]
    }
    return JSONValue.object(members).compactText
  }

  private static func members(_ phase: ProgressEvent.Phase, event: String) -> [String: JSONValue] {
    var members: [String: JSONValue] = [
      "event": .string(event), "phase": .string(phase.kind.rawValue),
      "unit": .string(phase.countsBytes ? "bytes" : "files"),
    ]
    members["disc"] = phase.disc.map { .integer(Int64($0)) }
    members["drive"] = phase.drive.map { .string($0) }
    return members
  }

  private static func members(_ gauge: DriveGauge) -> [String: JSONValue] {
    var members: [String: JSONValue] = ["stage": .string(gauge.stage)]
    members["speed"] = gauge.times.map { .number(($0 * 10).rounded() / 10) }
    members["secondsLeft"] = gauge.secondsLeft.map { .integer(Int64($0.rounded())) }
    members["driveBufferPercent"] = gauge.driveBuffer.map { .integer(Int64($0)) }
    members["fifoPercent"] = gauge.fifo.map { .integer(Int64($0)) }
    return members
  }
}

extension JSONValue {
  /// On one line, without a line feed.
  var compactText: String { String(decoding: bytes(.compact), as: UTF8.self) }
}
