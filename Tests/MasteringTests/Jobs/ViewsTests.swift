// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// The two views of a disc: both over the same extents, or one of them alone.
@Suite struct ViewsTests {
  /// Every file of an image as xorriso has it: start of its extent and length, by path.
  private static func extents(_ bench: Workbench, _ made: String) throws -> [String: [Int]] {
    let image = bench.path("\(made)/outgoing/disc-01.iso")
    let run = try Tool.run("xorriso", ["-indev", image, "-find", "/", "-type", "f", "-exec", "report_lba"])
    try #require(run.status == 0, "\(run.errors)")
    var found: [String: [Int]] = [:]
    for line in run.output.split(separator: "\n") where line.hasPrefix("File data lba:") {
      let fields = line.dropFirst(14).split(separator: ",", maxSplits: 4).map { $0.drop { $0 == " " } }
      let numbers = fields.prefix(4).compactMap { Int($0.prefix { $0 != " " }) }
      try #require(fields.count == 5 && numbers.count == 4, "\(line)")
      found[String(fields[4].dropFirst(2).dropLast())] = [numbers[1], numbers[3]]
    }
    return found
  }

  private static func isShort(_ path: String) -> Bool { path.hasPrefix("DICOM/") }

  /// Of instances: those below a subject's folder, whatever else lies beside.
  private static func isLong(_ path: String) -> Bool { path.hasPrefix("LS-031-") && !path.hasSuffix("DICOMDIR") }

  private static func master(_ bench: Workbench, _ organization: String, _ views: String) throws -> [String: [Int]] {
    let request = try bench.request(
      [("organization: type1", "organization: \(organization)\nviews: \(views)")] + Workbench.few, as: "\(views).yaml")
    let run = try bench.spindle("master", request, "--into", views)
    try #require(run.status == 0, "\(run.errors)")
    return try extents(bench, views)
  }

  @Test(arguments: ["type1", "type2"])
  func bothViewsTakeTheBytesOnce(_ organization: String) throws {
    let bench = try Workbench()
    let both = try Self.master(bench, organization, "both")
    let asAsked = try Self.master(bench, organization, "as-asked")
    let strict = try Self.master(bench, organization, "strict")

    // Each long name has a short one for the same extent, and no extent has a third name.
    let long = both.filter { Self.isLong($0.key) }.values.sorted { $0[0] < $1[0] }
    #expect(long.count == 5)
    #expect(long == both.filter { Self.isShort($0.key) }.values.sorted { $0[0] < $1[0] })
    #expect(Set(long.map { $0[0] }).count == long.count)
    #expect(both["README"] == both["README.TXT"] && both["DICOMDIR"] != nil)

    #expect(asAsked.keys.contains { Self.isLong($0) } && !asAsked.keys.contains { Self.isShort($0) })
    #expect(asAsked["DICOMDIR"] == nil && asAsked["README"] == nil && asAsked["README.TXT"] != nil)
    #expect(asAsked.keys.count { $0.hasSuffix("/DICOMDIR") } == (organization == "type2" ? 2 : 0))

    #expect(strict.keys.contains { Self.isShort($0) } && !strict.keys.contains { $0.hasPrefix("LS-") })
    #expect(strict["DICOMDIR"] != nil)
    #expect(strict.keys.count { $0.hasSuffix("DICOMDIR") } == 1)

    // The second view costs directories, not a second copy: the instances alone have more sectors than that.
    let data = long.reduce(0) { $0 + ($1[1] + 2047) / 2048 }
    let sizes = try ["both", "as-asked", "strict"].map { try #require(bench.plan($0).discs.first).sectors }
    #expect(sizes[0] > sizes[1] && sizes[0] > sizes[2])
    #expect(sizes[0] - min(sizes[1], sizes[2]) < max(data, 60))
    for made in ["both", "as-asked", "strict"] {
      let contents = try bench.oracle(
        "image_contents.py", bench.path("\(made)/outgoing/disc-01.iso"), bench.path("\(made)/outgoing/manifest.json"))
      #expect(contents.status == 0, "\(contents.output)\(contents.errors)")
    }
  }

  /// In plain ISO 9660, without Rock Ridge and Joliet, File IDs and the page's links to them stand unmangled.
  @Test func shortNamesResolveWithoutExtensions() throws {
    let bench = try Workbench()
    let request = try bench.request(Workbench.few, as: "few.yaml")
    try #require(bench.spindle("master", request, "--into", "made").status == 0)
    let image = bench.path("made/outgoing/disc-01.iso")
    let run = try Tool.run("isoinfo", ["-f", "-i", image])
    try #require(run.status == 0, "\(run.errors)")
    let plain = Set(run.output.split(separator: "\n").map { String($0.dropFirst()).replacing(";1", with: "") })
    let folder = try #require(bench.extractAll(discs: 1).first)
    let page = try String(contentsOfFile: folder + "/INDEX.HTM", encoding: .utf8)
    var links = 0
    for piece in page.split(separator: "href=\"").dropFirst() where !piece.hasPrefix("#") {
      let target = try #require(String(piece.prefix { $0 != "\"" }).removingPercentEncoding)
      links += 1
      #expect(FileManager.default.fileExists(atPath: folder + "/" + target), "\(target)")
      guard !target.hasPrefix("LS-") else { continue }
      let path = target.hasSuffix("/") ? String(target.dropLast()) : target
      // Level 1 gives every file name its dot.
      #expect(plain.contains(path) || plain.contains(path + "."), "\(path)")
    }
    #expect(links >= 8)
    #expect(plain.contains("DICOM/P00001/E0001/S0001/I0000001.") && plain.contains("README."))
  }
}
