// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Mastering
@testable import spindle

@Suite struct DumpTextTests {
  private func line(
    depth: Int = 0, length: Int64? = 10, name: String = "PatientName", value: String = "", meaning: String? = nil
  ) -> HeaderLine {
    HeaderLine(
      kind: .element, depth: depth, tag: "(0010,0010)", vr: "PN", length: length, name: name, value: value,
      meaning: meaning, offset: 0)
  }

  @Test(arguments: [40, 80, 132]) func linesFitTheTerminal(columns: Int) {
    let text = DumpText(columns: columns, ellipsis: "…")
    for depth in [0, 1, 8, 300] {
      for value in ["", "見本", String(repeating: "見本^", count: 50), String(repeating: "x", count: 200)] {
        let shown = text.line(line(depth: depth, name: "ReferencedPerformedProcedureStepSequence", value: value))
        #expect(TerminalText.width(String(shown.dropLast())) <= columns)
        #expect(!shown.hasSuffix(" \n"))
      }
    }
  }

  @Test func aNameOfTheStandardIsShownWhereTheUIDDoesNotFit() {
    let uid = line(name: "SOPClassUID", value: "1.2.840.10008.5.1.4.1.1.2", meaning: "CT Image Storage")
    #expect(DumpText(columns: 80, ellipsis: "…").line(uid).hasSuffix(" = CT Image Storage\n"))
    #expect(
      DumpText(columns: 140, ellipsis: "…").line(uid).hasSuffix(" 1.2.840.10008.5.1.4.1.1.2 = CT Image Storage\n"))
  }

  @Test func undefinedLengthsAndItemsAreSaid() {
    let text = DumpText(columns: nil, ellipsis: "…")
    #expect(text.line(line(length: nil)) == "(0010,0010) PN     u/l PatientName\n")
    var item = line(depth: 1, length: nil)
    item.kind = .item
    #expect(text.line(item) == "    - item, u/l\n")
  }
}
