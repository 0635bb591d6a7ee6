// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Testing

@Suite("The list of edits")
struct EditListTests {
  @Test("It tells what becomes of each element, what is added and where; removal wins, then the last replacement")
  func account() {
    var edits = DataSetEdits()
    #expect(edits.isEmpty)
    edits.replace(4, with: [1, 2])
    edits.replace(4, withUTF8: "é".utf8)
    edits.remove(5)
    edits.replace(5, with: [])
    edits.insert(.rows, .US, [1, 0])
    edits.insert(.patientID, .LO, utf8: "7".utf8, in: 3)
    edits.insertSequence(.referencedImageSequence, items: [[]], in: 3)
    #expect(edits.changes == [4: .replaced(Array("é".utf8)), 5: .removed])
    let added = edits.insertions
    #expect(added.map(\.tag) == [.rows, .patientID, .referencedImageSequence])
    #expect(added.map(\.item) == [nil, 3, 3] && added.map(\.vr) == [.US, .LO, .SQ])
    #expect(added.map(\.value) == [[1, 0], [0x37], nil])
    var visited: [String] = []
    edits.visit { edit in
      switch edit {
      case .removed(let index): visited.append("-\(index)")
      case .replaced(let index, let isEmpty): visited.append("\(index)\(isEmpty ? "e" : "")")
      case .inserted(let tag): visited.append("+\(tag)")
      }
    }
    #expect(visited == ["4", "4", "-5", "5e", "+(0028,0010)", "+(0010,0020)", "+(0008,1140)"])
    edits.removeAll()
    #expect(edits.isEmpty && edits.changes.isEmpty && edits.insertions.isEmpty)
  }
}
