// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import LeakCheck
import Testing

@testable import Mastering

/// The search through one header, element by element.
@Suite struct HeaderLeakScanTests {
  /// A file of explicit little endian with these text elements, in order of their tags.
  private static func header(_ elements: [(UInt32, String, String)]) throws -> PartTenFile {
    func number(_ value: Int, _ bytes: Int) -> [UInt8] {
      (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    func element(_ tag: UInt32, _ vr: String, _ text: String) -> [UInt8] {
      var value = Array(text.utf8)
      if value.count % 2 == 1 { value.append(vr == "UI" ? 0 : 0x20) }
      return number(Int(tag >> 16), 2) + number(Int(tag & 0xFFFF), 2) + Array(vr.utf8) + number(value.count, 2) + value
    }
    let meta =
      element(0x0002_0002, "UI", "1.2.840.10008.5.1.4.1.1.2") + element(0x0002_0003, "UI", "1.2.3.4")
      + element(0x0002_0010, "UI", "1.2.840.10008.1.2.1")
    let length = number(2, 2) + number(0, 2) + Array("UL".utf8) + number(4, 2) + number(meta.count, 4)
    let bytes =
      [UInt8](repeating: 0, count: 128) + Array("DICM".utf8) + length + meta
      + elements.flatMap { element($0.0, $0.1, $0.2) }
    var file = PartTenFile()
    var reader = PartTenReader()
    try reader.read(bytes: bytes, name: "test", into: &file)
    return file
  }

  private static func rules(_ secrets: [LeakCheck.Secret], _ elements: [(UInt32, String, String)]) throws -> [String] {
    var scan = try HeaderLeakScan(LeakScanner(SecretSet(secrets)), datesKept: true)
    return try scan.findings(in: header(elements), of: nil, path: "x").map { "\($0.rule) \($0.place.tagPath ?? "")" }
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
