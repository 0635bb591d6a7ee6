// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Testing

/// What the values mean was taken from PS3.5 6.2 by hand.
@Suite("Days, times and ages")
struct DateAndTimeTests {
  @Test("A DA is a day of the calendar, as DICOM or ACR-NEMA writes it, or nil")
  func dates() {
    #expect(DICOMDate("20240229") == DICOMDate(year: 2024, month: 2, day: 29))
    #expect(DICOMDate("1993.08.22")?.description == "19930822")
    for bad in [
      "", "2024", "202402", "20230229", "19000229", "20241301", "20240100", "00000101", "2024-2-29", "2024.0229",
      "202402290", "2024022x", "１９９９0101", "20240231", "19990431",
    ] {
      #expect(DICOMDate(bad) == nil, "\(bad)")
    }
    #expect(DICOMDate("20000229") != nil)
    #expect((DICOMDate("19991231").flatMap { a in DICOMDate("20000101").map { a < $0 } }) == true)
  }

  @Test("A TM may end after hours, minutes, seconds or any digit of the fraction")
  func times() throws {
    for text in ["07", "0709", "070907", "070907.1", "070907.0705", "235960", "235959.999999"] {
      #expect(try #require(DICOMTime(text)).description == text)
    }
    let time = try #require(DICOMTime("070907.0705"))
    #expect((time.hour, time.minute, time.second, time.microsecond) == (7, 9, 7, 70_500))
    #expect(time.precision == .fraction(4))
    #expect(DICOMTime("10")?.precision == .hour)
    #expect(DICOMTime("07:09:07.5")?.description == "070907.5")
    #expect(DICOMTime("07:09")?.precision == .minute)
    for bad in [
      "", "7", "24", "0760", "070961", "070907.", "0709.5", "070907.1234567", "07 09", "07:0907", "0709:07",
      ":", "::", "07:", "-1", "07.5",
    ] {
      #expect(DICOMTime(bad) == nil, "\(bad)")
    }
  }

  @Test("A DT may end after any of its parts and carry an offset from UTC")
  func dateTimes() throws {
    for text in [
      "1999", "199912", "19991231", "1999123123", "199912312359", "19991231235959", "19991231235959.123456",
      "1999+0100", "19991231-0500", "19991231235959.5+1400", "20240229-1200",
    ] {
      #expect(try #require(DICOMDateTime(text), "\(text)").description == text)
    }
    #expect(DICOMDateTime("19991231-0530")?.offset == -330)
    #expect(DICOMDateTime("1999")?.offset == nil)
    for bad in [
      "", "199", "19991", "1999123", "19991331", "1999123124", "19991231235959.", "1999-0000", "1999+1500",
      "1999-1230", "1999+01", "1999+0160", "+0100", "19991231 ", "1999-0100-0100", "20230229",
    ] {
      #expect(DICOMDateTime(bad) == nil, "\(bad)")
    }
  }

  /// Seconds from 1970 by `date -u -d … +%s`.
  @Test("What a value leaves open is a range of time")
  func intervals() throws {
    // As bounds: the test library would list the microseconds of a range.
    func interval(_ text: String, _ around: Int? = nil) -> (lowerBound: Int64, upperBound: Int64, count: Int)? {
      DICOMDateTime(text)?.interval(offset: around).map { ($0.lowerBound, $0.upperBound, $0.count) }
    }
    #expect(interval("1970") == nil)
    #expect(interval("1970+0000")?.lowerBound == 0 && interval("1970+0000")?.count == 365 * 86_400_000_000)
    #expect(interval("20240229120000+0000")?.lowerBound == 1_709_208_000_000_000)
    #expect(interval("20240229120000+0000")?.upperBound == 1_709_208_000_999_999)
    #expect(interval("20240229120000", 120)?.lowerBound == 1_709_200_800_000_000)
    #expect(interval("20240229120000.25-0500", 60)?.lowerBound == 1_709_226_000_250_000)
    #expect(interval("20240229120000.25-0500")?.count == 10_000)
    #expect(interval("202402+0000")?.count == 29 * 86_400_000_000)
    #expect(interval("2024+0000")?.count == 366 * 86_400_000_000)
    #expect(interval("19000301+0000")?.lowerBound == -2_203_891_200_000_000)
    #expect(interval("2024022912+0000")?.count == 3_600_000_000)
    #expect(interval("202402291200+0000")?.count == 60_000_000)
    let day = try #require(DICOMDate("20240229"))
    #expect(DICOMDateTime(day, DICOMTime("1200"), offset: 0).interval()?.lowerBound == 1_709_208_000_000_000)
    #expect(DICOMDateTime(day, nil).precision == .day)
  }

  @Test("An AS is three digits and a unit")
  func ages() {
    #expect(DICOMAge("018M").map { ($0.count, $0.unit) } ?? (0, .days) == (18, .months))
    #expect(DICOMAge("090Y")?.description == "090Y")
    #expect(DICOMAge("003D")?.unit == .days && DICOMAge("003W")?.unit == .weeks)
    for bad in ["", "18M", "0018M", "018m", "018", "0x8M", "   M"] { #expect(DICOMAge(bad) == nil, "\(bad)") }
  }

  @Test("Elements answer with their values, nil for each that is none; times know their zone")
  func elements() throws {
    let item = DataSetBuilder.content { builder in
      builder.add(.timezoneOffsetFromUTC, "SH", "-0330")
      builder.add(.studyDate, "DA", "20240229")
    }
    let dataSet = DataSetBuilder.content { builder in
      builder.add(.studyDate, "DA", "20240229\\\\yesterday")
      builder.add(.acquisitionDateTime, "DT", "2024 ")
      builder.add(.studyTime, "TM", "1200\\9999")
      builder.add(.timezoneOffsetFromUTC, "SH", "+0100 ")
      builder.sequence(.referencedImageSequence, [item, []])
      builder.add(.patientAge, "AS", "018M")
      builder.add(.studyInstanceUID, "UI", "1.2.3\\1.02\\")
    }
    let data = try read(FileBuilder.file(FileBuilder.explicit, dataSet)).dataSet
    func index(_ tag: DataElementTag) throws -> Int { try #require(data.index(of: tag)) }
    #expect(try data.dates(index(.studyDate)) == [DICOMDate("20240229"), nil, nil])
    #expect(try data.times(index(.studyTime)) == [DICOMTime("1200"), nil])
    #expect(try data.dateTimes(index(.acquisitionDateTime)).first??.precision == .year)
    #expect(try data.ages(index(.patientAge)).first??.count == 18)
    #expect(try data.uids(index(.studyInstanceUID)) == ["1.2.3", nil, nil])
    #expect(try data.dates(index(.patientAge)).isEmpty)
    #expect(data.timezoneOffset() == 60)
    let items = try Array(data.children(of: index(.referencedImageSequence)))
    #expect(items.map { data.timezoneOffset(in: $0) } == [-210, 60])
    #expect(data.dates(-1).isEmpty && data.ages(1000).isEmpty)
  }
}
