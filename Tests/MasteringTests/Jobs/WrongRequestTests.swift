// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Requests and settings that are wrong are refused with the right exit code, before anything is made.
@Suite struct WrongRequestTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    var what: String
    var old: String
    var new: String
    /// What the complaint points at.
    var place: String
    var says: String
    var testDescription: String { what }
  }

  static let faults = [
    Fault(what: "unknown key", old: "media: auto", new: "medium: auto", place: "medium:", says: "media"),
    Fault(what: "list for text", old: "number: \"2026-0147\"", new: "number: [1]", place: "[1]", says: "number"),
    Fault(what: "mapping for list", old: "[exams-small]", new: "{a: b}", place: "{a: b}", says: "sources"),
    Fault(what: "unknown word", old: "dates: keep", new: "dates: keeep", place: "keeep", says: "keep"),
    Fault(what: "no date", old: "2026-11-22", new: "2026-13-22", place: "2026-13-22", says: "date"),
    Fault(what: "key twice", old: "discs: fill", new: "media: cd", place: "media: auto", says: "media"),
    Fault(what: "medium too small", old: "media: auto", new: "media: 12", place: "12\n", says: "300"),
    Fault(what: "bad number", old: "\"2026-0147\"", new: "\"../up\"", place: "\"../up\"", says: "number"),
  ]

  @Test(arguments: faults)
  func isRefusedWithLineAndColumn(_ fault: Fault) throws {
    let bench = try Workbench()
    let request = try bench.request([(fault.old, fault.new)], as: "wrong.yaml")
    let run = try bench.spindle("master", request, "--into", "made")
    #expect(run.status == 65)
    let before = try #require(bench.text(request).split(separator: fault.place, omittingEmptySubsequences: false).first)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let place = "\(lines.count):\((lines.last?.count ?? 0) + 1)"
    #expect(run.errors.contains("wrong.yaml:\(place):"), "\(run.errors)")
    #expect(run.errors.contains(fault.says), "\(run.errors)")
    #expect(!bench.exists("made"))
  }

  @Test func isRefusedWhenItIsMissing() throws {
    let bench = try Workbench()
    #expect(try bench.spindle("master", "none.yaml").status == 66)
    let subjects = try bench.request([("subjects.csv", "none.csv")], as: "a.yaml")
    #expect(try bench.spindle("master", subjects, "--into", "made").status == 66)
    let sources = try bench.request([("[exams-small]", "[exams-small, none]")], as: "b.yaml")
    let run = try bench.spindle("master", sources, "--into", "made")
    #expect(run.status == 66)
    #expect(run.errors.contains("none"))
    #expect(bench.names("made/outgoing").isEmpty)
  }

  @Test func usage() throws {
    let bench = try Workbench()
    #expect(try bench.spindle("master").status == 64)
    #expect(try bench.spindle("master", "small.yaml", "--nonsense").status == 64)
    #expect(try bench.spindle("master", "small.yaml", "--refusals", "perhaps").status == 64)
    #expect(try bench.spindle("--version").status == 0)
  }

  @Test(arguments: ["naam: x\n", "name: [x]\n", "name: x\nname: y\n", "defaults: {media: floppy}\n", "name: \"\n"])
  func aWrongOfficeIsConfiguration(_ text: String) throws {
    let bench = try Workbench()
    try bench.write(text, to: "office.yaml")
    let run = try bench.spindle("master", "small.yaml", "--into", "made", "--office", "office.yaml")
    #expect(run.status == 78)
    #expect(run.errors.contains("office.yaml:"), "\(run.errors)")
    #expect(!bench.exists("made"))
  }

  @Test func aMissingOfficeIsConfiguration() throws {
    let bench = try Workbench()
    #expect(try bench.spindle("master", "small.yaml", "--office", "none.yaml").status == 78)
    #expect(try bench.spindle("master", "small.yaml", environment: ["SPINDLE_OFFICE": "none.yaml"]).status == 78)
  }

  @Test func theOfficesDefaultsAnswerWhatTheRequestLeavesOpen() throws {
    let bench = try Workbench()
    try bench.write("name: Office of Tests\ndefaults: {media: dvd}\n", to: "office.yaml")
    let request = try bench.request([("media: auto\n", "")], as: "open.yaml")
    try #require(bench.spindle("master", request, "--into", "made", "--office", "office.yaml").status == 0)
    #expect(try bench.plan().discs.map(\.medium) == ["dvd"])
  }

  @Test func aFolderThatCannotBeMade() throws {
    let bench = try Workbench()
    try bench.write("", to: "taken")
    #expect(try bench.spindle("master", "small.yaml", "--into", "taken").status == 73)
  }
}
