// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import FileSets

@Suite struct FileIDTests {
  @Test(arguments: [["DICOM", "IM_00001"], ["A"], ["12345678"], [String](repeating: "X", count: 8)])
  func legal(components: [String]) {
    #expect(FileID(components)?.value == components.joined(separator: "\\"))
    #expect(FileID.isLegal(value: components.joined(separator: "\\")))
  }

  @Test(arguments: [
    [], [""], ["123456789"], ["dicom"], ["A.B"], ["A-B"], ["Ä"], ["A", ""], [String](repeating: "X", count: 9),
  ])
  func illegal(components: [String]) {
    #expect(FileID(components) == nil)
    #expect(!FileID.isLegal(value: components.joined(separator: "\\")))
  }
}
