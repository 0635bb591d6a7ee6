// SPDX-License-Identifier: GPL-3.0-or-later

import LeakCheck
import Testing

@testable import Mastering

/// The search through one header, element by element.
@Suite struct HeaderLeakScanTests {
  private static func rules(_ secrets: [LeakCheck.Secret], _ elements: [(UInt32, String, String)]) throws -> [String] {
    var scan = try HeaderLeakScan(LeakScanner(SecretSet(secrets)), datesKept: true)
    return try scan.findings(in: TestHeader(elements).read(), of: nil, path: "x").map {
      "\($0.rule) \($0.place.tagPath ?? "")"
    }
  }

  @Test func namesOfPeopleAreFoundInEveryElement() throws {
    let name = LeakCheck.Secret(.personName, "CANARIUS^SERINA")
    for tag: UInt32 in [0x0008_0070, 0x0008_103E, 0x0008_1090, 0x0018_1020] {
      #expect(try Self.rules([name], [(tag, "LO", "by Canarius")]).count == 1)
    }
    #expect(try Self.rules([name], [(0x0008_103E, "LO", "by Nightingale")]).isEmpty)
  }

  /// A station that is called like its model is no leak where the rules keep makers and models.
  @Test func placesDoNotCountWhereMakersStay() throws {
    let secrets = [LeakCheck.Secret(.device, "VIDIPROBE"), LeakCheck.Secret(.institution, "Vidiprobe Clinic")]
    for tag: UInt32 in [0x0008_0070, 0x0008_1090, 0x0018_1020] {
      #expect(try Self.rules(secrets, [(tag, "LO", "VidiProbe Clinic R4")]).isEmpty)
    }
    let elsewhere = try Self.rules(secrets, [(0x0008_103E, "LO", "VidiProbe Clinic R4")]).sorted()
    #expect(elsewhere == ["leak-device (0008,103E)", "leak-institution (0008,103E)"])
  }

  @Test func oldUIDsAreFoundWhole() throws {
    let uid = LeakCheck.Secret(.uid, "1.2.276.0.99.1")
    #expect(try Self.rules([uid], [(0x0020_000D, "UI", "1.2.276.0.99.1")]) == ["leak-uid (0020,000D)"])
    #expect(try Self.rules([uid], [(0x0020_000D, "UI", "1.2.276.0.99.17")]).isEmpty)
  }
}
