// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// `spindle verify`: whatever is wrong with an image is named, with its sectors and files, and nothing wrong is called
/// good.
@Suite struct VerifyTests {
  private struct Report: Decodable {
    struct Run: Decodable, Equatable {
      var state: String
      var first: Int
      var last: Int
      var part: String
      var files: [String]
    }
    struct Finding: Decodable { var rule: String }
    struct Image: Decodable {
      var path: String
      var disc: Int?
      var state: String
      var bytes: Int
      var sha256: String?
      var sessionMD5: String
      var filesCompared: Int
      var damage: [Run]
      var findings: [Finding]
      var rules: Set<String> { Set(findings.map(\.rule)) }
    }
    var good: Bool
    var manifest: String?
    var images: [Image]
    var summary: [String: Int]
  }

  /// Two sealed discs with the session's MD5.
  private static func made() throws -> Workbench {
    let bench = try Workbench()
    let changes = Workbench.few + [("discs: fill", "discs: per-subject\nchecksums: md5")]
    let run = try bench.spindle("master", try bench.request(changes, as: "two.yaml"), "--into", "made")
    try #require(run.status == 0, "\(run.errors)")
    return bench
  }

  private func verify(_ bench: Workbench, _ arguments: String..., through wrapper: [String] = []) throws
    -> (Report, status: Int32)
  {
    let run = try bench.spindle(["verify", "--json"] + arguments, through: wrapper)
    return (try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)), run.status)
  }

  private func flip(_ bench: Workbench, _ name: String, _ offset: Int) throws {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: bench.path(name)))
    try file.seek(toOffset: UInt64(offset))
    let byte = try #require(try file.read(upToCount: 1)?.first)
    try file.seek(toOffset: UInt64(offset))
    try file.write(contentsOf: Data([byte ^ 4]))
    try file.close()
  }

  /// Where a file of the image begins, in sectors, and how many it has, by xorriso.
  private func sectors(_ bench: Workbench, _ image: String, of path: String) throws -> Range<Int> {
    let run = try Tool.run("xorriso", ["-indev", bench.path(image), "-find", "/" + path, "-exec", "report_lba", "--"])
    let line = try #require(run.output.split(separator: "\n").first { $0.hasPrefix("File data lba:") })
    let numbers = line.split(separator: ",").compactMap { Int($0.trimmingCharacters(in: .whitespaces)) }
    return numbers[0]..<numbers[0] + numbers[1]
  }

  @Test("Each damage is named, with its sectors and files; the other disc is good all the while")
  func damages() throws {
    let bench = try Self.made()
    let image = "made/outgoing/disc-01.iso"
    let whole = try bench.data(image)
    let disc = try bench.manifest().discs[0]
    let file = try #require(disc.files.last { $0.fileID != nil })
    let place = try sectors(bench, image, of: file.path)
    func damaged(_ what: String, _ change: () throws -> Void) throws -> Report.Image {
      try whole.write(to: URL(fileURLWithPath: bench.path(image)))
      try change()
      let (report, status) = try verify(bench, "made")
      #expect(status == 1, "\(what)")
      #expect(!report.good)
      #expect(report.images.map(\.state).dropFirst() == ["good"], "\(what)")
      return try #require(report.images.first)
    }

    let (good, status) = try verify(bench, "made")
    #expect(status == 0)
    #expect(good.images.map(\.state) == ["good", "good"])
    #expect(good.images.map(\.sessionMD5) == ["good", "good"])
    #expect(good.images[0].sha256 == disc.sha256)
    #expect(good.images[0].filesCompared == disc.files.count)

    var found = try damaged("a file") { try flip(bench, image, place.lowerBound * 2048 + 700) }
    #expect(found.state == "damaged")
    #expect(
      found.damage == [
        .init(
          state: "damaged", first: place.lowerBound, last: place.upperBound - 1, part: "files", files: [file.path])
      ])
    #expect(found.sessionMD5 == "damaged")

    found = try damaged("the read-ahead pad") { try flip(bench, image, whole.count - 2048 * 100) }
    let pad = disc.sectors - 100
    #expect(found.damage == [.init(state: "damaged", first: pad, last: pad, part: "filling", files: [])])
    #expect(found.sessionMD5 == "good")

    found = try damaged("the directories") { try flip(bench, image, 2048 * 16 + 1100) }
    #expect(found.damage.map(\.part) == ["directories"])
    #expect(found.damage.map(\.first) == [0])

    found = try damaged("the descriptor") { try flip(bench, image, 2048 * 16 + 2) }
    #expect(found.rules.contains("not-iso9660"))

    found = try damaged("cut off in a file") {
      try whole.prefix(place.lowerBound * 2048 + 100).write(to: URL(fileURLWithPath: bench.path(image)))
    }
    #expect(found.rules.contains("image-truncated"))
    #expect(found.damage.contains { $0.files.contains(file.path) })

    found = try damaged("nothing left") { try Data().write(to: URL(fileURLWithPath: bench.path(image))) }
    #expect(found.rules.contains("image-truncated"))

    found = try damaged("longer") {
      try (whole + Data(count: 2048)).write(to: URL(fileURLWithPath: bench.path(image)))
    }
    #expect(found.rules == ["image-longer"])

    found = try damaged("the other disc") {
      try bench.data("made/outgoing/disc-02.iso").write(to: URL(fileURLWithPath: bench.path(image)))
    }
    #expect(found.rules.contains("volume-other"))

    found = try damaged("gone") { try FileManager.default.removeItem(atPath: bench.path(image)) }
    #expect(found.state == "missing")
    #expect(found.rules == ["image-missing"])
  }

  @Test("An image beside its manifest is held against it; elsewhere against what it records; an extra one is named")
  func imagesAlone() throws {
    let bench = try Self.made()
    let image = "made/outgoing/disc-02.iso"
    #expect(try verify(bench, image).0.manifest == "made/outgoing/manifest.json")

    try FileManager.default.createDirectory(atPath: bench.path("lone"), withIntermediateDirectories: false)
    try bench.data(image).write(to: URL(fileURLWithPath: bench.path("lone/copy.iso")))
    let (alone, status) = try verify(bench, "stdio:lone/copy.iso")
    #expect(status == 0)
    #expect(alone.manifest == nil)
    #expect(alone.images[0].sessionMD5 == "good")
    let words = try bench.spindle("verify", "lone/copy.iso").output
    #expect(words.contains("no manifest: only structure and recorded MD5"))
    // By its identifier, whatever it is called.
    let given = try verify(bench, "lone/copy.iso", "--manifest", "made/outgoing/manifest.json").0
    #expect(given.images[0].disc == 2)
    #expect(given.images[0].sha256 == (try bench.manifest().discs[1].sha256))

    try flip(bench, "lone/copy.iso", 2048 * 100)
    let (broken, fault) = try verify(bench, "lone/copy.iso")
    #expect(fault == 1)
    #expect(broken.images[0].rules.contains("session-md5"))

    try bench.data(image).write(to: URL(fileURLWithPath: bench.path("made/outgoing/disc-09.iso")))
    let (extra, extraStatus) = try verify(bench, "made")
    #expect(extraStatus == 1)
    #expect(extra.summary["unexpected"] == 1)
    #expect(extra.images.last?.path == "made/outgoing/disc-09.iso")

    let other = try bench.text("made/outgoing/manifest.json").replacingOccurrences(of: "2026_0147", with: "2026_0999")
    try bench.write(other, to: "other.json")
    for (arguments, code, words) in [
      (["lone/copy.iso", "--manifest", "other.json"], 65, "2026_0999_D01"), (["none"], 66, "nothing to verify"),
      (["lone"], 66, "no manifest"), (["two.yaml"], 65, "no ISO 9660 volume"),
      (["made", "--manifest", "two.yaml"], 65, "not JSON"), (["made", "--manifest", "none.json"], 66, "none.json"),
    ] as [([String], Int32, String)] {
      let run = try bench.spindle(["verify"] + arguments)
      #expect(run.status == code, "\(arguments): \(run.errors)")
      #expect(run.errors.contains(words), "\(arguments): \(run.errors)")
    }
  }

  @Test("An image without files is held to its digest; a manifest without discs proves nothing")
  func nothingInIt() throws {
    let bench = try Workbench()
    try FileManager.default.createDirectory(atPath: bench.path("lone/empty"), withIntermediateDirectories: true)
    let image = bench.path("lone/disc-01.iso")
    let made = try Tool.run("xorriso", ["-as", "mkisofs", "-V", "LONE_D01", "-o", image, bench.path("lone/empty")])
    try #require(made.status == 0, "\(made.errors)")
    let bytes = try bench.data("lone/disc-01.iso").count
    let digest = try Tool.run("sha256sum", image).output.prefix(64)
    for (sha256, expected) in [(String(digest), "good"), (String(repeating: "0", count: 64), "damaged")] {
      try bench.write(
        """
        {"discs": [{"bytes": \(bytes), "file": "disc-01.iso", "files": [], "number": 1, "profiles": [],
          "sectors": \(bytes / 2048), "sha256": "\(sha256)", "standing": "conformant", "volumeIdentifier": "LONE_D01"}],
          "request": "LONE"}
        """, to: "lone/manifest.json")
      let (report, status) = try verify(bench, "lone")
      #expect(report.images.map(\.state) == [expected])
      #expect(status == (expected == "good" ? 0 : 1))
    }
    try bench.write(#"{"discs": [], "request": "LONE"}"#, to: "lone/manifest.json")
    try FileManager.default.removeItem(atPath: image)
    let run = try bench.spindle("verify", "lone")
    #expect(run.status == 65 && run.errors.contains("names no disc"), "\(run.errors)")
  }

  @Test("Sectors that a drive does not give are named, the rest is read", .enabled(if: Strace.works))
  func unreadableSectors() throws {
    let bench = try Self.made()
    let image = "made/outgoing/disc-01.iso"
    // strace counts each thread's calls: of the thread that reads the image the second one, of 256 KiB, fails and then
    // so many of a sector each.
    let (report, status) = try verify(
      bench, image, through: Strace.failing("pread64", of: image, with: "EIO", at: "2..50"))
    #expect(status == 1)
    #expect(report.images[0].state == "unreadable")
    #expect(report.images[0].damage.map(\.state) == ["unreadable"])
    #expect(report.images[0].damage.map(\.first) == [128])
    #expect(report.images[0].damage.map(\.last) == [128 + 47])
    #expect(report.images[0].sha256 == nil)
    #expect(report.images[0].bytes == (try bench.manifest().discs[0].bytes))
  }

  @Test("xorriso finds and checks the MD5 that a request asks for")
  func xorrisoChecksTheSession() throws {
    let bench = try Self.made()
    func check(_ image: String) throws -> (status: Int32, words: String) {
      let arguments = [
        "-return_with", "SORRY", "32", "-md5", "on", "-indev", bench.path(image), "-check_media", "--",
      ]
      let run = try Tool.run("xorriso", arguments)
      return (run.status, run.output + run.errors)
    }
    for image in bench.images() {
      let (status, words) = try check("made/outgoing/" + image)
      #expect(status == 0, "\(words)")
      #expect(words.contains("+ md5_match"), "\(words)")
    }
    // In the last file, before its MD5 and the pad.
    try flip(bench, "made/outgoing/disc-01.iso", 2048 * (bench.manifest().discs[0].sectors - 153))
    #expect(try check("made/outgoing/disc-01.iso").words.contains(" md5_mismatch"))
  }
}
