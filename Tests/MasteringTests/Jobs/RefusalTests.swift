// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// What cannot be mastered is named with its rule and what to do; the request says whether the rest goes on.
@Suite struct RefusalTests {
  struct Trouble: Sendable, CustomTestStringConvertible {
    var what: String
    /// The files that are refused themselves.
    var paths: [String]
    var rule: String
    /// Words of the reason or the remedy.
    var says: String
    /// The exam that stops, where one does.
    var exam: String?
    var make: @Sendable (Workbench) throws -> Void
    var testDescription: String { what }
  }

  private static let exam = "exams-small/EXAM09"
  private static let instance = exam + "/SER001/000001"

  static let troubles = [
    Trouble(what: "text", paths: ["notes.txt"], rule: "not-dicom", says: "take the file out") {
      try $0.write("Called at noon.\n", to: exam + "/notes.txt")
    },
    Trouble(what: "picture", paths: ["scan.jpg"], rule: "not-dicom", says: "a picture") {
      try Data([0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46, 0, 1]).write(
        to: URL(fileURLWithPath: $0.path(exam + "/scan.jpg")))
    },
    Trouble(what: "picture under no name", paths: ["00000009"], rule: "not-dicom", says: "a picture") {
      try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]).write(
        to: URL(fileURLWithPath: $0.path(exam + "/00000009")))
    },
    Trouble(what: "PAR/REC", paths: ["MR_1.PAR", "MR_1.REC"], rule: "not-dicom", says: "special arrangement") {
      try $0.write("# === DATA DESCRIPTION FILE ===\n", to: exam + "/MR_1.PAR")
      try $0.write("\u{1}\u{2}\u{3}\u{4}", to: exam + "/MR_1.REC")
    },
    Trouble(what: "empty", paths: ["empty.dcm"], rule: "not-dicom", says: "an empty file") {
      try $0.write("", to: exam + "/empty.dcm")
    },
    Trouble(what: "truncated header", paths: ["000001"], rule: "", says: "export the file again", exam: exam) {
      try $0.patch(instance) { $0 = $0.prefix(600) }
    },
    Trouble(what: "truncated pixels", paths: ["000001"], rule: "", says: "export the file again", exam: exam) {
      try $0.patch(instance) { $0.removeLast(1000) }
    },
    Trouble(what: "no study", paths: ["000001"], rule: "required-uid-missing", says: "StudyInstanceUID", exam: exam) {
      // Another tag of the same length in its place.
      try $0.patch(instance) { bytes in
        let place = try #require(bytes.range(of: Data([0x20, 0, 0x0D, 0, 0x55, 0x49])))
        bytes[place.lowerBound + 2] = 0x0C
      }
    },
    Trouble(
      what: "two of one UID", paths: ["000001", "copy"], rule: "uid-conflict", says: "content differs", exam: exam
    ) {
      try FileManager.default.copyItem(atPath: $0.path(instance), toPath: $0.path(exam + "/copy"))
      try $0.patch(exam + "/copy") { $0[$0.count - 1] ^= 1 }
    },
  ]

  @Test("Stops the whole request", arguments: troubles)
  func stops(_ trouble: Trouble) throws {
    let bench = try Workbench(ownExams: true)
    try trouble.make(bench)
    let run = try bench.spindle("master", bench.request(Workbench.few, as: "few.yaml"), "--into", "made")
    #expect(run.status == 65)
    #expect(bench.names("made/outgoing").isEmpty)
    #expect(!bench.exists("made/private/plan.json"))
    for name in trouble.paths {
      let line = try #require(run.errors.split(separator: "\n").first { $0.contains("/\(name)") }, "\(run.errors)")
      // What to do stands in the line, too.
      #expect(line.hasPrefix("error: ") && line.contains(" — "), "\(line)")
      #expect(line.contains(trouble.says), "\(line)")
    }
    #expect(run.errors.contains("leave-out"))
    try expectAccount(bench, trouble)
  }

  @Test("Is left out when the request says so", arguments: troubles)
  func leavesOut(_ trouble: Trouble) throws {
    let bench = try Workbench(ownExams: true)
    try trouble.make(bench)
    let request = try bench.request(
      Workbench.few + [("media: auto", "media: auto\nrefusals: leave-out")], as: "rest.yaml")
    let run = try bench.spindle("master", request, "--into", "made")
    #expect(run.status == 0, "\(run.errors)")
    for name in trouble.paths { #expect(run.errors.contains("/\(name)"), "\(run.errors)") }
    try expectAccount(bench, trouble)
    // The broken file's exam stops, all others go on.
    #expect(
      try bench.plan().placed.map(\.subject) == (trouble.exam == nil ? ["LS-031-04", "LS-031-05"] : ["LS-031-04"]))
    #expect(try bench.manifest().discs.reduce(0) { $0 + $1.instances } == bench.account().totals.mastered)
  }

  private func expectAccount(_ bench: Workbench, _ trouble: Trouble) throws {
    let account = try bench.account()
    #expect(account.totals.addsUp)
    #expect(account.files.count == account.totals.files - account.totals.mastered)
    let refused = account.files.filter { $0.verdict == "refused" }
    let itself = refused.filter { $0.rule != "exam-stopped" }
    #expect(Set(itself.map { String($0.path.split(separator: "/").last ?? "") }) == Set(trouble.paths))
    for file in itself {
      #expect(!(file.remedy ?? "").isEmpty && !(file.reason ?? "").isEmpty)
      #expect(trouble.rule.isEmpty || file.rule == trouble.rule, "\(file)")
    }
    // Three instances are in the exam; each is accounted for.
    let inExam = refused.filter { $0.path.contains("EXAM09/SER") }.count
    #expect(inExam == (trouble.exam == nil ? 0 : 3), "\(refused)")
  }

  @Test(arguments: ["stop", "leave-out"])
  func anUnlistedPatientStopsEitherWay(_ refusals: String) throws {
    let bench = try Workbench()
    _ = try bench.request(from: "subjects.csv", [("77005512,", "77005513,")], as: "subjects.csv")
    let run = try bench.spindle("master", "small.yaml", "--into", "made", "--refusals", refusals)
    #expect(run.status == 65)
    #expect(run.errors.contains("EXAM09") && run.errors.contains("add a row"))
    #expect(!run.errors.contains("77005512"))
    #expect(bench.names("made/outgoing").isEmpty)
  }

  /// `--refusals` overrules the request.
  @Test func theCommandOverrulesTheRequest() throws {
    let bench = try Workbench(ownExams: true)
    try bench.write("x", to: "exams-small/EXAM08/notes.txt")
    let few = try bench.request(Workbench.few, as: "few.yaml")
    #expect(try bench.spindle("master", few, "--into", "made", "--refusals", "leave-out").status == 0)
    let request = try bench.request(from: few, [("media: auto", "media: auto\nrefusals: leave-out")], as: "rest.yaml")
    #expect(try bench.spindle("master", request, "--into", "other", "--refusals", "stop").status == 65)
  }

  @Test func nothingIsLeftOfNothing() throws {
    let bench = try Workbench()
    try bench.write("x", to: "notes.txt")
    let request = try bench.request([("[exams-small]", "[notes.txt]")], as: "nothing.yaml")
    let run = try bench.spindle("master", request, "--into", "made", "--refusals", "leave-out")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Nothing was mastered."))
    #expect(bench.images().isEmpty)
  }
}
