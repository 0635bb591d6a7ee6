// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Instances that may show a patient, and enhanced objects, stay in the office until the request takes them: named,
/// counted, and their exams go on without them.
@Suite struct HeldBackTests {
  /// Three ultrasound images, a clip and a captured screen; two enhanced multi-frame objects.
  private static let pixels = ["EXAM04/SER001/", "EXAM09/SER002/"]
  private static let enhanced = ["EXAM07/SER001/", "EXAM07/SER002/"]

  struct Case: Sendable, CustomTestStringConvertible {
    var accepts: [String]
    var held: [String]
    var count: Int
    var testDescription: String { "accepts \(accepts)" }
  }

  static let cases = [
    Case(accepts: [], held: pixels + enhanced, count: 7),
    Case(accepts: ["enhanced"], held: pixels, count: 5),
    Case(accepts: ["pixels"], held: enhanced, count: 2),
    Case(accepts: ["pixels", "enhanced"], held: [], count: 0),
  ]

  @Test(arguments: cases)
  func staysUnlessAccepted(_ one: Case) throws {
    let bench = try Workbench()
    let changes = ["pixels", "enhanced"].filter { !one.accepts.contains($0) }.map { ("\($0): accept", "\($0): hold") }
    let request = try bench.request(changes, as: "held.yaml")
    let run = try bench.spindle("master", request, "--into", "made")
    try #require(run.status == 0, "\(run.errors)")
    let account = try bench.account()
    #expect(account.totals.addsUp)
    #expect(account.totals.heldBack == one.count)
    #expect(account.totals.mastered == 73 - one.count)
    let held = account.files.filter { $0.verdict == "held-back" }
    #expect(held.count == one.count)
    for file in held {
      #expect(one.held.contains { file.path.contains($0) }, "\(file)")
      #expect(!(file.remedy ?? "").isEmpty)
      #expect(run.errors.contains("warning: ") && run.errors.contains(file.path), "\(file)")
    }
    #expect(try Set(bench.plan().sources).count == account.totals.mastered)
    #expect(try bench.plan().sources.allSatisfy { source in !one.held.contains { source.hasPrefix($0) } })
    // The ultrasound exam has nothing else; the others go on without.
    #expect(try bench.plan().placed.count == (one.accepts.contains("pixels") ? 9 : 8))
    #expect(run.output.contains("\(one.count) held back"))
  }

  @Test func aPictureThatSaysSoIsHeld() throws {
    let bench = try Workbench(ownExams: true)
    try bench.patch("exams-small/EXAM09/SER001/000001") { bytes in
      // Burned In Annotation, if the sample says NO, says YES of the same length.
      let place = try #require(bytes.range(of: Data([0x28, 0, 0x01, 0x03, 0x43, 0x53, 2, 0]) + Data("NO".utf8)))
      bytes.replaceSubrange(
        bytes.index(place.upperBound, offsetBy: -4)..<place.upperBound, with: [4, 0] + Data("YES ".utf8))
    }
    let request = try bench.request([("pixels: accept", "pixels: hold")], as: "held.yaml")
    try #require(bench.spindle("master", request, "--into", "made").status == 0)
    #expect(try bench.account().file("EXAM09/SER001/000001")?.verdict == "held-back")
    #expect(try bench.account().file("EXAM09/SER001/000002") == nil)
  }
}
