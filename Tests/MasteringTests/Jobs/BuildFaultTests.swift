// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// What goes wrong while discs are made: it is said, nothing unfinished has a final name, and the same command goes on.
@Suite struct BuildFaultTests {
  private static let changes = Workbench.few + [("discs: fill", "discs: per-subject")]

  @Test("Discs made at once are those made one after the other")
  func atOnce() throws {
    let bench = try Workbench()
    let request = try bench.request([("discs: fill", "discs: per-exam")], as: "many.yaml")
    try #require(bench.spindle("master", request, "--into", "one", "--at-once", "1").status == 0)
    try #require(bench.spindle("master", request, "--into", "many", "--at-once", "4").status == 0)
    #expect(bench.names("one/outgoing") == bench.names("many/outgoing"))
    #expect(bench.images("one").count > 4)
    for name in bench.names("one/outgoing") {
      #expect(try bench.data("one/outgoing/" + name) == bench.data("many/outgoing/" + name), "\(name)")
    }
    #expect(try bench.spindle("master", request, "--at-once", "0").status == 64)
  }

  @Test("Two runs on one folder: the second is told at once")
  func locked() throws {
    let bench = try Workbench()
    let request = try bench.request(Self.changes, as: "two.yaml")
    try FileManager.default.createDirectory(atPath: bench.path("made/private"), withIntermediateDirectories: true)
    let second = try bench.spindle(
      "master", request, "--into", "made", through: ["flock", bench.path("made/private/lock")])
    #expect(second.status == 75)
    #expect(second.errors.contains("in use by another run"))
    #expect(bench.names("made/outgoing").isEmpty)
  }

  @Test("A disk that fills up, and one that fails, at any write", .enabled(if: Strace.works))
  func fullDisk() throws {
    let bench = try Workbench()
    let request = try bench.request(Self.changes, as: "two.yaml")
    for (error, words) in [("ENOSPC", "No space"), ("EIO", "failed")] {
      // The first write of an image, and one in the middle.
      for call in [1, 3] {
        let run = try bench.spindle(
          "master", request, "--into", "made", through: Strace.failing("pwrite64", with: error, at: "\(call)+"))
        #expect(run.status == 74, "\(run.errors)")
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(bench.names("made/outgoing").isEmpty)
      }
    }
    #expect(try bench.spindle("master", request, "--into", "made").status == 0)
    #expect(bench.images().count == 2)
  }

  /// A file system of that size, where this account may mount one.
  private func small(_ size: String, in bench: Workbench) throws -> Bool {
    try FileManager.default.createDirectory(atPath: bench.path("small"), withIntermediateDirectories: false)
    return geteuid() == 0
      && (try? Tool.run("mount", ["-t", "tmpfs", "-o", "size=" + size, "spindle", bench.path("small")]).status) == 0
  }

  @Test("Too little room for all discs is said before the first one", .enabled(if: geteuid() == 0))
  func tooLittleRoom() throws {
    let bench = try Workbench()
    guard try small("1m", in: bench) else { return }
    defer { _ = try? Tool.run("umount", [bench.path("small")]) }
    let request = try bench.request(Self.changes, as: "two.yaml")
    let run = try bench.spindle("master", request, "--into", "small/made")
    #expect(run.status == 73, "\(run.errors)")
    #expect(run.errors.contains("the 2 discs need"), "\(run.errors)")
    #expect(bench.names("small/made/outgoing").isEmpty)
  }

  @Test("outgoing may lie in another file system", .enabled(if: FileManager.default.isWritableFile(atPath: "/dev/shm")))
  func otherFileSystem() throws {
    let bench = try Workbench()
    let request = try bench.request(Self.changes, as: "two.yaml")
    try #require(bench.spindle("master", request, "--into", "here").status == 0)
    let there = "/dev/shm/spindle-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: there, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: there) }
    try FileManager.default.createDirectory(atPath: bench.path("made"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: bench.path("made/outgoing"), withDestinationPath: there)
    // What a run that was cut off there had left.
    try bench.write("part", to: "made/outgoing/.disc-09.iso.part")
    let run = try bench.spindle("master", request, "--into", "made")
    #expect(run.status == 0, "\(run.errors)")
    #expect(bench.names("made/outgoing") == bench.names("here/outgoing"))
    for name in bench.names("here/outgoing") {
      #expect(try bench.data("made/outgoing/" + name) == bench.data("here/outgoing/" + name), "\(name)")
    }
    #expect(bench.names("made/private/building").isEmpty)
  }

  @Test("A source that vanishes while discs are made stops its disc alone", .enabled(if: Strace.works))
  func vanishingSource() throws {
    let bench = try Workbench(ownExams: true)
    let request = try bench.request(Self.changes, as: "two.yaml")
    try #require(bench.spindle("plan", request, "--into", "made").status == 0)
    let plan = try bench.plan()
    let folder = try #require(plan.discs.last?.exams.first?.folder)
    let instance = try #require(plan.exams.first { $0.folder == folder }?.instances.first)
    let name = "\(Workbench.fewExams[instance.source.root])/\(instance.source.path)"
    let source = bench.exams + "/" + name
    // Gone as soon as the first disc is begun; the second one's turn comes when that is sealed, which is held up.
    let watcher = #"""
      set -o pipefail; gone=$1; shift
      "$@" 2>&1 >/dev/null | while IFS= read -r line; do
        case $line in *'"phase":"write"'*) mv "$gone" "$gone.away" 2>/dev/null;; *) echo "$line";; esac
      done
      """#
    let run = try bench.spindle(
      "master", request, "--into", "made", "--at-once", "1", "--progress", "json",
      through: ["bash", "-c", watcher, "watcher", source]
        + Strace.delaying("rename", of: "made/private/building/disc-01.iso", seconds: 3))
    #expect(run.status == 66, "\(run.output)")
    #expect(run.output.contains("disc 2 was not made"), "\(run.output)")
    #expect(run.output.contains(name), "\(run.output)")
    #expect(bench.images() == ["disc-01.iso"])
    #expect(try bench.manifest().discs.map(\.number) == [1])
    let first = try bench.trace("made/outgoing/disc-01.iso")

    try FileManager.default.moveItem(atPath: source + ".away", toPath: source)
    let last = try bench.spindle("master", request, "--into", "made")
    #expect(last.status == 0, "\(last.errors)")
    #expect(bench.images() == ["disc-01.iso", "disc-02.iso"])
    #expect(try bench.trace("made/outgoing/disc-01.iso") == first)
  }
}
