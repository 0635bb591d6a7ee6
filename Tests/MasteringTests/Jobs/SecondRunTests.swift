// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The same command again: what is sealed stays, what is missing is made.
@Suite struct SecondRunTests {
  @Test func aFinishedJobIsLeftAsItIs() throws {
    let bench = try Workbench()
    _ = try bench.request(Workbench.few, as: "small.yaml")
    try #require(bench.spindle("master", "small.yaml", "--into", "made").status == 0)
    let names = ["disc-01.iso", "labels.pdf", "manifest.json", "packing-list.pdf"]
    let files = names.map { "made/outgoing/" + $0 }
    #expect(bench.names("made/outgoing") == names)
    let before = try files.map(bench.trace)
    let again = try bench.spindle("master", "small.yaml", "--into", "made")
    #expect(again.status == 0)
    #expect(again.output.contains("nothing was made again"))
    #expect(try files.map(bench.trace) == before)
    let outcome = try bench.outcome(bench.spindle("master", "small.yaml", "--into", "made", "--json"))
    #expect(outcome.discs.map(\.new) == [false])
  }

  @Test func onlyAMissingDiscIsMadeAgain() throws {
    let bench = try Workbench()
    try #require(bench.spindle("master", "small-trial.yaml", "--into", "made").status == 0)
    let third = "made/outgoing/disc-03.iso"
    let image = try bench.data(third)
    let others = [1, 2, 4, 5].map { "made/outgoing/disc-0\($0).iso" }
    let before = try others.map(bench.trace)
    try FileManager.default.removeItem(atPath: bench.path(third))
    let again = try bench.spindle("master", "small-trial.yaml", "--into", "made", "--json")
    #expect(try bench.outcome(again).discs.map(\.new) == [false, false, true, false, false])
    #expect(try bench.data(third) == image)
    #expect(try others.map(bench.trace) == before)
    #expect(try bench.manifest().discs.count == 5)
  }

  @Test(arguments: ["labels.pdf", "packing-list.pdf", "manifest.json"])
  func aMissingDocumentIsMadeAgainWithoutItsDiscs(_ name: String) throws {
    let bench = try Workbench()
    _ = try bench.request(Workbench.few, as: "small.yaml")
    try #require(bench.spindle("master", "small.yaml", "--into", "made").status == 0)
    let bytes = try bench.data("made/outgoing/" + name)
    let image = try bench.trace("made/outgoing/disc-01.iso")
    try FileManager.default.removeItem(atPath: bench.path("made/outgoing/" + name))
    #expect(try bench.spindle("master", "small.yaml", "--into", "made").status == 0)
    #expect(try bench.data("made/outgoing/" + name) == bytes)
    #expect(try bench.trace("made/outgoing/disc-01.iso") == image)
  }

  /// A disc whose image somebody shortened is no sealed disc.
  @Test func aDamagedDiscIsMadeAgain() throws {
    let bench = try Workbench()
    _ = try bench.request(Workbench.few, as: "small.yaml")
    try #require(bench.spindle("master", "small.yaml", "--into", "made").status == 0)
    let image = try bench.data("made/outgoing/disc-01.iso")
    try image.dropLast(2048).write(to: URL(fileURLWithPath: bench.path("made/outgoing/disc-01.iso")))
    #expect(try bench.spindle("master", "small.yaml", "--into", "made").status == 0)
    #expect(try bench.data("made/outgoing/disc-01.iso") == image)
  }
}
