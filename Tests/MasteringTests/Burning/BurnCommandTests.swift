// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// `spindle drives` and `spindle burn` as a user runs them, with files in the place of drives.
@Suite struct BurnCommandTests {
  private struct Drives: Decodable { var drives: [Drive] }
  private struct Drive: Decodable {
    var device: String
    var state: String
  }

  private struct Burned: Decodable {
    struct Copy: Decodable {
      var disc: Int?
      var copy: Int
      var drive: String
      var sha256: String
    }
    struct Finding: Decodable { var rule: String }
    var burned: [Copy]
    var burnedBefore: Int
    var missing: [Missing]
    var findings: [Finding]
    struct Missing: Decodable { var disc: Int? }
  }

  private func outcome(_ run: Workbench.Run) throws -> Burned {
    try JSONDecoder().decode(Burned.self, from: Data(run.output.utf8))
  }

  private func sealed() throws -> Workbench {
    let bench = try Workbench()
    _ = try bench.request(Workbench.few, as: "small.yaml")
    try #require(bench.spindle("master", "small.yaml", "--into", "made").status == 0)
    return bench
  }

  /// Every real drive of the machine that runs the tests is listed, and none is an error.
  @Test func drivesAreListed() throws {
    let bench = try Workbench()
    let run = try bench.spindle("drives", "--json")
    #expect(run.status == 0)
    let drives = try JSONDecoder().decode(Drives.self, from: Data(run.output.utf8)).drives
    if drives.isEmpty { #expect(try bench.spindle("drives").output.contains("There is no drive")) }
  }

  @Test func aSealedDiscIsBurnedReadBackAndJournaled() throws {
    let bench = try sealed()
    let image = try bench.data("made/outgoing/disc-01.iso")
    let run = try bench.spindle("burn", "made", "--drive", "stdio:disc", "--json", "--progress", "json")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try bench.data("disc") == image)
    let copy = try #require(try outcome(run).burned.first)
    #expect(copy.disc == 1 && copy.copy == 1 && copy.drive == "stdio:disc")
    #expect(try Tool.run("sha256sum", bench.path("disc")).output.hasPrefix(copy.sha256))
    for word in ["\"phase\":\"check\"", "\"phase\":\"burn\"", "\"fifoPercent\"", "\"phase\":\"read-back\""] {
      #expect(run.errors.contains(word), "\(word)")
    }
    let journal = try bench.text("made/private/journal.jsonl")
    #expect(journal.contains("\"event\":\"burned\"") && journal.contains("\"verified\":true"))

    // What holds data is refused, until that is said to be of no use.
    let again = try bench.spindle("burn", "made", "--drive", "stdio:disc")
    #expect(again.status == 73 && again.errors.contains("--blank"), "\(again.errors)")
    #expect(try bench.data("disc") == image)
    let blanked = try bench.spindle("burn", "made", "--drive", "stdio:disc", "--blank", "--json")
    #expect(blanked.status == 0)
    #expect(try outcome(blanked).burned.map(\.copy) == [2])
    // By its path the image is a disc of its request as well.
    let two = try bench.spindle("burn", "made/outgoing/disc-01.iso", "--drive", "stdio:two", "--copies", "2", "--json")
    #expect(try outcome(two).burned.map(\.copy) == [3, 4], "\(two.errors)")
    #expect(try bench.data("two") == image)
    #expect(try bench.data("two.1") == image)
  }

  @Test func theQueueTakesWhatTheJournalDoesNotHave() throws {
    let bench = try Workbench()
    try #require(bench.spindle("master", "small-trial.yaml", "--into", "made").status == 0)
    let run = try bench.spindle(
      "burn", "made", "--all", "--drive", "stdio:a", "--drive", "stdio:b", "--drive", "stdio:nowhere/c", "--json")
    #expect(run.status == 0, "\(run.errors)")
    let made = try outcome(run)
    #expect(made.burned.map(\.disc) == [1, 2, 3, 4, 5])
    #expect(made.findings.map(\.rule) == ["drive-missing"])
    // Whatever the drives took, every disc stands in one of their files.
    let files = bench.names(".").filter { $0 == "a" || $0 == "b" || $0.hasPrefix("a.") || $0.hasPrefix("b.") }
    let contents = Set(try files.map { try bench.data($0) })
    for number in 1...5 { #expect(contents.contains(try bench.data("made/outgoing/disc-0\(number).iso"))) }
    let again = try bench.spindle("burn", "made", "--all", "--drive", "stdio:a", "--json")
    #expect(try outcome(again).burned.isEmpty && outcome(again).burnedBefore == 5)
    #expect(again.status == 0)
    let second = try bench.spindle("burn", "made", "--all", "--copies", "2", "--drive", "stdio:a", "--no-verify")
    #expect(second.status == 0 && second.output.contains("5 discs burned; none was read back"), "\(second.output)")
  }

  @Test func whatIsNotSealedIsMissed() throws {
    let bench = try Workbench()
    _ = try bench.request(Workbench.few + [("discs: fill", "discs: per-subject")], as: "two.yaml")
    try #require(bench.spindle("plan", "two.yaml", "--into", "made").status == 0)
    try #require(bench.spindle("build", "made", "--disc", "1").status == 0)
    let run = try bench.spindle("burn", "made", "--all", "--drive", "stdio:disc")
    #expect(run.status == 66 && run.errors.contains("Disc 2 of the plan is not sealed"), "\(run.errors)")
    #expect(run.output.contains("1 of 2"), "\(run.output)")
    // Who names a disc has it.
    #expect(try bench.spindle("burn", "made", "--disc", "1", "--drive", "stdio:other").status == 0)
    // An image that was copied away is an image, whatever lies beside it.
    _ = try Tool.run("cp", ["-r", bench.path("made/outgoing"), bench.path("away-outgoing")])
    try FileManager.default.createDirectory(atPath: bench.path("away"), withIntermediateDirectories: false)
    try FileManager.default.moveItem(atPath: bench.path("away-outgoing"), toPath: bench.path("away/outgoing"))
    #expect(try bench.spindle("burn", "away/outgoing/disc-01.iso", "--drive", "stdio:third").status == 0)
  }

  /// Progress goes to a pipe that nobody reads any more; the disc is made nevertheless.
  @Test func nobodyHasToListen() throws {
    let bench = try sealed()
    let command = "'\(Workbench.product("spindle"))' burn made --drive stdio:disc --progress lines 2>&1 | head -n 1"
    #expect(try Tool.run("bash", ["-c", command], in: bench.folder).status == 0)
    #expect(try bench.text("made/private/journal.jsonl").contains("\"verified\":true"))
  }

  @Test func straightFromThePlanTheSameBytesAreBurned() throws {
    let bench = try Workbench()
    _ = try bench.request(Workbench.few, as: "small.yaml")
    try #require(bench.spindle("plan", "small.yaml", "--into", "made").status == 0)
    let run = try bench.spindle("burn", "made", "--direct", "--drive", "stdio:disc", "--json")
    #expect(run.status == 0, "\(run.errors)")
    #expect(bench.names("made/outgoing") == [], "no image is written")
    #expect(bench.names("made/private/building") == [])
    try #require(bench.spindle("master", "small.yaml", "--into", "made").status == 0)
    #expect(try bench.data("disc") == bench.data("made/outgoing/disc-01.iso"))
    // The disc of the plan and the sealed one are the same: nothing is left to burn.
    let rest = try bench.spindle("burn", "made", "--all", "--drive", "stdio:rest", "--json")
    #expect(try outcome(rest).burnedBefore == 1 && !bench.exists("rest"))
  }

  /// One after the other: they share a request's folder, which one run at a time may work on.
  @Test(
    .serialized,
    arguments: [
      (["made", "--drive", "stdio:nowhere/disc"], 66, "folder"),
      (["made", "--drive", "/dev/sr96"], 66, "no drive"), (["made", "--drive", "stdio:"], 64, "stdio:PATH"),
      (["made"], 64, "--drive"), (["nothing", "--drive", "stdio:d"], 66, "nothing"),
      (["made", "--disc", "7", "--drive", "stdio:d"], 65, "no disc 7"),
      (["made", "--drive", "stdio:d", "--drive", "stdio:e"], 64, "--all"),
      (["made", "--all", "--drive", "stdio:d", "--drive", "stdio:./d"], 64, "twice"),
      (["made", "--drive", "stdio:made/outgoing/x"], 64, "outgoing"),
      (["small.yaml", "--drive", "stdio:d"], 65, "ISO 9660"), (["exams-small", "--drive", "stdio:d"], 66, "request"),
      (["made", "--drive", "stdio:d", "--speed", "fast"], 64, "--speed"),
      (["made", "--drive", "stdio:d", "--copies", "0"], 64, "--copies"),
    ])
  func whatCannotBeBurnedIsRefusedBeforeAnythingIsWritten(
    _ arguments: [String], _ status: Int, _ words: String
  ) throws {
    let bench = try Self.shared.get()
    let run = try bench.spindle(["burn"] + arguments)
    #expect(run.status == Int32(status) && run.errors.contains(words), "\(run.status) \(run.errors)")
    #expect(!bench.exists("d") && !bench.exists("made/outgoing/x"))
  }

  private static let shared: Result<Workbench, any Error> = Result {
    let bench = try Workbench()
    _ = try bench.request(Workbench.few, as: "small.yaml")
    guard try bench.spindle("master", "small.yaml", "--into", "made").status == 0 else {
      throw Workbench.Failure("no sealed disc")
    }
    return bench
  }

  @Test func anImageThatIsNotTheSealedOneIsNotBurned() throws {
    let bench = try sealed()
    var image = try bench.data("made/outgoing/disc-01.iso")
    image[image.count / 2] ^= 4
    try image.write(to: URL(fileURLWithPath: bench.path("made/outgoing/disc-01.iso")))
    let run = try bench.spindle("burn", "made", "--drive", "stdio:disc")
    #expect(run.status == 65 && run.errors.contains("not the one that was sealed"))
    #expect(!bench.exists("disc"))
    // Nor is the image itself a drive, nor half an image one to burn.
    let copy = bench.path("copy.iso")
    try image.dropLast(4096 * 20).write(to: URL(fileURLWithPath: copy))
    #expect(try bench.spindle("burn", "copy.iso", "--drive", "stdio:copy.iso").status == 64)
    #expect(try bench.spindle("burn", "copy.iso", "--drive", "stdio:disc").status == 65)
    #expect(!bench.exists("disc"))
  }

  @Test func simulatingWritesNothingAndIsNotJournaled() throws {
    let bench = try sealed()
    let run = try bench.spindle("burn", "made", "--simulate", "--drive", "stdio:disc")
    #expect(run.status == 0 && run.output.contains("simulated"), "\(run.errors)")
    #expect(!bench.exists("disc"))
    #expect(try bench.spindle("burn", "made", "--simulate", "--blank", "--drive", "stdio:disc").status == 64)
    try bench.write("held", to: "held")
    _ = try bench.spindle("burn", "made", "--all", "--simulate", "--drive", "stdio:held")
    #expect(try bench.text("held") == "held" && !bench.exists("held.1"))
    #expect(try !bench.text("made/private/journal.jsonl").contains("burn"))
  }
}
