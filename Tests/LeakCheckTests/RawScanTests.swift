// SPDX-License-Identifier: GPL-3.0-or-later

import LeakCheck
import TestSupport
import Testing

private let secrets = [
  Secret(.personName, "Okonkwo^Adaeze"), Secret(.patientIdentifier, "8830217745"),
  Secret(.accessionNumber, "RAD-2201177"),
  Secret(.birthDate, "19540321"), Secret(.personName, "MÜLLER^JÜRGEN"), Secret(.personName, "Li^Wei"),
  Secret(.patientIdentifier, "123456"),
]

private func hits(_ bytes: [UInt8], cut: Int = .max) throws -> [LeakHit] {
  let scan = try LeakScanner(SecretSet(secrets)).rawScan()
  try bytes.withUnsafeBytes { all in
    var position = 0
    while position < all.count {
      let end = position + min(cut, all.count - position)
      try scan.consume(UnsafeRawBufferPointer(rebasing: all[position..<end]))
      position = end
    }
  }
  return try scan.finish()
}

/// The text at an offset of 5,000 in 12,000 bytes of noise without letters or digits.
private func planted(_ text: [UInt8]) -> [UInt8] {
  var random = SeededGenerator(seed: 1)
  var bytes = (0..<12_000).map { _ in UInt8.random(in: 0x80...0xFF, using: &random) }
  bytes.replaceSubrange(5_000..<5_000 + text.count, with: text)
  return bytes
}

private func bigEndian(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } }
private func littleEndian(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }

@Suite struct RawScanTests {
  @Test(arguments: [
    "OKONKWO^ADAEZE", "Adaeze Okonkwo", "Okonkwo, Adaeze", "okonkwo_adaeze", "OKONKWO Adaeze", "Jürgen Müller",
  ])
  func aNameIsFoundInEveryEncoding(text: String) throws {
    let latin = text.unicodeScalars.map { UInt8($0.value) }
    for bytes in [Array(text.utf8), latin, bigEndian(text), littleEndian(text)] {
      let found = try hits(planted(bytes))
      #expect(found.map(\.kind) == [.personName])
      // In UTF-16BE the first high byte belongs to no literal.
      #expect(found.allSatisfy { (5_000...5_001).contains($0.offset) })
    }
  }

  @Test func numbersAreFoundAndPartsOfLongerNumbersAndUIDsAreNot() throws {
    #expect(try hits(planted(Array("8830217745".utf8))).map(\.kind) == [.patientIdentifier])
    #expect(try hits(planted(Array("ID 8830217745.".utf8))).map(\.kind) == [.patientIdentifier])
    #expect(try hits(planted(bigEndian("8830217745"))).map(\.kind) == [.patientIdentifier])
    for miss in ["88302177451", "18830217745", "1.2.840.8830217745", "2.25.8830217745.1", "8830217745.1", "883021774"] {
      #expect(try hits(planted(Array(miss.utf8))) == [])
      #expect(try hits(planted(bigEndian(miss))) == [])
    }
    #expect(try hits(planted(Array("rad-2201177".utf8))).map(\.kind) == [.accessionNumber])
    #expect(try hits(planted(Array("rad-22011778".utf8))) == [])
  }

  @Test(arguments: ["19540321", "Li Wei", "LI^WEI", "123456", "Okonkwo", "oKONkwO^AdAeZe", "Okonkwo Bdaeze"])
  func shortFormsDatesAndChanceSpellingsDoNotCountInPixels(text: String) throws {
    #expect(try hits(planted(Array(text.utf8))) == [])
  }

  @Test(arguments: [1, 2, 3, 7, 13, 64, 137, 1000, 4999, 5003, 5010])
  func cutsAnywhereLoseNothingAndDoubleNothing(cut: Int) throws {
    let found = try hits(planted(Array("Adaeze Okonkwo / 8830217745 / 18830217745".utf8)), cut: cut)
    #expect(found.map(\.offset) == [5_000, 5_017])
  }

  @Test func secretsAtTheVeryEndsAreFound() throws {
    let bytes = Array("8830217745".utf8) + [UInt8](repeating: 0xAA, count: 5_000) + Array("OKONKWO^ADAEZE".utf8)
    for cut in [5, 1000, Int.max] { #expect(try hits(bytes, cut: cut).map(\.offset) == [0, 5_010]) }
  }

  @Test func offsetsBeginAnewAfterFinishing() throws {
    let scan = try LeakScanner(SecretSet(secrets)).rawScan()
    for _ in 0..<2 {
      try planted(Array("8830217745".utf8)).withUnsafeBytes { try scan.consume($0) }
      #expect(try scan.finish().map(\.offset) == [5_000])
    }
  }

  @Test func textThatDocumentsMayHoldIsLeftOut() throws {
    var set = SecretSet(secrets)
    set.exemptInDocuments("Laboratory of Adaeze Okonkwo")
    let scan = try LeakScanner(set).rawScan()
    try planted(Array("Adaeze Okonkwo".utf8)).withUnsafeBytes { try scan.consume($0) }
    #expect(try scan.finish() == [])
    try planted(Array("OKONKWO^ADAEZE".utf8)).withUnsafeBytes { try scan.consume($0) }
    #expect(try scan.finish().count == 1)
  }

  @Test func binaryElementsAreSearchedForShorterFormsToo() throws {
    let scan = try LeakScanner(SecretSet(secrets)).binaryScan()
    func kinds(_ text: String, datesKept: Bool = false) -> [Secret.Kind] {
      planted(Array(text.utf8)).withUnsafeBytes { scan.scan($0, tag: 0x0029_1010, datesKept: datesKept) }.map(
        \.kind)
    }
    #expect(kinds("Li Wei") == [.personName])
    #expect(kinds("XLi WeiX") == [])
    #expect(kinds("123456") == [.patientIdentifier])
    #expect(kinds("1.123456") == [])
    #expect(kinds("19540321") == [.birthDate])
    #expect(kinds("19540321", datesKept: true) == [])
  }

  @Test func oneScannerServesManyTasks() async throws {
    let scanner = try LeakScanner(SecretSet(secrets))
    let bytes = planted(Array("OKONKWO^ADAEZE".utf8))
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let (raw, text) = (try scanner.rawScan(), scanner.textScan())
          var count = 0
          for _ in 0..<50 {
            try bytes.withUnsafeBytes { try raw.consume($0) }
            count += try raw.finish().count
            count += text.scan([ScannedText("Adaeze", .name)]).count
          }
          return count
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == [Int](repeating: 100, count: 8))
  }
}
