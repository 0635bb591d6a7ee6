// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Which exams go on which disc, of which medium, in how many sectors.
@Suite struct PlanningTests {
  private static func master(
    _ bench: Workbench, _ changes: [(String, String)], from name: String = "small.yaml", into made: String = "made"
  ) throws -> Workbench.Run {
    try bench.spindle("master", bench.request(from: name, changes, as: made + ".yaml"), "--into", made)
  }

  /// The Volume Space Size of the primary descriptor (ECMA-119 8.4.8), little endian half.
  private static func volumeSpaceSize(_ image: Data) -> Int {
    image[(16 * 2048 + 80)..<(16 * 2048 + 84)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  @Test func whatIsPlannedIsWhatIsThere() throws {
    let bench = try Workbench()
    let run = try Self.master(bench, [("media: auto", "media: 600")])
    try #require(run.status == 0, "\(run.errors)")
    let plan = try bench.plan()
    #expect(plan.discs.count > 1)
    #expect(plan.lowerBound <= plan.discs.count)
    #expect(plan.status == "optimal" || plan.lowerBound < plan.discs.count)
    #expect(bench.images() == (1...plan.discs.count).map { "disc-0\($0).iso" })
    for disc in plan.discs {
      let image = try bench.data("made/outgoing/disc-0\(disc.number).iso")
      #expect(disc.sectors <= 600)
      #expect(disc.capacity == 600)
      #expect(image.count == disc.sectors * 2048)
      #expect(Self.volumeSpaceSize(image) == disc.sectors)
      #expect(try bench.manifest().discs[disc.number - 1].sectors == disc.sectors)
      #expect(
        String(decoding: image[(16 * 2048 + 40)..<(16 * 2048 + 72)], as: UTF8.self).hasPrefix(
          "2026_0147_D0\(disc.number) "))
    }
    // Each exam whole, once.
    #expect(plan.placed.count == 9)
    #expect(Set(plan.placed.map(\.folder)) == Set(plan.exams.map(\.folder)))
    #expect(Set(plan.exams.map(\.folder)).count == 9)
    #expect(Set(plan.sources).count == 73)
  }

  @Test func oneDiscForEachSubject() throws {
    let bench = try Workbench()
    try #require(Self.master(bench, [("discs: fill", "discs: per-subject")]).status == 0)
    let discs = try bench.plan().discs
    #expect(discs.map(\.subjects) == (1...5).map { ["LS-031-0\($0)"] })
    #expect(discs.allSatisfy { $0.medium == "cd" })
  }

  @Test func oneDiscForEachExam() throws {
    let bench = try Workbench()
    try #require(Self.master(bench, [("discs: fill", "discs: per-exam")]).status == 0)
    #expect(try bench.plan().discs.map(\.exams.count) == Array(repeating: 1, count: 9))
    #expect(bench.images().count == 9)
  }

  /// A subject with more than a disc holds gets several, each of that subject alone.
  @Test func subjectsNeverShareADisc() throws {
    let bench = try Workbench()
    try #require(
      Self.master(bench, [("discs: fill", "discs: per-subject"), ("media: auto", "media: 425")]).status == 0)
    let discs = try bench.plan().discs
    #expect(discs.count > 5)
    #expect(discs.allSatisfy { $0.subjects.count == 1 && $0.sectors <= 425 })
    #expect(Set(discs.flatMap(\.subjects)).count == 5)
  }

  @Test func anInstanceLargerThanItsMediumNamesOneThatHoldsIt() throws {
    let bench = try Workbench(ownExams: true)
    try bench.lengthenPixels("exams-small/EXAM08/SER001/000001", by: 1 << 20)
    let run = try Self.master(bench, Workbench.few + [("media: auto", "media: 300")])
    #expect(run.status == 65)
    #expect(run.errors.contains("EXAM08/SER001/000001"), "\(run.errors)")
    #expect(run.errors.contains("has 300") && run.errors.contains("media: cd"), "\(run.errors)")
    #expect(bench.images().isEmpty)
  }

  @Test(arguments: [("auto", "cd"), ("cd", "cd"), ("dvd", "dvd"), ("dvd-dl", "dvd-dl"), ("bd", "bd"), ("9000", "9000")])
  func theMediumIsTheRequests(asked: String, planned: String) throws {
    let bench = try Workbench()
    try #require(Self.master(bench, Workbench.few + [("media: auto", "media: \(asked)")]).status == 0)
    #expect(try bench.plan().discs.map(\.medium) == [planned])
  }

  /// Two exams of 400 MB each. The plan is there before the first image, which is not let grow that far here.
  @Test(arguments: [("fill", ["dvd"]), ("per-exam", ["cd", "cd"])])
  func autoTakesDVDsWhenOneCDIsTooSmall(discs: String, planned: [String]) throws {
    let bench = try Workbench(ownExams: true)
    for exam in ["EXAM08", "EXAM09"] { try bench.lengthenPixels("exams-small/\(exam)/SER001/000001", by: 400 << 20) }
    let request = try bench.request(
      Workbench.few + [("discs: fill", "discs: \(discs)")], as: "large.yaml")
    let run = try bench.spindle(
      "master", request, "--into", "made", through: ["sh", "-c", "ulimit -f 20000; exec \"$@\"", "sh"])
    #expect(run.status != 0)
    #expect(bench.names("made/outgoing").isEmpty)
    #expect(try bench.plan().discs.map(\.medium) == planned)
  }

  @Test func namesAreThoseOfTheOrganisation() throws {
    let bench = try Workbench()
    let type1 = #/LS-031-0\d/study_\d{8}_\d{6}(_[^/]+)?/[A-Z]{2}\d+(_[^/]+)?_\d{3}/\d{5}_\d{5}\.dcm/#
    let type2 = #/LS-031-0\d/study_\d{6}_\d{8}/DICOM/IM_\d{5}/#
    let fileset = #/DICOM/P\d{5}/E\d{4}/S\d{4}/I\d{7}/#
    try #require(Self.master(bench, [], into: "one").status == 0)
    try #require(Self.master(bench, [("type1", "type2")], into: "two").status == 0)
    try #require(Self.master(bench, [("type1", "fileset")], into: "set").status == 0)
    for (made, form) in [("one", Regex<AnyRegexOutput>(type1)), ("two", .init(type2)), ("set", .init(fileset))] {
      let files = try bench.manifest(made).discs[0].files
      for file in files where file.fileID != nil { #expect(file.path.wholeMatch(of: form) != nil, "\(file.path)") }
    }
    let undated = #/LS-031-0\d/study_\d{6}(_[^/]+)?/.*/#
    try #require(Self.master(bench, [("dates: keep", "dates: remove")], into: "undated").status == 0)
    for file in try bench.manifest("undated").discs[0].files where file.fileID != nil {
      #expect(file.path.wholeMatch(of: undated) != nil && !file.path.contains(#/_(19|20)\d{6}(_|/)/#), "\(file.path)")
    }
    #expect(try bench.plan("undated").placed.allSatisfy { $0.date == nil })
  }
}

extension Workbench {
  /// Gives a file's Pixel Data, its last element, a hole at its end, which takes no space on the disk.
  func lengthenPixels(_ name: String, by count: Int) throws {
    var length = 0
    try patch(name) { bytes in
      let tag = try #require(bytes.range(of: Data([0xE0, 0x7F, 0x10, 0x00]), options: .backwards))
      let isExplicit = bytes[tag.upperBound] == UInt8(ascii: "O")
      let field = tag.upperBound + (isExplicit ? 4 : 0)
      length = bytes[field..<(field + 4)].reversed().reduce(0) { $0 << 8 | Int($1) } + count
      for place in 0..<4 { bytes[field + place] = UInt8(truncatingIfNeeded: length >> (8 * place)) }
      length = bytes.count + count
    }
    guard truncate(path(name), length) == 0 else { throw Failure("cannot lengthen \(name)") }
  }
}
