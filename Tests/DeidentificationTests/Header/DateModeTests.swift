// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Testing

@testable import Deidentification

@Suite struct DateModeTests {
  typealias Element = ExamMaker.Element

  static let elements: [Element] = [
    Element(0x0008_0021, "DA", "20200302"), Element(0x0008_002A, "DT", "20200301101112.5-0600"),
    Element(0x0008_0022, "DA", "20200301"), Element(0x0008_0032, "TM", "101112"), Element(0x0008_0201, "SH", "-0600"),
    Element(0x0018_1078, "DT", "20200301"), Element(0x0040_0244, "DA", "20200301"),
    Element(0x0054_0016, "SQ", .items([[Element(0x0018_1079, "DT", "20200229235959")]])),
    Element(0x0008_103E, "LO", "CT 2020-03-01 B30f"), Element(0x0020_4000, "LT", "prior of 24.12.2019"),
    Element(0x0009_0010, "LO", "GEMS_PETD_01"), Element(0x0009_100D, "DT", "20200301111213"),
    Element(0x0009_0011, "LO", "GEMS_IDEN_01"), Element(0x0009_1127, "SL", .bytes([0x00, 0x51, 0x5B, 0x5E])),
    Element(0x0019_0010, "LO", "GEMS_ACQU_01"), Element(0x0019_109E, "LO", "PULSE 01-Mar-2020"),
  ]

  @Test func keptDatesStayAsTheyAre() throws {
    let result = try Deidentified(Self.elements)
    #expect(result[0x0008_0020] == "20200301")
    #expect(result[0x0008_002A] == "20200301101112.5-0600")
    #expect(result[0x0008_103E] == "CT 2020-03-01 B30f")
    #expect(result[0x0009_100D] == "20200301111213")
    #expect(result[0x0028_0303] == "UNMODIFIED")
    #expect(!result.account.secrets.contains { $0.kind == .date })
  }

  @Test func shiftedDatesKeepTheirIntervalsTimesAndZones() throws {
    let result = try Deidentified(Self.elements, exam: ExamContext(subjectID: "S", dates: .shift, dateShift: -61))
    #expect(result[0x0008_0020] == "20191231")
    #expect(result[0x0008_0021] == "20200101")
    #expect(result[0x0008_002A] == "20191231101112.5-0600")
    #expect(result[0x0008_0032] == "101112")
    #expect(result[0x0008_0030] == "101112")
    #expect(result[0x0008_0201] == "-0600")
    #expect(result[0x0009_100D] == "20191231111213")
    #expect(result[0x0010_1010] == "070Y")
    #expect(result[0x0028_0303] == "MODIFIED")
    #expect(result[0x0008_103E] == "CT 2019-12-31 B30f")
    #expect(result[0x0020_4000] == "prior of 24.10.2019")
    #expect(result[0x0019_109E] == "PULSE 31-Dec-2019")
    for date in ["20200301", "20200302", "20200229", "2020-03-01", "24.12.2019", "Mar-2020"] {
      #expect(!result.holds(date), "\(date)")
    }
    // 1 March 2020 06:06:56 UTC, 61 days earlier: 1583042816 - 61 * 86400.
    let seconds = try #require(result.after.index(of: DataElementTag(0x0009, 0x1127)))
    #expect(result.after.value(seconds) == [0x80, 0xE5, 0x0A, 0x5E])
    #expect(result.account.secrets.contains(Secret(kind: .date, text: "20200301")))
  }

  @Test func removedDatesLeaveNone() throws {
    let result = try Deidentified(Self.elements, exam: ExamContext(subjectID: "S", dates: .remove))
    #expect(result[0x0008_0020] == "")
    #expect(result[0x0008_0030] == "")
    // Type 3 in a CT image, so Table E.1-1's X/Z and X/D mean X.
    #expect(result[0x0008_0022] == nil)
    #expect(result[0x0008_0021] == nil)
    #expect(result[0x0018_1078] == nil)
    #expect(result[0x0009_100D] == nil)
    #expect(result[0x0009_1127] == nil)
    #expect(result[0x0028_0303] == "REMOVED")
    #expect(result[0x0010_1010] == "070Y")
    for date in ["2020", "2019", "101112", "235959"] { #expect(!result.holds(date), "\(date)") }
  }

  @Test func theBirthDateGoesInEveryMode() throws {
    for mode in DateMode.allCases {
      let result = try Deidentified(
        [
          Element(0x0019_0010, "LO", "GEMS_ACQU_01"), Element(0x0019_109D, "DT", "19500228"),
          Element(0x0054_0016, "SQ", .items([[Element(0x0010_0030, "DA", "19500228")]])),
        ], exam: ExamContext(subjectID: "S", dates: mode, dateShift: -3))
      #expect(result[0x0010_0030] == "")
      #expect(!result.holds("19500228"))
    }
  }

  @Test func aNewbornKeepsTheDayOfTheExam() throws {
    let result = try Deidentified([Element(0x0010_0030, "DA", "20200301")])
    #expect(result[0x0008_0020] == "20200301")
    #expect(result[0x0010_1010] == "000D")
  }

  @Test(arguments: ["DOE^JANE", "2020030", "99999999", "........", "        ", "2020\\x", "+-+-"], DateMode.allCases)
  func hostileDatesNeitherTrapNorStay(value: String, mode: DateMode) throws {
    let result = try Deidentified(
      [
        Element(0x0008_0020, "DA", value), Element(0x0008_0022, "DA", value), Element(0x0008_002A, "DT", value),
        Element(0x0008_0030, "TM", value), Element(0x0010_0030, "DA", value),
      ], exam: ExamContext(subjectID: "S", dates: mode, dateShift: -365))
    #expect(!result.holds("DOE"))
  }

  @Test func whatWasModifiedBeforeIsStillSaidToBe() throws {
    #expect(try Deidentified([Element(0x0028_0303, "CS", "MODIFIED")])[0x0028_0303] == "MODIFIED")
    #expect(try Deidentified([Element(0x0028_0303, "CS", "KANARI")])[0x0028_0303] == "UNMODIFIED")
  }
}
