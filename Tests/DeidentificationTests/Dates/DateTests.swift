// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Documents
import Testing

@testable import Deidentification

@Suite struct CalendarDateTests {
  /// Day numbers by Python's date.toordinal() - 719163.
  @Test(arguments: [
    ("19700101", 0), ("20000229", 11_016), ("19691231", -1), ("00010101", -719_162), ("99991231", 2_932_896),
  ])
  func numbersCountDays(da: String, number: Int) throws {
    let day = try #require(CalendarDate(da: da))
    #expect(day.daysSince1970 == number)
    #expect(CalendarDate(daysSince1970: number) == day)
    #expect(String(decoding: day.da, as: UTF8.self) == da)
  }

  @Test func everyDayOfFourCenturiesComesBack() throws {
    for number in stride(from: -100_000, to: 60_000, by: 1) {
      let day = try #require(CalendarDate(daysSince1970: number))
      #expect(day.daysSince1970 == number)
      if day.daysSince1970 != number { return }
    }
  }

  @Test(arguments: [
    "", "2020", "20201301", "20200230", "19000229", "2020022x", "00000101", "202002291", "ÄÄÄÄ", "2020-02-29",
  ])
  func whatIsNoDayIsNone(da: String) {
    #expect(CalendarDate(da: da) == nil)
  }

  @Test func theOldFormWithDotsIsRead() {
    #expect(CalendarDate(da: "1993.08.22") == CalendarDate(year: 1993, month: 8, day: 22))
  }
}

@Suite struct PatientAgeTests {
  private func age(_ birth: String, _ exam: String) throws -> String? {
    PatientAge.at(try #require(CalendarDate(da: exam)), born: try #require(CalendarDate(da: birth)))
  }

  @Test func yearsCountBirthdays() throws {
    #expect(try age("19500228", "20200227") == "069Y")
    #expect(try age("19500228", "20200228") == "070Y")
  }

  @Test func thoseBornOnALeapDayAreOlderOnTheFirstOfMarch() throws {
    #expect(try age("20000229", "20190228") == "018Y")
    #expect(try age("20000229", "20190301") == "019Y")
    #expect(try age("20000229", "20200229") == "020Y")
  }

  @Test func overEightyNineIsNinety() throws {
    #expect(try age("19300302", "20200301") == "089Y")
    #expect(try age("19300301", "20200301") == "090Y")
    #expect(try age("19000101", "20200301") == "090Y")
  }

  @Test func infantsHaveMonthsWeeksAndDays() throws {
    #expect(try age("20180301", "20200301") == "002Y")
    #expect(try age("20180302", "20200301") == "023M")
    #expect(try age("20200101", "20200301") == "008W")
    #expect(try age("20200225", "20200301") == "005D")
    #expect(try age("20200301", "20200301") == "000D")
    #expect(try age("20200302", "20200301") == nil)
  }

  @Test func storedAgesAreClipped() {
    #expect(PatientAge.capped(Array("091Y".utf8)) == "090Y")
    #expect(PatientAge.capped(Array("089Y".utf8)) == "089Y")
    #expect(PatientAge.capped(Array("999M".utf8)) == "999M")
    #expect(PatientAge.capped(Array("45Y ".utf8)) == "045Y")
    #expect(PatientAge.capped(Array("DOE".utf8)) == nil)
    #expect(PatientAge.capped([]) == nil)
    #expect(PatientAge.capped([0xFF, 0xFF, 0x59]) == nil)
  }
}

@Suite struct DateValueTests {
  private func shifted(_ value: String, _ vr: VR, _ days: Int) -> String? {
    Array(value.utf8).withUnsafeBytes { DateValue.shifted($0, vr: vr, days: days) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func daysMoveAndTimesAndZonesStay() {
    #expect(shifted("20200301", .DA, -1) == "20200229")
    #expect(shifted("20200101 ", .DA, -365) == "20190101")
    #expect(shifted("20200301\\20200302", .DA, -1) == "20200229\\20200301")
    #expect(shifted("20200301235959.123456+0530", .DT, -1) == "20200229235959.123456+0530")
    #expect(shifted("20200301-0600", .DT, -60) == "20200101-0600")
  }

  @Test func partsOfADateMoveByTheirFirstDay() {
    #expect(shifted("202003", .DT, -1) == "202002")
    #expect(shifted("2020", .DT, -1) == "2019")
  }

  @Test(arguments: ["DOE^JANE", "20201301", "2020030", "20200301X", "99999999", "00010101"])
  func whatCannotMoveIsNoDate(value: String) {
    #expect(shifted(value, .DA, -1) == nil)
  }

  @Test func onlyWhatDatesAreMadeOfIsPlain() {
    func isPlain(_ text: String) -> Bool {
      Array(text.utf8).withUnsafeBytes { DateValue.content($0, .DT, born: nil) == .plain }
    }
    #expect(isPlain("20200301101112.5+0100"))
    #expect(!isPlain("DOE"))
  }
}
