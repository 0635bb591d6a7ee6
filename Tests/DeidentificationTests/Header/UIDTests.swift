// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Testing

@testable import Deidentification

/// What stands in group 2 of the new file is a UID, whatever the old one says.
@Suite struct UIDTests {
  @Test func aTransferSyntaxThatIsNoUIDIsRefused() throws {
    let known = Array("1.2.840.10008.1.2.1\0".utf8)
    var file = ExamMaker().file(ExamMaker.Element.base())
    let at = try #require(file.indices.first { file[$0...].starts(with: known) })
    file.replaceSubrange(at..<at + known.count, with: Array("1.2.DOE.482913.DOE\0\0".utf8))
    let error = #expect(throws: DeidentificationError.self) { try Deidentified(file) }
    #expect(error?.finding.rule == "invalid-uid" && error?.finding.place.tagPath == "(0002,0010)")
    #expect(error?.description.contains("DOE") == false)
  }

  @Test func aRetainedInstanceUIDIsOne() throws {
    var profile = try DeidentificationProfile.office()
    var layer = DeidentificationProfile.Layer(name: "options")
    layer.options = .retainUIDs
    try profile.append(layer)
    let tag: UInt32 = 0x0008_0018
    for (uid, isGood) in [("1.2.3", true), ("1.2.DOE", false), ("1.2." + String(repeating: "3", count: 61), false)] {
      let elements = [ExamMaker.Element(tag, "UI", uid)]
      #expect((try? Deidentified(elements, profile: profile))?[tag] == (isGood ? uid : nil))
      #expect(try Deidentified(elements)[tag] == Deidentified.key.uid(for: uid))
    }
  }
}
