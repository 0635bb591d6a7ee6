// SPDX-License-Identifier: GPL-3.0-or-later

import DiscPacking
import PackingClasses
import Testing

/// A few instances of each benchmark class; `Benchmarks/run.sh packing` measures the whole.
@Suite struct ClassTests {
  @Test(arguments: PackingClasses.all.filter { $0.title != "Scholl 3" })
  func itemsStayWholeAndEachProofIsChecked(kind: PackingClass) {
    for instance in kind.sample() {
      let problem = Self.problem(instance)
      let solution = problem.solved(PackingOptions(nodes: 1_000_000, pivots: 1000))
      #expect(solution.bins.flatMap(\.items).sorted() == Array(instance.sizes.indices), "\(instance.name)")
      for bin in solution.bins {
        #expect(bin.items.reduce(0) { $0 + instance.sizes[$1] } <= instance.capacity, "\(instance.name)")
      }
      #expect(solution.certificate.isValid(for: problem), "\(instance.name)")
      #expect(solution.bins.count <= solution.lowerBound + 2 + solution.lowerBound / 100, "\(instance.name)")
    }
  }

  @Test(arguments: ["Falkenauer U", "Scholl 1", "Scholl 2", "Schwerin"])
  func easyClassesAreProved(title: String) throws {
    let kind = try #require(PackingClasses.all.first { $0.title == title })
    for instance in kind.instances(share: 0).prefix(4) {
      #expect(Self.problem(instance).solved().status == .optimal, "\(instance.name)")
    }
  }

  @Test func threeExamsADiscWithHardlyAnySpareAreProved() {
    // 500 exams, no two of one size: the linear program would have 500 rows.
    let large = PackingClasses.discs.instances(share: 0).filter { $0.name.hasPrefix("disc500large") }
    #expect(large.count == 2)
    for instance in large { #expect(Self.problem(instance).solved().status == .optimal, "\(instance.name)") }
  }

  @Test func theSameSeedsGiveTheSameSizes() {
    let once = PackingClasses.discs.sample().map(\.sizes)
    #expect(once == PackingClasses.discs.sample().map(\.sizes))
    #expect(Set(once).count == once.count)
  }

  private static func problem(_ instance: PackingInstance) -> PackingProblem {
    PackingProblem(items: instance.sizes.map { .init(size: $0) }, media: [.init(capacity: instance.capacity)])
  }
}
