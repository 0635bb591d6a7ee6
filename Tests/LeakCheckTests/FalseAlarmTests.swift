// SPDX-License-Identifier: GPL-3.0-or-later

import LeakCheck
import TestSupport
import Testing

@Suite struct FalseAlarmTests {
  /// 10,000 clean headers with 20 fresh UIDs each, against 500 birth dates and 500 six-digit identifiers.
  @Test func cleanHeadersRaiseNoAlarm() throws {
    var random = SeededGenerator(seed: 20_261_122)
    var set = SecretSet()
    for _ in 0..<500 {
      set.insert(Secret(.birthDate, date(1930...2019, &random)))
      set.insert(Secret(.patientIdentifier, String(Int.random(in: 100_000...999_999, using: &random))))
      set.insert(Secret(.uid, "1.2.840.113619.2." + random.uid()))
    }
    let scanner = try LeakScanner(set)
    let (text, raw, binary) = (scanner.textScan(), try scanner.rawScan(), scanner.binaryScan())
    var alarms = 0
    var planted = 0
    for number in 0..<10_000 {
      var header: [ScannedText] = []
      for _ in 0..<20 { header.append(ScannedText(random.uid(), .uid(0x0008_1155))) }
      header.append(ScannedText(date(2000...2026, &random), .dateKept(0x0008_0020)))
      header.append(ScannedText(String(Int.random(in: 0..<240_000, using: &random)), .dateKept(0x0008_0030)))
      header.append(ScannedText("0.\(Int.random(in: 100_000...999_999, using: &random))", .text(0x0009_1001)))
      header.append(ScannedText("CT CHEST WO 2.0 B30f", .text(0x0008_103E)))
      header.append(ScannedText("\(header[0].text) \(header[1].text)", .text(0x0009_1002)))
      let code = Int.random(in: 100_000...999_999, using: &random)
      header.append(
        ScannedText("00001/study_\(date(2000...2026, &random))_\(code)_CT/\(number % 90_000 + 10_000)_12345.dcm", .name)
      )
      alarms += text.scan(header).count
      let bytes = header.prefix(20).map(\.text).joined(separator: "\0").utf8
      try Array(bytes).withUnsafeBytes {
        try raw.consume($0)
        alarms += binary.scan($0, tag: 0x0029_1010, datesKept: true).count
      }
      // A search that finds nothing proves nothing: the same headers must raise one as soon as something is in them.
      if number % 1000 == 0 {
        header.append(ScannedText("seen \(try secretNumber(number, state: 20_261_122))", .text(0x0008_103E)))
        planted += text.scan(header).count
      }
    }
    alarms += try raw.finish().count
    #expect(alarms == 0)
    #expect(planted == 10)
  }

  private func date(_ years: ClosedRange<Int>, _ random: inout SeededGenerator) -> String {
    let (month, day) = (Int.random(in: 1...12, using: &random), Int.random(in: 1...28, using: &random))
    return "\(Int.random(in: years, using: &random))\(month < 10 ? "0" : "")\(month)\(day < 10 ? "0" : "")\(day)"
  }

  /// The first six-digit identifier of the set, drawn again in the same way.
  private func secretNumber(_ number: Int, state: UInt64) throws -> Int {
    var random = SeededGenerator(seed: state)
    _ = date(1930...2019, &random)
    return Int.random(in: 100_000...999_999, using: &random)
  }
}
