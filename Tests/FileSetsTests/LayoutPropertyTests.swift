// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import FileSets

/// What holds for the names of any tree.
@Suite struct LayoutPropertyTests {
  private static let texts = [
    "", "CT CHEST WO", "胸部CT 平扫 造影剤", String(repeating: "long words ", count: 30),
    String(repeating: "x", count: 200), "a.b.c.", "🫁", "CON", "Грудная клетка 1.25мм",
  ]

  private static func tree(_ random: inout SeededGenerator) -> [LayoutSubject] {
    func text() -> String { texts[Int(random.next() % UInt64(texts.count))] }
    return (0..<3).map { number in
      let id = "\(number)" + String(repeating: "s", count: Int(random.next() % 32))
      return LayoutSubject(
        id: id, codeSeed: random.next(),
        exams: (0..<(1 + Int(random.next() % 4))).map { _ in
          LayoutExam(
            date: random.next() % 3 == 0 ? nil : "20200229", description: text(), codeSeed: random.next(),
            series: (0..<(1 + Int(random.next() % 5))).map { _ in
              LayoutSeries(
                modality: ["CT", "", "mr", "ABCDEFGHIJKLMNOP"][Int(random.next() % 4)],
                number: [nil, 1, 10_203, Int(Int32.max), Int(Int32.min)][Int(random.next() % 5)],
                description: text(), codeSeed: random.next(),
                imageNumbers: (0..<(1 + Int(random.next() % 6))).map { _ in
                  [nil, 1, 1, 77_777, Int32.max, Int32.min][Int(random.next() % 6)]
                })
            })
        })
    }
  }

  private static func paths(_ layout: some Layout, _ tree: [LayoutSubject]) -> [[String]] {
    tree.indices.flatMap { subject in
      tree[subject].exams.indices.flatMap { exam in
        tree[subject].exams[exam].series.indices.flatMap { series in
          tree[subject].exams[exam].series[series].imageNumbers.indices.map {
            layout.path(ofInstance: $0, in: SeriesPosition(subject: subject, exam: exam, series: series))
          }
        }
      }
    }
  }

  @Test func namesFitJolietAndNoneCollide() throws {
    for seed: UInt64 in 0..<300 {
      var random = SeededGenerator(seed: seed)
      let tree = Self.tree(&random)
      for paths in [
        Self.paths(try Type1Layout(tree), tree), Self.paths(try Type2Layout(tree), tree),
        Self.paths(try FileSetLayout(tree), tree),
      ] {
        #expect(Set(paths.map { $0.joined(separator: "/").lowercased() }).count == paths.count, "seed \(seed)")
        for path in paths {
          #expect(path.reduce(0) { $0 + 1 + $1.utf16.count } <= 120, "seed \(seed): \(path)")
          #expect(
            path.allSatisfy { !$0.isEmpty && $0.utf16.count <= 64 && !$0.hasSuffix(".") }, "seed \(seed): \(path)")
        }
      }
    }
  }

  @Test func theSameTreeGivesTheSameNames() throws {
    var random = SeededGenerator(seed: 9)
    let tree = Self.tree(&random)
    #expect(Self.paths(try Type1Layout(tree), tree) == Self.paths(try Type1Layout(tree), tree))
  }

  /// An exam's names are the same whatever the exams of other subjects are.
  @Test func namesDependOnTheSubjectAlone() throws {
    var random = SeededGenerator(seed: 10)
    let tree = Self.tree(&random)
    let alone = try Type1Layout([tree[2]])
    let together = try Type1Layout(tree)
    #expect(
      alone.path(ofInstance: 0, in: SeriesPosition(subject: 0, exam: 0, series: 0))
        == together.path(ofInstance: 0, in: SeriesPosition(subject: 2, exam: 0, series: 0)))
  }

  @Test func theShortestRoomsOfTheTableHold() throws {
    let text = String(repeating: "d", count: 99)
    func descriptions(subject: Int, modality: String, number: Int, image: Int32) throws -> (exam: Int, series: Int) {
      let series = LayoutSeries(
        modality: modality, number: number, description: text, codeSeed: 1, imageNumbers: [image])
      let tree = [
        LayoutSubject(
          id: String(repeating: "s", count: subject), codeSeed: 1,
          exams: [LayoutExam(date: "20200101", description: text, codeSeed: 2, series: [series])])
      ]
      let path = try Type1Layout(tree).path(ofInstance: 0, in: SeriesPosition(subject: 0, exam: 0, series: 0))
      return (path[1].filter { $0 == "d" }.count - 1, path[2].filter { $0 == "d" }.count)
    }
    #expect(try descriptions(subject: 32, modality: "CT", number: 4, image: 1) == (19, 20))
    #expect(try descriptions(subject: 5, modality: "CT", number: 4, image: 1) == (32, 34))
    #expect(try descriptions(subject: 32, modality: "ABCDEFGHIJKL", number: Int(Int32.min), image: 1) == (9, 10))
  }

  @Test func aHundredThousandNamesAreMadeOnDemand() throws {
    let series = LayoutSeries(
      modality: "CT", number: 1, description: "", codeSeed: 3, imageNumbers: (0..<100_000).map { Int32($0 + 1) })
    let tree = [
      LayoutSubject(
        id: "00001", codeSeed: 1, exams: [LayoutExam(date: nil, description: "", codeSeed: 2, series: [series])])
    ]
    let layout = try Type1Layout(tree)
    let position = SeriesPosition(subject: 0, exam: 0, series: 0)
    let names = Set((0..<100_000).map { layout.name(ofInstance: $0, in: position) })
    #expect(names.count == 100_000)
    #expect(names.allSatisfy { $0.utf8.count == 15 || $0.hasPrefix("100000_") })
  }
}
