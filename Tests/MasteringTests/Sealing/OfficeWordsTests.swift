// SPDX-License-Identifier: GPL-3.0-or-later

import Requests
import Testing

@testable import Mastering

@Suite struct OfficeWordsTests {
  /// Word by word: whatever stands between the words, and never within a word.
  @Test(arguments: [
    ("Example-University Lung", true), ("By Imaging\u{A0}Research Office", true),
    ("write to imaging@office.example", true),
    ("EXAMPLE  UNIVERSITY", true), ("Counterexample University", false), ("Imaging Research", false), ("", false),
  ])
  func aTextNamesTheOfficeByWholeWords(_ text: String, _ isNamed: Bool) {
    var office = OfficeSettings(secretPath: "")
    office.name = "Imaging Research Office"
    office.organisation = "Example University"
    office.contact = "Hall 3\nimaging@office.example"
    #expect(OfficeWords(office).areNamed(in: text) == isNamed)
  }

  @Test func aShortNameIsNotSeenInOtherWords() {
    var office = OfficeSettings(secretPath: "")
    office.name = "UCL"
    #expect(!OfficeWords(office).areNamed(in: "NUCLEAR-1"))
    #expect(OfficeWords(office).areNamed(in: "ucl, Lung"))
  }
}
