// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Foundation
import TestSupport
import Testing

@testable import Deidentification

/// Every row of Table E.1-1 under every option: the judge reads the table and the bytes, never our rules.
@Suite struct EveryRowTests {
  private static let tables = PackageRoot.path + "/Sources/Deidentification/Tables"
  private static let days = -61

  /// Options, and what they are said to be: the same but for the self-test.
  private func judged(
    _ runs: [(done: [String], said: [String])], of classes: String = ".dcm"
  ) throws -> [Substring] {
    let folder = try TemporaryFolder()
    let made = try Tool.python([PackageRoot.oracle("every_row.py"), "make", Self.tables, folder.path])
    try #require(made.status == 0, "\(made.errors)")
    let sources = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(classes) }
    var list = ""
    for source in sources.sorted() {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(source)")))
      for (number, run) in runs.enumerated() {
        let options = ConfidentialityOptions(run.done.compactMap { ConfidentialityOptions(word: $0) })
        let profile = try DeidentificationProfile.basic(with: options)
        let exam = ExamContext(subjectID: "S01", dates: DateMode(options: options) ?? .remove, dateShift: Self.days)
        let result = try Deidentified(bytes, exam: exam, profile: profile)
        let path = "\(folder.path)/\(number)-\(source)"
        try Data(result.bytes).write(to: URL(fileURLWithPath: path))
        list += "\(folder.path)/\(source)\t\(path)\t\(run.said.joined(separator: ","))\t\(Self.days)\n"
      }
    }
    let listed = "\(folder.path)/list.tsv"
    try Data(list.utf8).write(to: URL(fileURLWithPath: listed))
    let answer = try Tool.python([PackageRoot.oracle("every_row.py"), "judge", Self.tables, listed])
    try #require(answer.status == 0, "\(answer.errors.suffix(800))")
    return answer.output.split(separator: "\n")
  }

  @Test func theActionTakenIsTheTables() throws {
    let runs = [[]] + ConfidentialityOptions.words.map { [$0] }
    let lines = try judged(runs.map { ($0, $0) })
    let faults = lines.filter { !$0.hasPrefix("judged\t") }
    #expect(faults.isEmpty, "\(faults.count) faults: \(faults.prefix(40).joined(separator: "\n"))")
    // 657 rows in eleven runs of six files, at three depths where the sequences around stay.
    let looked = try #require(lines.last?.split(separator: "\t").dropFirst().first.flatMap { Int($0) })
    #expect(looked > 657 * 11 * 6)
  }

  @Test func theJudgeSeesAnotherOptionThanTheOneSaid() throws {
    // Graphics that are replaced and graphics that are cleaned look alike where nothing of the patient's is in them.
    let words = ConfidentialityOptions.words.filter { $0 != "clean-graphics" }
    let lines = try judged(words.map { ([], [$0]) }, of: "ct.dcm")
    for word in words {
      let said = word.replacingOccurrences(of: "-", with: "_")
      #expect(lines.contains { $0.contains("\t\(said)\t") }, "\(word)")
    }
  }
}

extension DeidentificationProfile {
  static func basic(with options: ConfidentialityOptions) throws -> DeidentificationProfile {
    var profile = try basic()
    try profile.append(Layer(name: "options", isBuiltIn: true, options: options))
    return profile
  }
}
