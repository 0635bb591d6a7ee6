// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Deidentification

/// Identifiers and days in the spellings that people use.
@Suite struct NumberTests {
  typealias Element = ExamMaker.Element

  private func clean(_ text: String, _ kind: RuleKind, _ value: String, cutsDates: Bool = false) -> String {
    var identities = SubjectIdentities()
    identities.insert(kind, value)
    var cleaner = TextCleaner()
    for value in identities.values { cleaner.matcher.insert(value.text, kind: value.kind) }
    cleaner.matcher.cutsDates = cutsDates
    return cleaner.clean(text: text, owners: .all, readsVersions: false) ?? text
  }

  @Test(arguments: [
    ("482913", "CT 00482913 chest"), ("482913", "CT 482-913 chest"), ("482913", "CT 48 29 13 chest"),
    ("00482913", "CT 482913 chest"), ("12345678", "CT 12.345.678 chest"), ("MRN482913", "CT 482/913 chest"),
  ])
  func anIdentifierIsCutWithZerosAndInParts(identifier: String, text: String) {
    #expect(clean(text, .patientID, identifier) == "CT chest")
  }

  @Test(arguments: [
    ("482913", "48.2913 chest"), ("482913", "482-9130 chest"), ("482913", "48-29 13 chest"),
    ("0001", "1 of 10001 chest"),
    ("482913", "1482-913 chest"),
  ])
  func otherNumbersStay(identifier: String, text: String) {
    #expect(clean(text, .patientID, identifier) == text)
  }

  @Test(arguments: ["Tel 0221 4567890", "Tel 0221/4567890", "Tel 02214567890", "Tel +49 221 4567890"])
  func aTelephoneNumberIsCutAsItIsDialled(text: String) {
    #expect(["Tel", "Tel +"].contains(clean(text, .contact, "+49 221 4567890")))
  }

  @Test(arguments: [
    ("IS", "482913", ""), ("IS", "000482913", ""), ("DS", "482913.0", ""), ("DS", "1\\+482913", ""),
    ("DS", "482913.5", "482913.5"), ("DS", "4829131", "4829131"), ("DS", "4.82913E5", "4.82913E5"),
  ])
  func anIdentifierIsNoSetting(vr: String, value: String, after: String) throws {
    let tag: UInt32 = vr == "IS" ? 0x0020_0012 : 0x0018_0050
    for identifier in ["482913", "MRN482913"] {
      #expect(try Deidentified([Element(0x0010_0020, "LO", identifier), Element(tag, vr, value)])[tag] == after)
    }
  }

  @Test(arguments: [
    ("TM", "48291355", ""), ("TM", "101500.25", "101500.25"), ("TM", "10:15:00", "10:15:00"), ("TM", "1015", "1015"),
    ("TM", "246100", ""), ("DA", "48291355", ""), ("DA", "20200301", "20200301"),
    ("DA", "2020.03.01", "2020.03.01"),
  ])
  func whatIsNoDayOrTimeIsNone(vr: String, value: String, after: String) throws {
    let tag: UInt32 = vr == "TM" ? 0x0008_0032 : 0x0018_1200
    #expect(try Deidentified([Element(tag, vr, value)])[tag] == after)
  }

  @Test(arguments: ["19580314", "19580314000000", "14.03.1958", "1958-03-14", "03/14/1958"])
  func aBirthDateIsKnownHoweverItWasTyped(value: String) {
    #expect(clean("geb 14.03.1958 x", .birthDate, value) == "geb x")
    #expect(clean("CT 19580314", .birthDate, value) == "CT")
  }

  @Test(arguments: [
    "14.3.58", "14.03.58", "58-03-14", "14 Mar 58", "14-MAR-58", "14. März 1958", "14 mars 1958", "19580314103000",
    "580314",
  ])
  func aBirthDateIsCutHoweverItIsWritten(text: String) {
    #expect(clean("geb \(text) x", .birthDate, "19580314") == "geb x")
  }

  @Test(arguments: ["v 1.14.03.58", "14.03.58.2", "14.03/58", "20580314103000", "14 Mar 59", "58 03 14"])
  func whatOnlyLooksLikeItStays(text: String) {
    #expect(clean(text, .birthDate, "19580314") == text)
  }

  @Test(arguments: [
    "20240212101500", "202402121015", "12 Feb 24", "12-FEB-24", "12. Februar 2024", "240212", "12.02.24", "3 Mar 19",
  ])
  func daysOfServiceGoWhereTheyDoNotStay(text: String) {
    #expect(clean("CT \(text) x", .date, "20240212", cutsDates: true) == "CT x")
  }

  @Test(arguments: ["99991212101500", "12 of 24 Feb", "Mar 12 slices 15", "12.13.14.15"])
  func otherNumbersStayWhereDatesGo(text: String) {
    #expect(clean(text, .date, "20240212", cutsDates: true) == text)
  }
}
