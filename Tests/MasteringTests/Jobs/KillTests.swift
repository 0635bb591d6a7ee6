// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// A run that is killed leaves nothing half made under a final name, and the same command finishes the job with the
/// same bytes.
@Suite struct KillTests {
  /// Two exams of two subjects, a disc each.
  private static let changes = Workbench.few + [("discs: fill", "discs: per-subject")]

  /// A finished job's files, by their name in its folder: what must never differ.
  private static func files(_ bench: Workbench, _ made: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in bench.names(made + "/outgoing") {
      files["outgoing/" + name] = try bench.data("\(made)/outgoing/\(name)")
    }
    for name in ["plan.json", "key.csv", "uids.csv", "account.json"] {
      files["private/" + name] = try bench.data("\(made)/private/\(name)")
    }
    return files
  }

  /// Each file of `outgoing` is that of one of the undisturbed jobs, and the manifest names discs that are there.
  private static func expectOnlyWholeFiles(
    _ bench: Workbench, among finished: [[String: Data]], _ moment: String
  ) throws {
    for name in bench.names("made/outgoing") {
      let found = try bench.data("made/outgoing/" + name)
      #expect(finished.contains { $0["outgoing/" + name] == found }, "\(name) is half made after a kill \(moment)")
    }
    guard bench.exists("made/outgoing/manifest.json") else { return }
    for disc in try bench.manifest().discs { #expect(bench.exists("made/outgoing/" + disc.file), "\(moment)") }
  }

  private static func expectFinish(_ bench: Workbench, _ request: String, as expected: [String: Data], _ moment: String)
    throws
  {
    let last = try bench.spindle("master", request, "--into", "made")
    #expect(last.status == 0, "after a kill \(moment): \(last.errors)")
    #expect(try files(bench, "made") == expected, "after a kill \(moment)")
    #expect(bench.names("made/private/building").isEmpty, "after a kill \(moment)")
    #expect(bench.names("made/private").allSatisfy { !$0.hasPrefix(".") }, "after a kill \(moment)")
  }

  @Test("Killed after any time, continued each time")
  func atAnyTime() throws {
    let bench = try Workbench()
    let request = try bench.request(Self.changes, as: "two.yaml")
    let started = Date()
    try #require(bench.spindle("master", request, "--into", "whole").status == 0)
    let duration = Date().timeIntervalSince(started)
    let whole = try Self.files(bench, "whole")
    var killed = 0
    // Evenly spread in every run of the tests; at random, and so many, where KILLS says.
    let kills = ProcessInfo.processInfo.environment["KILLS"].flatMap { Int($0) }
    for step in 1...(kills ?? 8) {
      let seconds = kills == nil ? duration * Double(step) / 8 : Double.random(in: 0...duration)
      let run = try bench.spindle(
        "master", request, "--into", "made", through: ["timeout", "-s", "KILL", String(format: "%.3f", seconds)])
      if run.status != 0 { killed += 1 }
      try Self.expectOnlyWholeFiles(bench, among: [whole], "after \(seconds) s")
      if kills != nil, run.status == 0 { try FileManager.default.removeItem(atPath: bench.path("made")) }
    }
    #expect(killed > 0)
    try Self.expectFinish(bench, request, as: whole, "after any time")
  }

  @Test("Killed before each name that is given", .enabled(if: Strace.works, "strace may not trace here"))
  func atEachName() throws {
    let bench = try Workbench()
    let request = try bench.request([("[exams-small]", "[exams-small/EXAM08]")], as: "one.yaml")
    try #require(bench.spindle("master", request, "--into", "made").status == 0)
    try FileManager.default.removeItem(atPath: bench.path("made"))
    try #require(bench.spindle("master", request, "--into", "made", through: Strace.recording).status == 0)
    let whole = try Self.files(bench, "made")
    let calls = try Strace.calls(in: bench.text(Strace.file))
    try #require(calls.count > 9)
    for call in calls {
      try FileManager.default.removeItem(atPath: bench.path("made"))
      #expect(try bench.spindle("master", request, "--into", "made", through: call.killing).status != 0, "\(call)")
      try Self.expectOnlyWholeFiles(bench, among: [whole], "at \(call)")
      try Self.expectFinish(bench, request, as: whole, "at \(call)")
    }
  }

  /// The manifest of an earlier, smaller run must not pass for that of the whole job.
  @Test("Killed before the manifest names more discs", .enabled(if: Strace.works, "strace may not trace here"))
  func beforeTheManifest() throws {
    let bench = try Workbench()
    let request = try bench.request(Self.changes, as: "two.yaml")
    try #require(bench.spindle("master", request, "--into", "whole").status == 0)
    try #require(bench.spindle("plan", request, "--into", "made").status == 0)
    try #require(bench.spindle("build", "made", "--disc", "1").status == 0)
    #expect(try bench.manifest().discs.map(\.number) == [1])
    _ = try Tool.run("cp", ["-a", bench.path("made"), bench.path("before")])
    try #require(bench.spindle("build", "made", through: Strace.recording).status == 0)
    let calls = try Strace.calls(in: bench.text(Strace.file)).filter {
      $0.name.hasPrefix("rename") && [".manifest.json", "labels.pdf"].contains(where: $0.path.contains)
        && !$0.path.contains("disc-")
    }
    try #require(calls.count == 2)
    for call in calls {
      try FileManager.default.removeItem(atPath: bench.path("made"))
      _ = try Tool.run("cp", ["-a", bench.path("before"), bench.path("made")])
      #expect(try bench.spindle("build", "made", through: call.killing).status != 0, "\(call)")
      try Self.expectFinish(bench, request, as: try Self.files(bench, "whole"), "at \(call)")
    }
  }

  /// The job shrinks from two discs to one: what is stale goes, whenever the run that removes it is killed.
  @Test("Killed while stale discs are removed", .enabled(if: Strace.works, "strace may not trace here"))
  func atEachRemoval() throws {
    let bench = try Workbench()
    let two = try bench.request(Self.changes, as: "two.yaml")
    let one = try bench.request(Workbench.few, as: "one.yaml")
    try #require(bench.spindle("master", two, "--into", "made").status == 0)
    let before = try Self.files(bench, "made")
    _ = try Tool.run("cp", ["-a", bench.path("made"), bench.path("before")])
    try #require(bench.spindle("master", one, "--into", "made", "--remake", through: Strace.recording).status == 0)
    let after = try Self.files(bench, "made")
    let calls = try Strace.calls(in: bench.text(Strace.file)).filter {
      $0.name == "unlink" || $0.path.contains("disc-")
    }
    try #require(calls.count { $0.name == "unlink" } > 7)
    for call in calls {
      try FileManager.default.removeItem(atPath: bench.path("made"))
      _ = try Tool.run("cp", ["-a", bench.path("before"), bench.path("made")])
      #expect(
        try bench.spindle("master", one, "--into", "made", "--remake", through: call.killing).status != 0, "\(call)")
      try Self.expectOnlyWholeFiles(bench, among: [before, after], "at \(call)")
      // Twice: what the first kill leaves must not pass for sealed in a run that is killed, too.
      let image = Strace.Call(name: "rename", path: "made/private/building/disc-01.iso")
      _ = try bench.spindle("master", one, "--into", "made", "--remake", through: image.killing)
      let last = try bench.spindle("master", one, "--into", "made", "--remake")
      #expect(last.status == 0, "\(last.errors)")
      #expect(try Self.files(bench, "made") == after, "after a kill at \(call)")
    }
  }
}
