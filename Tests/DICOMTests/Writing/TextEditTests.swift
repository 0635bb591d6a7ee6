// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Foundation
import TestSupport
import Testing

/// Text of edits goes into the data set's own character set, or the data set goes into UTF-8: never two sets mixed.
@Suite("Text of edits")
struct TextEditTests {
  private static let latin1 = Array("ISO_IR 100".utf8)
  private static let utf8 = "ISO_IR 192"

  /// Latin-1 outside, an item with GB18030 of its own, one without, and a private value of unknown VR.
  private static let source = FileBuilder.file(
    FileBuilder.explicit,
    DataSetBuilder.content { builder in
      builder.add(.specificCharacterSet, "CS", "ISO_IR 100")
      builder.add(.sopInstanceUID, "UI", "1.2.3")
      let own = DataSetBuilder.content { builder in
        builder.add(.specificCharacterSet, "CS", "GB18030 ")
        builder.add(.patientComments, "LT", [0xCD, 0xF5])
      }
      let plain = DataSetBuilder.content { $0.add(.patientComments, "LT", [0xE9, 0x20]) }
      builder.sequence(.referencedImageSequence, [own, plain])
      builder.add(DataElementTag(0x0009, 0x1001), "UN", [0xE9, 0xE9])
      builder.add(.patientName, "PN", [0x4A, 0xE9, 0x5E, 0x41])
      builder.add(.otherPatientNames, "PN", "Plain")
      builder.add(.patientComments, "LT", [0xFC, 0x20])
      builder.add(.pixelData, "OW", [1, 2])
    })

  private func index(_ dataSet: DataSet, _ tag: DataElementTag, nested: Int) -> Int {
    dataSet.elements.indices.filter { dataSet.elements[$0].tag == tag && dataSet.elements[$0].depth > 0 }[nested]
  }

  private func texts(_ dataSet: DataSet) -> [String] {
    dataSet.elements.indices.filter { dataSet.elements[$0].vr.usesCharacterSet }.map { dataSet.string($0) ?? "nil" }
  }

  @Test("What the set can hold is written in it, and nothing else changes")
  func own() throws {
    let result = try rewrite(Self.source) { dataSet, edits in
      if let name = dataSet.index(of: .patientName) { edits.replace(name, withUTF8: "Ödön^É".utf8) }
      edits.insert(.institutionName, .LO, utf8: "Zürich".utf8)
      edits.insert(.patientID, .LO, utf8: "77".utf8)
      edits.replace(index(dataSet, .patientComments, nested: 0), withUTF8: "小東".utf8)
    }
    let data = result.file.dataSet
    #expect(data.string(.specificCharacterSet) == "ISO_IR 100")
    #expect(data.index(of: .patientName).map { data.value($0) } == [0xD6, 0x64, 0xF6, 0x6E, 0x5E, 0xC9])
    #expect(texts(data) == ["Zürich", "小東", "é", "Ödön^É", "77", "Plain", "ü"])
  }

  @Test("What it cannot hold turns all text under the same set to UTF-8, bytes given by edits too")
  func utf8() throws {
    let result = try rewrite(Self.source) { dataSet, edits in
      if let name = dataSet.index(of: .patientName) { edits.replace(name, withUTF8: "Wang^小東".utf8) }
      if let comments = dataSet.index(of: .patientComments) { edits.replace(comments, with: [0xE4]) }
      edits.insert(.institutionName, .LO, [0xF6])
      edits.insertSequence(
        .purposeOfReferenceCodeSequence,
        items: [
          [NewElement(.codeMeaning, .LO, [0xE5]), NewElement(.codeValue, .SH, [0x31])],
          [NewElement(.specificCharacterSet, .CS, Self.latin1), NewElement(.codeMeaning, .LO, [0xE6])],
        ])
    }
    let data = result.file.dataSet
    #expect(data.string(.specificCharacterSet) == Self.utf8)
    #expect(texts(data) == ["ö", "王", "é", "Wang^小東", "Plain", "ä", "1", "å", "æ"])
    // An item with a set of its own keeps it; what may be no text keeps its bytes.
    #expect(data.value(index(data, .patientComments, nested: 0)) == [0xCD, 0xF5])
    #expect(data.value(index(data, .patientComments, nested: 1)) == [0xC3, 0xA9])
    #expect(data.index(of: DataElementTag(0x0009, 0x1001)).map { data.value($0) } == [0xE9, 0xE9])
    #expect(result.file.findings.isEmpty)
  }

  @Test("Only the item whose set is too small is turned")
  func item() throws {
    let source = FileBuilder.file(
      FileBuilder.explicit,
      DataSetBuilder.content { builder in
        builder.sequence(
          .referencedImageSequence,
          [
            DataSetBuilder.content { builder in
              builder.add(.specificCharacterSet, "CS", "ISO_IR 100")
              builder.add(.patientComments, "LT", [0xFC, 0x20])
            }
          ])
        builder.add(.patientName, "PN", [0xE9, 0x20])
      })
    let result = try rewrite(source) { _, edits in edits.insert(.patientID, .LO, utf8: "王".utf8, in: 1) }
    #expect(texts(result.file.dataSet) == ["王", "ü", "é"])
    #expect(result.file.dataSet.index(of: .specificCharacterSet) == nil)
    #expect(
      result.file.dataSet.index(of: .specificCharacterSet, in: 1).map { result.file.dataSet.string($0) } == Self.utf8)
    // Without any declaration: Latin-1 may be read, but only ASCII written.
    let declared = try rewrite(source) { _, edits in edits.insert(.patientID, .LO, utf8: "é".utf8) }
    #expect(declared.file.dataSet.string(.specificCharacterSet) == Self.utf8)
    #expect(texts(declared.file.dataSet) == ["ü", "é", "é"])
  }

  @Test("An edit of Specific Character Set converts what it rules")
  func declaration() throws {
    func converted(_ edit: (Int, inout DataSetEdits) -> Void) throws -> DataSet {
      try rewrite(Self.source) { dataSet, edits in
        if let index = dataSet.index(of: .specificCharacterSet) { edit(index, &edits) }
      }.file.dataSet
    }
    let before = try read(Self.source).dataSet
    let chosen = try converted { $1.replace($0, with: Array("ISO_IR 192".utf8)) }
    #expect(chosen.string(.specificCharacterSet) == Self.utf8 && texts(chosen) == texts(before))
    let other = try converted { $1.replace($0, with: Array("ISO_IR 109".utf8)) }
    #expect(other.string(.specificCharacterSet) == "ISO_IR 109" && texts(other) == texts(before))
    // It cannot hold what is there, and neither can no declaration at all.
    let greek = try converted { $1.replace($0, with: Array("ISO_IR 126".utf8)) }
    #expect(greek.string(.specificCharacterSet) == Self.utf8 && texts(greek) == texts(before))
    let none = try converted { $1.remove($0) }
    #expect(none.string(.specificCharacterSet) == Self.utf8 && texts(none) == texts(before))
    // An item that loses its own falls under the one around it, if that will do.
    let item = try rewrite(Self.source) { dataSet, edits in
      edits.remove(index(dataSet, .specificCharacterSet, nested: 0))
      edits.replace(index(dataSet, .patientComments, nested: 0), withUTF8: "ß".utf8)
    }.file.dataSet
    #expect(item.value(index(item, .patientComments, nested: 0)) == [0xDF, 0x20])
    #expect(texts(item) == ["ß"] + texts(before).dropFirst())
  }

  @Test("What is removed or replaced turns nothing; text in a value of ASCII is refused")
  func limits() throws {
    let source = FileBuilder.file(
      FileBuilder.explicit,
      DataSetBuilder.content { builder in
        builder.sequence(.referencedImageSequence, [[]])
        builder.add(.patientID, "LO", "7")
        builder.add(.patientSex, "CS", "O")
      })
    let kept = try rewrite(source) { _, edits in
      edits.remove(0)
      edits.insert(.patientID, .LO, utf8: "王".utf8, in: 1)
      edits.replace(2, withUTF8: "王".utf8)
      edits.replace(2, withUTF8: "8".utf8)
    }
    #expect(kept.file.dataSet.index(of: .specificCharacterSet) == nil && kept.file.dataSet.string(.patientID) == "8")
    let file = try read(source)
    var edits = DataSetEdits()
    edits.replace(3, withUTF8: "é".utf8)
    do throws(DICOMError) {
      _ = try PartTenWriter.rewrite(file, edits: edits, syntax: .asIs, meta: newMeta)
      Issue.record("was written")
    } catch {
      #expect(error.finding.rule == "not-ascii" && error.finding.place.tagPath == "(0010,0040)")
    }
    edits.removeAll()
    edits.replace(2, withUTF8: "王".utf8)
    #expect(edits.changes == [2: .replaced(Array("王".utf8))])
  }

  @Test("dcmdump and pydicom read the new text")
  func oracles() throws {
    let folder = try TemporaryFolder()
    let result = try rewrite(Self.source) { dataSet, edits in
      if let name = dataSet.index(of: .patientName) { edits.replace(name, withUTF8: "Wang^小東".utf8) }
    }
    try Data(result.bytes).write(to: folder.url.appending(path: "text.dcm"))
    let dump = try Tool.run("dcmdump", folder.file("text.dcm"))
    #expect(dump.status == 0 && dump.output.contains("[Wang^小東]") && dump.output.contains("[ü]"), "\(dump.errors)")
    let script = """
      import pydicom, sys
      ds = pydicom.dcmread(sys.argv[1])
      print(ds.PatientName, ds.PatientComments, *[i.PatientComments for i in ds.ReferencedImageSequence])
      """
    #expect(try Tool.python(["-c", script, folder.file("text.dcm")]).output == "Wang^小東 ü 王 é\n")
  }
}
