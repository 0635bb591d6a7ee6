// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Foundation
import TestSupport
import Testing

@testable import FileSets

/// File-sets that others made, with findings that a person can see in them with `dcmdump` and `ls`.
@Suite(.enabled(if: PackageRoot.hasSharedFiles, "the shared files are not there"))
struct RealFileSetTests {
  private static let filesets = PackageRoot.sharedFiles + "/filesets"
  private static let pydicom = PackageRoot.sharedFiles + "/pydicom/test_files/dicomdirtests"

  /// pydicom's file-set without the other one that lies in it, under the directory of that name.
  private func report(_ directory: String, _ options: MediumCheck.Options = .init()) throws -> MediumReport {
    let folder = try TemporaryFolder()
    for name in ["77654033", "98892001", "98892003"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.file(name), withDestinationPath: Self.pydicom + "/" + name)
    }
    try FileManager.default.copyItem(atPath: Self.pydicom + "/" + directory, toPath: folder.file("DICOMDIR"))
    return try TestDisc.report(folder.path, options)
  }

  /// DCMTK made its DICOMDIR over twenty files, of which seven were taken away later.
  @Test func referencesToFilesThatWereTakenAway() throws {
    let folder = Self.filesets + "/wg04-rle-dcmtk"
    let report = try TestDisc.report(folder)
    #expect(report.told == ["error reference-unresolved"])
    let named = report.findings.compactMap { $0.message.split(separator: " ").last?.dropLast() }.map(String.init)
    #expect(
      named.sorted() == ["MG1", "RG1", "RG2", "RG3", "SC1", "VL4", "VL5"].map { "IMAGES/RLE/\($0)_RLE" })
    for name in named { #expect(!FileManager.default.fileExists(atPath: "\(folder)/\(name)")) }
    #expect((report.instances, report.referenced, report.missing) == (13, 13, 7))
    // RLE is in no profile.
    #expect(report.profiles == [])
  }

  @Test(arguments: ["DICOMDIR", "DICOMDIR-reordered"])
  func aSoundOne(_ directory: String) throws {
    let report = try report(directory)
    #expect(report.findings == [])
    #expect(report.mediumClass == .conformant)
    #expect((report.instances, report.referenced) == (31, 31))
    #expect(report.profiles.contains("STD-GEN-CD"))
  }

  /// `TINY ALPHA`, with a space.
  @Test func aFileSetIDWithASpace() throws {
    let report = try TestDisc.report(Self.pydicom + "/TINY_ALPHA/DICOMDIR")
    #expect(report.told == ["error file-set-id-form"])
    #expect(report.fileSetID == "TINY ALPHA")
    #expect((report.instances, report.referenced) == (50, 50))
  }

  @Test func syntaxesThatADirectoryMayNotHave() throws {
    #expect(try report("DICOMDIR-implicit").told == ["error dicomdir-syntax"])
    #expect(try report("DICOMDIR-bigEnd").told == ["error dicomdir-syntax"])
  }

  /// Its last record is cut off.
  @Test func aDirectoryThatEndsInARecord() throws {
    let report = try report("DICOMDIR-nooffset")
    #expect(report.told == ["error dicomdir-truncated", "error dicomdir-offset", "error instance-unreferenced"])
    #expect(report.findings.filter { $0.rule == "instance-unreferenced" }.map(\.place.path) == ["98892003/MR700/4648"])
  }

  /// Its PATIENT records are gone, their bytes overwritten.
  @Test func aDirectoryWithoutPatients() throws {
    let report = try report("DICOMDIR-nopatient")
    #expect(
      report.told == [
        "error dicomdir-orphan", "error dicomdir-record-type", "error dicomdir-last", "error record-level",
        "error instance-unreferenced",
      ])
  }

  @Test func aDirectoryWithoutRecords() throws {
    let report = try report("DICOMDIR-empty.dcm")
    #expect(report.told == ["error instance-unreferenced"])
    #expect(report.findings.count == 31)
  }

  /// Files of all kinds, most of them odd: one pass over a thousand of them.
  @Test func theWholeCorpus() throws {
    let report = try TestDisc.report(PackageRoot.sharedFiles)
    #expect(report.instances > 500)
    func names(_ rule: String) -> Set<String> {
      Set(report.findings.filter { $0.rule == rule }.compactMap { $0.place.path.map { FileName.last(of: $0) } })
    }
    #expect(names("truncated").isSuperset(of: ["MR_truncated.dcm", "rtplan_truncated.dcm"]))
    #expect(names("no-preamble").contains("ExplVR_LitEndNoMeta.dcm"))
    #expect(names("no-transfer-syntax").contains("meta_missing_tsyntax.dcm"))
    #expect(names("dicomdir-several").count == 1)
    #expect(names("instance-uid-twice").contains("burned_in_yes.dcm"))
  }

  private enum FileName {
    static func last(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
  }
}
