// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// `spindle publish` as a user runs it: what stands in a robot's hot folder.
@Suite struct PublishCommandTests {
  private func sealed() throws -> Workbench {
    let bench = try Workbench()
    _ = try bench.request(Workbench.few, as: "small.yaml")
    try #require(bench.spindle("master", "small.yaml", "--into", "made").status == 0)
    for folder in ["hot", "other"] {
      try FileManager.default.createDirectory(atPath: bench.path(folder), withIntermediateDirectories: false)
    }
    return bench
  }

  /// Width and height of a PNG and a BMP, as their headers have them.
  private func size(png: Data) -> [Int] {
    [16, 20].map { start in png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
  }

  @Test func aRobotsJobStandsThereWithAllItsFiles() throws {
    let bench = try sealed()
    let run = try bench.spindle("publish", "made", "--to", "hot", "--format", "epson", "--seen-as", "X:\\spool")
    #expect(run.status == 0, "\(run.errors)")
    let id = "2026_0147_D01"
    #expect(bench.names("hot") == [id, "\(id).JDF"], "nothing half made is left")
    #expect(bench.names("hot/\(id)") == ["\(id).iso", "\(id).pdf", "\(id).png"])
    #expect(try bench.data("hot/\(id)/\(id).iso") == bench.data("made/outgoing/disc-01.iso"))
    let lines = try bench.text("hot/\(id).JDF").components(separatedBy: "\r\n")
    #expect(
      lines == [
        "JOB_ID=\(id)", "COPIES=1", "DISC_TYPE=CD", "IMAGE=X:\\spool\\\(id)\\\(id).iso",
        "LABEL=X:\\spool\\\(id)\\\(id).png", "",
      ])
    // 124 mm at 300 dots an inch, and in points.
    #expect(size(png: try bench.data("hot/\(id)/\(id).png")) == [1465, 1465])
    #expect(try Tool.run("pdfinfo", bench.path("hot/\(id)/\(id).pdf")).output.contains("351.496 x 351.496 pts"))
    #expect(try bench.text("made/private/journal.jsonl").contains("\"event\":\"handed-over\""))

    // The robot knows that job, under whatever name it has by now.
    try FileManager.default.moveItem(atPath: bench.path("hot/\(id).JDF"), toPath: bench.path("hot/\(id).INP"))
    let again = try bench.spindle("publish", "made", "--to", "hot", "--format", "epson", "--seen-as", "X:\\spool")
    #expect(again.status == 73 && again.errors.contains("has a job of that name"))
    #expect(!bench.exists("hot/\(id).JDF"))

    // Without it the job would hold paths that are neither this machine's nor that one's.
    let unnamed = try bench.spindle("publish", "made", "--to", "other", "--format", "primera")
    #expect(unnamed.status == 64 && unnamed.errors.contains("--seen-as"), "\(unnamed.errors)")
    #expect(bench.names("other") == [])
    let other = try bench.spindle(
      "publish", "made", "--to", "other", "--format", "primera", "--copies", "3", "--seen-as", "\\\\host\\spool")
    #expect(other.status == 0, "\(other.errors)")
    let job = try bench.text("other/\(id).JRQ")
    #expect(job.contains("Copies=3\r\n") && job.contains("DiscType=CDR\r\n") && job.contains("\(id).bmp\r\n"))
    let picture = try bench.data("other/\(id)/\(id).bmp")
    #expect(picture.prefix(2) == Data("BM".utf8) && picture.count == 54 + 1465 * 4396)
  }

  @Test func whatCanBeRefusedIsBeforeTheFirstDisc() throws {
    let bench = try Workbench()
    let two = try bench.request(
      Workbench.few + [("discs: fill", "discs: per-exam"), ("media: auto", "media: auto\nlabel: none")], as: "two.yaml")
    try #require(bench.spindle("master", two, "--into", "made").status == 0)
    try FileManager.default.createDirectory(atPath: bench.path("hot"), withIntermediateDirectories: false)
    func publish(_ more: String...) throws -> Tool.Answer {
      try bench.spindle(["publish", "made", "--to", "hot", "--format", "primera", "--seen-as", "X:"] + more)
    }
    let unlabelled = try publish()
    #expect(unlabelled.status == 65 && unlabelled.errors.contains("--template"))
    let plan = try bench.data("made/private/plan.json")
    try bench.editPlan { plan in
      var discs = plan["discs"] as? [[String: Any]] ?? []
      discs[1]["medium"] = "dvd-dl"
      plan["discs"] = discs
    }
    let medium = try publish("--template", "research")
    #expect(medium.status == 65 && medium.errors.contains("the medium of disc 2"), "\(medium.errors)")
    try plan.write(to: URL(fileURLWithPath: bench.path("made/private/plan.json")))
    let link = bench.path("hot/.2026_0147_D02.part")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: bench.folder)
    let linked = try publish("--template", "research")
    #expect(linked.status == 73 && linked.errors.contains("is no folder"), "\(linked.errors)")
    try FileManager.default.removeItem(atPath: link)
    #expect(bench.names("hot") == [])
    #expect(try bench.spindle("publish", "made", "--to", "made/outgoing", "--format", "epson").status == 64)
    #expect(try publish("--disc", "0").status == 64)

    let both = try publish("--template", "research")
    #expect(both.status == 0, "\(both.errors)")
    for disc in 1...2 {
      let id = "2026_0147_D0\(disc)"
      #expect(try bench.data("hot/\(id)/\(id).iso") == bench.data("made/outgoing/disc-0\(disc).iso"))
      let text = try Tool.run("pdftotext", bench.path("hot/\(id)/\(id).pdf"), "-").output
      #expect(text.contains(id), "each has its own label")
    }
    #expect(bench.names("hot").filter { $0.hasSuffix(".JRQ") }.count == 2)
  }

  @Test func formatsAreData() throws {
    let bench = try sealed()
    try bench.write(
      "name: own\nextension: job\nstock: Publisher page 124\nlabel: pdf\njob: |\n  {number} of {count}: {image} {}{1}\n",
      to: "own.yaml")
    #expect(try bench.spindle("publish", "made", "--to", "hot", "--format", "./own.yaml").status == 0)
    #expect(try bench.text("hot/2026_0147_D01.job").hasPrefix("1 of 1: /"))
    #expect(try bench.text("hot/2026_0147_D01.job").hasSuffix(".iso {}{1}\n"))
    for (gap, guess) in [("imege", "image"), ("ID", "id"), ("time_point", "count")] {
      try bench.write(
        "name: own\nextension: job\nstock: Publisher page 124\njob: |\n  {\(gap)}\n", to: "wrong.yaml")
      let wrong = try bench.spindle("publish", "made", "--to", "other", "--format", "./wrong.yaml")
      #expect(wrong.status == 65 && wrong.errors.contains(guess), "\(wrong.errors)")
    }
    let unknown = try bench.spindle("publish", "made", "--to", "other", "--format", "epsom")
    #expect(unknown.status == 64 && unknown.errors.contains("epson"))
    #expect(try bench.spindle("publish", "made", "--to", "nowhere", "--format", "epson").status == 66)
    #expect(try bench.spindle("publish", "made", "--to", "other", "--format", "./own.yaml", "--disc", "4").status == 65)
    #expect(bench.names("other") == [])
  }
}
