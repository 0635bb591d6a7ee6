// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Testing

@Suite("Rewriting")
struct RewritingTests {
  private static let encodings: [(DataSetBuilder.Encoding, String)] = [
    (.explicit, FileBuilder.explicit), (.implicit, FileBuilder.implicit), (.bigEndian, FileBuilder.bigEndian),
  ]

  @Test("Unchanged and as it is: the same data set, byte for byte", arguments: encodings)
  func unchanged(encoding: DataSetBuilder.Encoding, syntax: String) throws {
    let dataSet =
      DataSetBuilder.content(encoding) { $0.add(DataElementTag(0x0008, 0), "UL", [1, 0, 0, 0]) }
      + FileBuilder.image(encoding)
      + DataSetBuilder.content(encoding) { $0.add(DataElementTag(0xFFFC, 0xFFFC), "OB", [0, 0]) }
    let result = try rewrite(FileBuilder.file(syntax, dataSet), .asIs)
    #expect(Array(result.bytes.suffix(dataSet.count)) == dataSet)
    #expect(result.file.dataSetOffset == Int64(result.bytes.count - dataSet.count))
  }

  @Test("Group 2 is the writer's own, and nothing of the sender's is left")
  func meta() throws {
    let result = try rewrite(FileBuilder.file(FileBuilder.explicit, FileBuilder.image(.explicit)))
    let meta = result.file.meta
    #expect(meta.elements.map(\.tag.element) == [0, 1, 2, 3, 0x10, 0x12, 0x13])
    #expect(meta.mediaStorageSOPInstanceUID == "2.25.1")
    #expect(meta.implementationVersionName == "SPINDLE_1")
    #expect(meta.sourceApplicationEntityTitle == nil)
    let length = try #require(meta.value(DataElementTag(0x0002, 0)))
    #expect(144 + Int(length[0]) + Int(length[1]) << 8 == Int(result.file.dataSetOffset))
    #expect(result.bytes.prefix(128).allSatisfy { $0 == 0 })
  }

  @Test("Edits at any depth, in every encoding, with all lengths right", arguments: encodings)
  func edits(encoding: DataSetBuilder.Encoding, syntax: String) throws {
    let source = FileBuilder.file(syntax, FileBuilder.image(encoding))
    let result = try rewrite(source, .asIs) { dataSet, edits in
      let nested = dataSet.elements.indices.filter { dataSet.elements[$0].tag == .referencedSOPInstanceUID }
      edits.replace(nested[0], with: Array("2.25.12345".utf8))
      edits.insert(.referencedSOPClassUID, .UI, Array("1.2.840.9".utf8), in: nested[1] - 1)
      edits.insert(.rescaleSlope, .DS, Array("1".utf8))
      edits.insert(.columns, .US, [2, 1])
      if let index = dataSet.index(of: .patientID) { edits.remove(index) }
    }
    #expect(
      outline(result.file) == [
        "(0008,0005):CS", "(0008,0016):UI", "(0008,0018):UI", "(0008,1140):SQ", "-", " (0008,1155):UI", "-",
        " (0008,1150):UI", " (0008,1155):UI", "(0010,0010):PN", "(0028,0010):US", "(0028,0011):US",
        "(0028,1053):DS", "(7FE0,0010):OW",
      ])
    #expect(result.file.dataSet.string(5) == "2.25.12345")
    #expect(result.file.dataSet.string(7) == "1.2.840.9")
    #expect(result.file.dataSet.integer(.columns) == 258)
    #expect(result.file.dataSet.transferSyntax.uid == syntax)
    #expect(result.file.findings.isEmpty)
    #expect(result.bytes.suffix(4) == [1, 2, 3, 4])
  }

  @Test("Implicit becomes explicit: VRs from the dictionary, unknown ones UN, private sequences as they are")
  func implicitToExplicit() throws {
    let nested = DataSetBuilder.content(.implicit) { $0.add(.patientName, "PN", "Weatherwax") }
    let dataSet = DataSetBuilder.content(.implicit) { builder in
      builder.add(DataElementTag(0x0008, 0), "UL", [1, 0, 0, 0])
      builder.add(.sopInstanceUID, "UI", "1.2.3.4")
      builder.sequence(.referencedImageSequence, [nested], length: .undefined, itemLength: .undefined)
      builder.add(DataElementTag(0x0009, 0x0010), "LO", "MAKER")
      builder.add(DataElementTag(0x0009, 0x1001), "UN", [1, 2, 3, 4])
      builder.sequence(DataElementTag(0x0009, 0x1002), [nested])
      builder.sequence(DataElementTag(0x0009, 0x1003), [nested], length: .undefined)
      builder.add(.additionalPatientHistory, "LT", [UInt8](repeating: 0x41, count: 65_536))
      builder.add(.pixelRepresentation, unsigned: 1)
      builder.add(.smallestImagePixelValue, "SS", [0xFF, 0xFF])
      builder.add(.redPaletteColorLookupTableData, "OW", [1, 2])
      builder.add(DataElementTag(0x6002, 0x3000), "OW", [1, 2])
      builder.add(.pixelData, "OW", [1, 2, 3, 4])
    }
    let result = try rewrite(FileBuilder.file(FileBuilder.implicit, dataSet))
    #expect(result.file.dataSet.transferSyntax == .explicitVRLittleEndian)
    #expect(
      outline(result.file) == [
        "(0008,0018):UI", "(0008,1140):SQ", "-", " (0010,0010):PN", "(0009,0010):LO", "(0009,1001):UN",
        "(0009,1002):UN", "-", " (0010,0010):PN", "(0009,1003):UN", "-", " (0010,0010):PN", "(0010,21B0):UN",
        "(0028,0103):US", "(0028,0106):SS", "(0028,1201):OW", "(6002,3000):OW", "(7FE0,0010):OW",
      ])
    #expect(result.file.dataSet.elements[6].flags.contains(.implicitInside))
    #expect(result.file.dataSet.integer(.smallestImagePixelValue) == -1)
    #expect(result.file.findings == [])
    let explicit = try rewrite(result.bytes)
    #expect(explicit.bytes == result.bytes)
  }

  @Test("Big endian and compressed files keep their syntax")
  func kept() throws {
    let big = try rewrite(FileBuilder.file(FileBuilder.bigEndian, FileBuilder.image(.bigEndian)))
    #expect(big.file.dataSet.transferSyntax == .explicitVRBigEndian)
    let dataSet = DataSetBuilder.content { builder in
      builder.add(.sopInstanceUID, "UI", "1.2.3")
      builder.header(.pixelData, "OB", length: 0xFFFF_FFFF)
      builder.item([])
      builder.item([1, 2])
      builder.delimiter(0xE0DD)
      builder.add(DataElementTag(0xFFFC, 0xFFFC), "OB", [0, 0])
    }
    let source = FileBuilder.file(FileBuilder.jpeg, dataSet)
    let packed = try rewrite(source) { _, edits in edits.insert(.patientID, .LO, [0x37]) }
    #expect(packed.file.dataSet.transferSyntax == .jpegBaseline8Bit)
    #expect(packed.bytes.suffix(38) == source.suffix(38))
  }

  @Test("Removing: a sequence with all inside, an item, pixel data; edits inside are ignored")
  func removal() throws {
    let source = FileBuilder.file(FileBuilder.explicit, FileBuilder.image(.explicit))
    let noSequence = try rewrite(source) { dataSet, edits in
      edits.remove(3)
      edits.replace(5, with: [0x31])
      edits.insert(.rows, .US, [1, 0], in: 4)
      edits.insert(.rows, .US, [1, 0], in: 6)
      edits.insertSequence(
        .referencedImageSequence, items: [[NewElement(.rows, .US, [5, 0]), NewElement(.patientID, .LO, [0x39])], []])
      if let pixels = dataSet.index(of: .pixelData) { edits.remove(pixels) }
    }
    #expect(
      outline(noSequence.file) == [
        "(0008,0005):CS", "(0008,0016):UI", "(0008,0018):UI", "(0008,1140):SQ", "-", " (0010,0020):LO",
        " (0028,0010):US", "-", "(0010,0010):PN", "(0010,0020):LO", "(0028,0010):US",
      ])
    let noItem = try rewrite(source) { _, edits in
      edits.remove(4)
      edits.insert(.rows, .US, [1, 0], in: 4)
    }
    #expect(outline(noItem.file)[3...6] == ["(0008,1140):SQ", "-", " (0008,1155):UI", "(0010,0010):PN"])
    #expect(noItem.file.dataSet.string(5) == "1.2.3.6")
    #expect(noItem.bytes.suffix(4) == [1, 2, 3, 4])
  }

  @Test("A text longer than its VR can say becomes UN; bytes are padded")
  func longValues() throws {
    let source = FileBuilder.file(FileBuilder.explicit, FileBuilder.image(.explicit))
    let result = try rewrite(source) { _, edits in
      edits.insert(.patientComments, .LT, [UInt8](repeating: 0x41, count: 70_001))
      edits.insert(.additionalPatientHistory, .LT, [UInt8](repeating: 0x42, count: 65_534))
    }
    let comments = try #require(result.file.dataSet.index(of: .patientComments))
    #expect(result.file.dataSet.elements[comments].vr == .UN)
    #expect(result.file.dataSet.elements[comments].valueLength == 70_002)
    #expect(result.file.dataSet.string(comments)?.count == 70_001)
    let history = try #require(result.file.dataSet.index(of: .additionalPatientHistory))
    #expect(result.file.dataSet.elements[history].vr == .LT)
  }

  @Test("Edits that do not fit are refused")
  func refusals() throws {
    let file = try read(FileBuilder.file(FileBuilder.explicit, FileBuilder.image(.explicit)))
    func refused(_ edit: (inout DataSetEdits) -> Void) -> String? {
      var edits = DataSetEdits()
      edit(&edits)
      do throws(DICOMError) {
        _ = try PartTenWriter.rewrite(file, edits: edits, syntax: .asIs, meta: newMeta)
        return nil
      } catch {
        return error.finding.rule
      }
    }
    #expect(refused { $0.insert(.patientID, .LO, []) } == "element-exists")
    #expect(refused { $0.remove(1000) } == "no-such-element")
    #expect(refused { $0.insert(.patientID, .LO, [], in: 3) } == "no-such-element")
    #expect(refused { $0.replace(3, with: [1, 2]) } == "not-a-value")
    #expect(refused { $0.replace(4, with: []) } == "not-a-value")
    #expect(refused { $0.replace(3, with: []) } == nil)
    let replaced = refused { edits in
      edits.insert(.patientID, .LO, [])
      if let index = file.dataSet.index(of: .patientID) { edits.remove(index) }
    }
    #expect(replaced == nil)
  }

  @Test("Elements without a VR in an explicit file leave with one")
  func oddHeaders() throws {
    let dataSet = DataSetBuilder.content { builder in
      builder.add(.sopInstanceUID, "UI", "1.2.3.4")
      builder.raw([0x10, 0, 0x30, 0, 8, 0, 0, 0] + Array("19640229".utf8))
      builder.add(.patientSex, "CS", "O")
    }
    let result = try rewrite(FileBuilder.file(FileBuilder.explicit, dataSet))
    #expect(outline(result.file) == ["(0008,0018):UI", "(0010,0030):DA", "(0010,0040):CS"])
    #expect(result.file.findings.isEmpty)
  }
}
