// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import TestSupport
import Testing

@testable import Mastering
@testable import spindle

/// What is said of the image that a registered disc was made from.
@Suite struct RegisteredImageTests {
  @Test func aDiscIsToldByWhatItsFolderHasNow() throws {
    let bench = try Workbench()
    try bench.write("register: discs.jsonl\n", to: "office.yaml")
    let few = try bench.request(Workbench.few, as: "few.yaml")
    try #require(bench.spindle("master", few, "--into", "made", "--office", "office.yaml").status == 0)
    func state(_ reads: Bool = false) throws -> [RegisteredImage.State] {
      try IdentifyDisc(code: "2026-0147", register: bench.path("discs.jsonl"), readsImages: reads, environment: [:])
        .run().matches.map(\.image.state)
    }
    #expect(try state() == [.present] && state(true) == [.verified])
    // What nothing remembers is not called the same, unless it was read.
    try bench.write("{", to: "made/private/discs/disc-01.json")
    #expect(try state() == [.unknown] && state(true) == [.verified])
    try bench.patch("made/outgoing/disc-01.iso") { $0[$0.count - 1] ^= 1 }
    #expect(try state(true) == [.differs])
    try bench.patch("made/outgoing/disc-01.iso") { $0.append(0) }
    #expect(try state() == [.differs])

    // The code of another image.
    let other = "SPINDLE:2026_0147_D01:2026-0147:000000000000"
    let wrong = try bench.spindle("identify", other, "--register", "discs.jsonl")
    #expect(wrong.status == 1 && wrong.errors.contains("another image"), "\(wrong.errors)")
  }

  @Test func nothingOfARegisterCommandsTheTerminal() throws {
    let good =
      #"{"bytes":1,"date":"2026-11-22","disc":1,"discs":1,"folder":"/x","request":"R-1","sha256":"\#(Self.digest)","#
      + #""volumeIdentifier":"R_1_D01"}"#
    #expect(try RegisteredDisc(JSONValue(parsing: Array(good.utf8), path: "")) != nil)
    for (right, wrong) in [
      ("R-1", #"R\u001b[2J"#), ("R_1_D01", "r 1"), (Self.digest, String(repeating: "G", count: 64)),
    ] {
      let text = good.replacing(right, with: wrong)
      #expect(try RegisteredDisc(JSONValue(parsing: Array(text.utf8), path: "")) == nil, "\(wrong)")
    }
    let disc = RegisteredDisc(
      volumeIdentifier: "V\u{1B}[2J", request: "R", disc: 1, discs: 1, sha256: "", bytes: 1, folder: "/\u{7}",
      date: .firstOfMedia)
    let image = RegisteredImage(of: disc, reading: false)
    let outcome = IdentifyDisc.Outcome(code: "", register: "", matches: [.init(disc: disc, image: image)], findings: [])
    #expect(IdentificationText(outcome).text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }

  private static let digest = String(repeating: "0a", count: 32)
}
