// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// Real exams of many makers, where they lie beside the project (`../shared/dicom`); nothing is asked where they do not.
@Suite struct CorpusTests {
  static let root = PackageRoot.sharedFiles
  static let isHere = PackageRoot.hasSharedFiles

  struct Source: Sendable, CustomTestStringConvertible {
    var path: String
    /// Takes one file of so many: enough of a series of hundreds.
    var every = 1
    var organization = "type1"
    var accepts = "hold"
    /// Files that are not mastered, by what becomes of them.
    var heldBack = 0
    var refused = 0
    /// Texts that are identities elsewhere and say nothing here.
    var exceptions: [String] = []
    var testDescription: String { "\(path) \(organization) \(accepts)" }
  }

  /// Patients of the file-set are called by what they show: "MR1" is also how a folder of a first MR series begins.
  private static let seriesFolders = ["CT1", "MR1", "NM1", "US1", "XA1"]

  static let sources = [
    Source(path: "series/ct-ge-hispeed"),
    Source(path: "series/ct-ge-hispeed", organization: "type2"),
    Source(path: "series/mr-siemens-nih"),
    Source(path: "series/mr-siemens-trio"),
    Source(path: "series/mr-siemens-trio", organization: "fileset"),
    Source(path: "series/mr-toshiba-galan"),
    Source(path: "series/mr-ge-nih", every: 15),
    Source(path: "series/mr-dicom2nifti", accepts: "accept", refused: 12),
    Source(path: "filesets/wg04-rle-dcmtk", heldBack: 7, exceptions: seriesFolders),
    Source(path: "filesets/wg04-rle-dcmtk", organization: "type2", accepts: "accept"),
  ]

  private static func request(_ bench: Workbench, _ source: String, _ organization: String, _ accepts: String) throws
    -> String
  {
    try bench.write(
      """
      number: "2026-0300"
      kind: research
      requester: Corpus Lab
      study: {name: Corpus, short: CORPUS, number: CP-1}
      sources: ["\(source)"]
      organization: \(organization)
      pixels: \(accepts)
      enhanced: \(accepts)

      """, to: "corpus.yaml")
    return "corpus.yaml"
  }

  /// The source's folder, or one with links to some of its files.
  private static func files(of source: Source, for bench: Workbench) throws -> String {
    let path = root + "/" + source.path
    guard source.every > 1 else { return path }
    try FileManager.default.createDirectory(atPath: bench.path("some"), withIntermediateDirectories: true)
    let all = try Tool.run("find", [path, "-type", "f"]).output.split(separator: "\n").sorted()
    for (index, file) in all.enumerated() where index % source.every == 0 {
      try FileManager.default.createSymbolicLink(atPath: bench.path("some/\(index)"), withDestinationPath: String(file))
    }
    return bench.path("some")
  }

  @Test(
    "Every judge agrees on a real exam", .enabled(if: isHere, "there is no ../shared/dicom here"), arguments: sources)
  func judged(_ source: Source) throws {
    let bench = try Workbench()
    let path = try Self.files(of: source, for: bench)
    let request = try Self.request(bench, path, source.organization, source.accepts)
    let run = try bench.spindle("master", request, "--into", "made", "--refusals", "leave-out")
    try #require(run.status == 0, "\(run.errors)")
    let totals = try bench.account().totals
    #expect(totals.addsUp)
    #expect(totals.heldBack == source.heldBack)
    #expect(totals.refused == source.refused)
    #expect(totals.mastered > 0)
    let contents = try bench.oracle(
      "image_contents.py", bench.path("made/outgoing/disc-01.iso"), bench.path("made/outgoing/manifest.json"))
    #expect(contents.status == 0, "\(contents.output)")
    for folder in try bench.extractAll(discs: 1) {
      let fileSet = try bench.oracle("fileset_ok.py", folder)
      #expect(fileSet.status == 0, "\(fileSet.output)")
    }
    let uids = bench.path("made/private/uids.csv")
    // Two files of one UID are one instance: what did not arrive is counted by the judge itself.
    let held = source.heldBack > 0 ? source.heldBack : source.refused / 3
    let pixels = try bench.oracle("pixels_equal.py", "--held", "\(held)", path, bench.path("extracted"), uids)
    #expect(pixels.status == 0, "\(pixels.output)\(pixels.errors)")
    let conformance = try bench.oracle("iod_not_worse.py", path, bench.path("extracted"), uids)
    #expect(conformance.status == 0, "\(conformance.output)\(conformance.errors)")
    let excepted = source.exceptions.flatMap { ["--except", $0] }
    let identities = try bench.oracle("no_identities.py", [bench.path("made/outgoing"), path] + excepted)
    #expect(identities.status == 0, "\(identities.output)\(identities.errors)")
  }

  @Test("Each file of the corpus is accounted for once", .enabled(if: isHere, "there is no ../shared/dicom here"))
  func everyFileHasAVerdict() throws {
    let bench = try Workbench()
    let request = try Self.request(bench, Self.root, "type1", "accept")
    let stopped = try bench.spindle("master", request, "--into", "stopped")
    #expect(stopped.status == 65)
    #expect(bench.names("stopped/outgoing").isEmpty)
    #expect(try bench.account("stopped").totals.addsUp)
    #expect(try bench.account("stopped").totals.refused > 0)

    let run = try bench.spindle("master", request, "--into", "made", "--refusals", "leave-out")
    try #require(run.status == 0, "\(run.errors)")
    let account = try bench.account()
    let mastered = try bench.plan().sources
    #expect(account.totals.addsUp)
    #expect(account.totals.mastered == mastered.count)
    #expect(try bench.manifest().discs.reduce(0) { $0 + $1.instances } == mastered.count)
    #expect(mastered.count > 600)
    var verdicts: [String: Int] = [:]
    for path in mastered { verdicts[Self.root + "/" + path, default: 0] += 1 }
    for file in account.files {
      verdicts[file.path, default: 0] += 1
      #expect(file.verdict == "duplicate" || !(file.reason ?? "").isEmpty, "\(file.path)")
      #expect(!["refused", "held-back"].contains(file.verdict) || !(file.remedy ?? "").isEmpty, "\(file.path)")
    }
    let found = try Tool.run("find", ["-L", Self.root, "!", "-type", "d"]).output.split(separator: "\n")
    #expect(found.count == account.totals.files)
    for file in found { #expect(verdicts[String(file)] == 1, "\(file)") }
  }
}
