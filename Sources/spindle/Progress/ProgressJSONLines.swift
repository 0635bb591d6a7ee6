// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import Mastering

/// One JSON object a line on standard error, for programs that watch.
struct ProgressJSONLines: ProgressRenderer {
  mutating func show(_ event: ProgressEvent) {
    var members: [String: JSONValue]
    switch event {
    case .began(let phase, let total):
      members = Self.members(phase, event: "began")
      members["total"] = total.map { .integer($0) }
    case .advanced(let phase, let done):
      members = Self.members(phase, event: "advanced")
      members["done"] = .integer(done)
    case .ended(let phase, let done, let took):
      members = Self.members(phase, event: "ended")
      members["done"] = .integer(done)
      members["milliseconds"] = .integer(Int64(took.seconds * 1000))
    case .found(let finding):
      members = ["event": .string("finding"), "finding": FindingDocument(finding).json]
    }
    StandardError.write("\(JSONValue.object(members).compactText)\n")
  }

  mutating func finish() {}

  private static func members(_ phase: ProgressEvent.Phase, event: String) -> [String: JSONValue] {
    var members: [String: JSONValue] = [
      "event": .string(event), "phase": .string(phase.kind.rawValue),
      "unit": .string(phase.countsBytes ? "bytes" : "files"),
    ]
    members["disc"] = phase.disc.map { .integer(Int64($0)) }
    return members
  }
}
