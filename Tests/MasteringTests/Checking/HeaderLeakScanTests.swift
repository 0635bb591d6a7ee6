// SPDX-License-Identifier: GPL-3.0-or-later

import Deidentification
import LeakCheck
import Testing

@testable import Mastering

/// The search through one header, element by element.
@Suite struct HeaderLeakScanTests {
  private static func rules(
    _ secrets: [LeakCheck.Secret], _ elements: [(UInt32, String, String)], dates: DateMode = .keep,
    owners: Set<Int32>? = nil, of owner: Int32? = nil
  ) throws -> [String] {
    var set = SecretSet()
    for secret in secrets { set.insert(secret, owners: owners) }
    var scan = try HeaderLeakScan(LeakScanner(set), dates: dates)
    return try scan.findings(in: TestHeader(elements).read(), of: owner, path: "x").map {
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

  @Test func aBirthDateCountsInItsOwnElementWhateverBecomesOfDates() throws {
    let birth = LeakCheck.Secret(.birthDate, "19580314")
    for dates in DateMode.allCases {
      #expect(
        try Self.rules([birth], [(0x0010_0030, "DA", "19580314")], dates: dates) == ["leak-birth-date (0010,0030)"])
    }
    // A newborn is examined on that day.
    #expect(try Self.rules([birth], [(0x0008_0020, "DA", "19580314")]).isEmpty)
    #expect(try Self.rules([birth], [(0x0008_0020, "DA", "19580314")], dates: .shift).isEmpty)
  }

  @Test(arguments: [("DA", "20240212"), ("DT", "20240212101500.25"), ("DA", "19000101\\20240212")])
  func aDayThatDidNotGoIsFoundWhereDatesAreRemoved(vr: String, value: String) throws {
    let day = LeakCheck.Secret(.date, "20240212")
    #expect(try Self.rules([day], [(0x0018_1200, vr, value)], dates: .remove) == ["leak-date (0018,1200)"])
    #expect(try Self.rules([day], [(0x0018_1200, vr, value)], dates: .shift).isEmpty)
    #expect(try Self.rules([day], [(0x0018_1200, vr, "20240213101500")], dates: .remove).isEmpty)
  }

  @Test func anIdentifierIsFoundWhereANumberIsWanted() throws {
    let identifier = LeakCheck.Secret(.patientIdentifier, "482913")
    let found = ["leak-patient-identifier (0020,0012)"]
    #expect(try Self.rules([identifier], [(0x0020_0012, "IS", "482913")]) == found)
    #expect(try Self.rules([identifier], [(0x0020_0012, "DS", "1.5\\482913 ")]) == found)
    for value in ["482913.5", "1482913", "-482913"] {
      #expect(try Self.rules([identifier], [(0x0020_0012, "DS", value)]).isEmpty, "\(value)")
    }
    // Somebody else's is as many exposures.
    #expect(try Self.rules([identifier], [(0x0020_0012, "IS", "482913")], owners: [1], of: 1) == found)
    #expect(try Self.rules([identifier], [(0x0020_0012, "IS", "482913")], owners: [1], of: 2).isEmpty)
    #expect(try Self.rules([identifier], [(0x0008_0030, "TM", "482913")]).isEmpty)
  }

  @Test func namesAreFoundWholeInCodes() throws {
    let name = LeakCheck.Secret(.personName, "CANARIUS^SERINA")
    #expect(try Self.rules([name], [(0x0018_0015, "CS", "SERINA CANARIUS")]).count == 1)
    #expect(try Self.rules([name], [(0x0018_0015, "CS", "SERINA")]).isEmpty)
  }
}
