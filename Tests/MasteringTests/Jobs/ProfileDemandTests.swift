// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// What a disc is by PS3.11, and what happens when a request demands a profile.
@Suite struct ProfileDemandTests {
  private static func request(
    _ bench: Workbench, _ lines: [String], _ changes: [(String, String)] = Workbench.few
  ) throws -> String {
    try bench.request([("media: auto", (["media: auto"] + lines).joined(separator: "\n"))] + changes, as: "asked.yaml")
  }

  @Test func theProfileThatADiscMeetsIsSaidEverywhere() throws {
    let bench = try Workbench()
    let run = try bench.spindle("master", Self.request(bench, []), "--into", "made")
    try #require(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("STD-GEN-CD. Conformant, with alternate names."))
    let json = try bench.spindle("master", "asked.yaml", "--into", "made", "--json").output
    #expect(json.contains("\"profiles\":[\"STD-GEN-CD\"]"))
    #expect(json.contains("\"standing\":\"conformant, with alternate names\""))
    for name in ["made/private/plan.json", "made/outgoing/manifest.json"] {
      #expect(try bench.text(name).contains("\"profiles\": [\"STD-GEN-CD\"]"), "\(name)")
    }
    let folder = try #require(bench.extractAll(discs: 1).first)
    for name in ["README.TXT", "INDEX.HTM"] {
      #expect(try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8).contains("STD-GEN-CD. Conf"), "\(name)")
    }
  }

  /// A DVD's profiles add keys to the directory records (PS3.11 H.3-2).
  @Test func theKeysOfTheMediumAreWritten() throws {
    let bench = try Workbench()
    for (media, isWide) in [("cd", false), ("dvd", true)] {
      let name = try bench.request([("media: auto", "media: \(media)")] + Workbench.few, as: "\(media).yaml")
      try #require(bench.spindle("master", name, "--into", media).status == 0)
      let target = bench.path("of-\(media)")
      _ = try Tool.run(
        "xorriso",
        ["-osirrox", "on", "-indev", bench.path("\(media)/outgoing/disc-01.iso"), "-extract", "/DICOMDIR", target])
      let dump = try Tool.run("dcmdump", ["+P", "0028,0010", "+P", "0028,0011", target])
      #expect((dump.output.split(separator: "\n").count == 10) == isWide, "\(dump.output)")
    }
  }

  @Test func aDemandedProfileIsMet() throws {
    let bench = try Workbench()
    for profile in ["std-gen-cd", "STD-GEN-DVD-J2K"] {
      let name = try Self.request(bench, ["profile: \(profile)"])
      let run = try bench.spindle("master", name, "--into", profile)
      try #require(run.status == 0, "\(run.errors)")
      #expect(run.output.contains(profile.uppercased()))
      #expect(try bench.plan(profile).discs.map(\.medium) == [profile.contains("DVD") ? "dvd" : "cd"])
    }
  }

  /// EXAM04 is ultrasound, some of it compressed: those files are refused by name before anything is made.
  @Test func whatDoesNotFitIsRefusedByName() throws {
    let bench = try Workbench()
    let changes = [("[exams-small]", "[exams-small/EXAM04, exams-small/EXAM08]")]
    let stopped = try bench.spindle(
      "master", Self.request(bench, ["profile: STD-GEN-CD"], changes), "--into", "made")
    #expect(stopped.status == 65)
    #expect(stopped.errors.contains("exams-small/EXAM04/") && stopped.errors.contains("RLE Lossless"))
    #expect(stopped.errors.contains("STD-GEN-CD allows Explicit VR Little Endian"))
    #expect(bench.names("made/outgoing").isEmpty)
    let rules = try bench.account().files.filter { $0.verdict == "refused" }.compactMap(\.rule)
    #expect(rules.contains("profile-syntax"))
    // The rest without that exam.
    let rest = try bench.spindle("master", "asked.yaml", "--into", "made", "--refusals", "leave-out")
    #expect(rest.status == 0, "\(rest.errors)")
    #expect(try bench.plan().exams.count == 1)
    #expect(try bench.plan().sources.count == 2)
  }

  @Test(arguments: [
    (["profile: STD-GEN-CDR"], "STD-GEN-CD"), (["profile: STD-XA1K-CD"], "icon"),
    (["profile: STD-GEN-USB-JPEG"], "USB drive"), (["profile: STD-GEN-BD"], "UDF"),
    (["profile: STD-GEN-CD", "views: as-asked"], "views: both"),
  ])
  func demandsThatCannotBeMetAreRefusedAtTheirLine(_ lines: [String], _ said: String) throws {
    let bench = try Workbench()
    let run = try bench.spindle("master", Self.request(bench, lines), "--into", "made")
    #expect(run.status == 65)
    #expect(run.errors.contains("asked.yaml:1") && run.errors.contains(said), "\(run.errors)")
    #expect(!bench.exists("made/private/key.csv"))
  }

  @Test func aDemandRulesOutOtherMediaAndSeveralDirectories() throws {
    let bench = try Workbench()
    for (old, new, said) in [
      ("media: auto", "profile: STD-GEN-CD\nmedia: dvd", "media: says dvd"),
      ("organization: type1", "organization: type2\nprofile: STD-GEN-CD", "PS3.12 F.1.2.2"),
    ] {
      let name = try bench.request([(old, new)] + Workbench.few, as: "asked.yaml")
      let run = try bench.spindle("master", name, "--into", "made")
      #expect(run.status == 65 && run.errors.contains(said), "\(run.errors)")
    }
  }

  /// EXAM08's files are implicit little endian: as they are, no profile allows them.
  @Test func syntaxesStayWhereTheRequestSaysSo() throws {
    let bench = try Workbench()
    var syntaxes: [String: Set<String>] = [:]
    for handling in ["conformant", "as-is"] {
      let name = try Self.request(bench, ["syntax: \(handling)"], [("[exams-small]", "[exams-small/EXAM08]")])
      let run = try bench.spindle("master", name, "--into", handling)
      try #require(run.status == 0, "\(run.errors)")
      let target = bench.path("of-\(handling)")
      _ = try Tool.run(
        "xorriso",
        ["-osirrox", "on", "-indev", bench.path("\(handling)/outgoing/disc-01.iso"), "-extract", "/DICOM", target])
      let dump = try Tool.run("sh", ["-c", "find \(target) -type f | xargs dcmdump +P 0002,0010"])
      syntaxes[handling] = Set(
        dump.output.split(separator: "\n").compactMap { $0.split(separator: "=").dropFirst().first }.map {
          String($0.prefix { $0 != " " })
        })
    }
    #expect(syntaxes["conformant"] == ["LittleEndianExplicit"])
    #expect(syntaxes["as-is"]?.contains("LittleEndianImplicit") == true, "\(syntaxes)")
  }
}
