// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Foundation
import TestSupport
import Testing

@testable import Deidentification

/// Real files, where they are at hand: read, de-identified and written by us, judged by pydicom and dciodvfy.
@Suite struct CorpusTests {
  static let folder = PackageRoot.sharedFiles

  struct Procedure: Sendable, CustomTestStringConvertible {
    var profile: String
    var options: [String] = []
    var dates = DateMode.remove
    /// Every so many files are judged, which takes long.
    var step = 3
    var testDescription: String { ([profile, dates.rawValue] + options).joined(separator: ", ") }
  }

  static let procedures = [
    Procedure(profile: "office", dates: .keep, step: 1), Procedure(profile: "office", dates: .shift),
    Procedure(profile: "office"), Procedure(profile: "ps3.15-basic", step: 1),
    Procedure(
      profile: "ps3.15-basic",
      options: ["retain-safe-private", "retain-longitudinal-modified-dates", "clean-descriptors"], dates: .shift),
  ]

  @Test(.enabled(if: PackageRoot.hasSharedFiles, "../shared/dicom is not on this machine"), arguments: procedures)
  func nothingOfTheSourcesSurvivesAndNothingBreaks(by procedure: Procedure) throws {
    let dates = procedure.dates
    let exam = ExamContext(subjectID: "SUBJ-1", dates: dates, dateShift: -123)
    let scratch = try TemporaryFolder()
    let output = scratch.url
    var reader = PartTenReader()
    var file = PartTenFile()
    var edits = DataSetEdits()
    var account = DeidentificationAccount()
    let deidentifier = try Deidentifier(profile: Self.profile(procedure), key: Deidentified.key)
    var pairs = ""
    var refused = 0
    let paths = try FileManager.default.subpathsOfDirectory(atPath: Self.folder).sorted()
    for (number, path) in paths.enumerated() where number % procedure.step == 0 {
      let source = "\(Self.folder)/\(path)"
      guard (try? reader.read(path: source, into: &file)) != nil else { continue }
      let sopClass = file.dataSet.string(.sopClassUID) ?? file.meta.mediaStorageSOPClassUID
      if sopClass == nil || sopClass == "1.2.840.10008.1.3.10" { continue }
      do {
        let meta = try deidentifier.edits(for: file, exam: exam, into: &edits, account: &account)
        let new = try PartTenWriter.rewrite(
          file, edits: edits, syntax: .conformant, meta: meta)
        var data = Data(new.head)
        let start = data.count
        for piece in new.rest {
          switch piece {
          case .range(let offset, let length):
            let all = try Data(contentsOf: URL(fileURLWithPath: source), options: .alwaysMapped)
            data += all[Int(offset)..<Int(offset + length)]
          case .bytes(let bytes): data += Data(bytes)
          }
        }
        let length = file.pixelData == nil ? 0 : new.rest.first?.length ?? 0
        let result = output.appendingPathComponent("\(number).dcm")
        try data.write(to: result)
        pairs += "\(source)\t\(result.path)\t\(start)\t\(length)\n"
      } catch {
        refused += 1
        print("refused: \(source)")
      }
    }
    #expect(account.files > 900 / procedure.step)
    #expect(refused < 20)
    let list = output.appendingPathComponent("pairs.tsv")
    try pairs.write(to: list, atomically: true, encoding: .utf8)
    let judged = try Tool.python(
      [
        PackageRoot.oracle("deidentified.py"), list.path, dates == .keep ? "--errors" : "--dates",
      ] + (procedure.profile == "office" ? [] : ["--errors"]))
    #expect(judged.status == 0)
    let said = judged.output
    let lines = said.split(separator: "\n")
    let skipped = lines.filter { $0.hasPrefix("skipped\t") }
    let faults = lines.filter { !$0.hasPrefix("judged\t") && !$0.hasPrefix("skipped\t") }
    #expect(skipped.count < 20)
    #expect(faults.isEmpty, "\(faults.count) faults: \(faults.prefix(20).joined(separator: "\n"))")
    #expect(said.contains("judged\t"))
  }

  private static func profile(_ procedure: Procedure) throws -> DeidentificationProfile {
    var profile = try DeidentificationProfile.named(procedure.profile)
    var layer = DeidentificationProfile.Layer(name: "options")
    layer.options = procedure.options.reduce(into: []) { $0.formUnion(ConfidentialityOptions(word: $1) ?? []) }
    layer.dates = procedure.dates
    try profile.append(layer)
    return profile
  }
}
