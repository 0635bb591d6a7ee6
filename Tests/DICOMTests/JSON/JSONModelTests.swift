// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import TestSupport
import Testing

/// What PS3.18 F.2 asks for, checked by hand, and against pydicom's own rendering.
@Suite("The DICOM JSON Model")
struct JSONModelTests {
  private func json(_ file: PartTenFile) -> String {
    var bytes: [UInt8] = []
    DICOMJSONModel.write(file) { bytes.append(contentsOf: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func json(_ encoding: DataSetBuilder.Encoding = .explicit, _ make: (inout DataSetBuilder) -> Void) throws
    -> String
  {
    let syntax =
      encoding == .explicit
      ? FileBuilder.explicit : encoding == .bigEndian ? FileBuilder.bigEndian : FileBuilder.implicit
    return json(try read(FileBuilder.file(syntax, DataSetBuilder.content(encoding, make))))
  }

  @Test("Text, names, empty values, numbers as the file writes them")
  func text() throws {
    let text = try json { builder in
      builder.add(DataElementTag(0x0008, 0), "UL", [9, 0, 0, 0])
      builder.add(.specificCharacterSet, "CS", "ISO_IR 100")
      builder.add(.imageType, "CS", "ORIGINAL\\\\AXIAL")
      builder.add(.accessionNumber, "SH", "")
      builder.add(.patientName, "PN", [0x4A, 0xE9, 0x5E, 0x41, 0x3D, 0x3D, 0x70, 0x5C])
      builder.add(.patientWeight, "DS", "+007.50\\-.5\\3.\\x\\")
      builder.add(.instanceNumber, "IS", " 12")
      builder.add(.patientComments, "LT", "\"a\\b\"\r\n\u{7}")
    }
    #expect(
      text == #"{"00080005":{"vr":"CS","Value":["ISO_IR 100"]},"#
        + #""00080008":{"vr":"CS","Value":["ORIGINAL",null,"AXIAL"]},"#
        + #""00080050":{"vr":"SH"},"00100010":{"vr":"PN","Value":[{"Alphabetic":"Jé^A","Phonetic":"p"},null]},"#
        + #""00101030":{"vr":"DS","Value":[7.50,-0.5,3,"x",null]},"#
        + ##""00104000":{"vr":"LT","Value":["\"a\\b\"\u000D\u000A\u0007"]},"00200013":{"vr":"IS","Value":[12]}}"##
    )
  }

  @Test(
    "Binary values inline in little endian, tags, 64 bits, what is no number",
    arguments: [DataSetBuilder.Encoding.explicit, .bigEndian])
  func binary(encoding: DataSetBuilder.Encoding) throws {
    func bytes(_ word: some FixedWidthInteger) -> [UInt8] {
      withUnsafeBytes(of: encoding == .bigEndian ? word.bigEndian : word.littleEndian) { Array($0) }
    }
    let text = try json(encoding) { builder in
      builder.add(DataElementTag(0x0009, 0x1001), "AT", bytes(UInt16(0x7FE0)) + bytes(UInt16(0x0010)))
      builder.add(DataElementTag(0x0009, 0x1002), "OW", bytes(UInt16(0x0102)) + bytes(UInt16(0x0304)) + [5])
      builder.add(DataElementTag(0x0009, 0x1003), "OB", [1, 2])
      builder.add(DataElementTag(0x0009, 0x1004), "UV", bytes(UInt64(7)) + bytes(UInt64.max))
      builder.add(
        DataElementTag(0x0009, 0x1005), "FD",
        bytes(Double.nan.bitPattern) + bytes((-Double.infinity).bitPattern) + bytes(Double(0.1).bitPattern))
      builder.add(DataElementTag(0x0009, 0x1006), "SS", bytes(Int16(-2)))
      builder.add(DataElementTag(0x0009, 0x1007), "QQ", "abc")
    }
    #expect(
      text == #"{"00091001":{"vr":"AT","Value":["7FE00010"]},"00091002":{"vr":"OW","InlineBinary":"AgEEAwU="},"#
        + #""00091003":{"vr":"OB","InlineBinary":"AQI="},"00091004":{"vr":"UV","Value":[7,"18446744073709551615"]},"#
        + #""00091005":{"vr":"FD","Value":["NaN","-Infinity",0.1]},"00091006":{"vr":"SS","Value":[-2]},"#
        + #""00091007":{"vr":"UN","InlineBinary":"YWJjIA=="}}"#)
  }

  @Test("Sequences, also as UN; order and tags that stand twice; pixel data are named, not copied")
  func nesting() throws {
    let item = DataSetBuilder.content { builder in
      builder.add(.patientID, "LO", "7")
      builder.sequence(.referencedImageSequence, [[], DataSetBuilder.content { $0.add(.rows, unsigned: 5) }])
    }
    let dataSet = DataSetBuilder.content { builder in
      builder.add(.patientSex, "CS", "M")
      builder.add(.patientID, "LO", "1")
      builder.add(.patientID, "LO", "2")
      builder.sequence(.purposeOfReferenceCodeSequence, [])
      builder.sequence(DataElementTag(0x0009, 0x1001), [item], vr: "UN")
      builder.add(.pixelData, "OW", [1, 2, 3, 4])
    }
    var reader = PartTenReader()
    var file = PartTenFile()
    try reader.read(bytes: FileBuilder.file(FileBuilder.explicit, dataSet), name: "/a b/ü", into: &file)
    let pixels = file.fileLength - 4
    #expect(
      json(file)
        == #"{"00091001":{"vr":"SQ","Value":[{"00081140":{"vr":"SQ","Value":[{},{"00280010":{"vr":"US","Value":[5]}}]},"#
        + #""00100020":{"vr":"LO","Value":["7"]}}]},"00100020":{"vr":"LO","Value":["2"]},"00100040":{"vr":"CS","Value":["M"]},"#
        + #""0040A170":{"vr":"SQ"},"#
        + #""7FE00010":{"vr":"OW","BulkDataURI":"file:///a%20b/%C3%BC?offset=\#(pixels)&length=4"}}"#)
  }

  @Test("A long header leaves in pieces")
  func pieces() throws {
    let file = try read(
      FileBuilder.file(
        FileBuilder.explicit,
        DataSetBuilder.content { builder in
          for number in 0..<20 {
            builder.add(DataElementTag(0x0009, UInt16(0x1000 + number)), "LO", String(repeating: "x", count: 10_000))
          }
        }))
    var pieces: [Int] = []
    DICOMJSONModel.write(file) { pieces.append($0.count) }
    #expect(pieces.count > 2 && pieces.reduce(0, +) > 200_000)
  }

  /// Where pydicom's rendering differs, and why ours is right.
  private static let different: [String: String] = [
    "dcm4che/no_preamble_dicm_in_data": "the four letters at byte 128 are part of a value; pydicom starts after them",
    "fo-dicom/GH177_D_CLUNIE_CT1_IVRLE_BigEndian_undefined_length.dcm": "pydicom gives up within a big endian sequence",
    "fo-dicom/GH179A.dcm": "(0028,0120) has a blank VR and two bytes; pydicom takes the blanks for a length",
    "pydicom-data/gdcm-US-ALOKA-16_big.dcm": "InlineBinary is little endian; pydicom leaves the words big endian",
    "pydicom/test_files/badVR.dcm": "an IS of 1A: F.2.3 allows a string, pydicom gives up",
  ]

  @Test(
    "Real files as pydicom has them",
    .enabled(if: PackageRoot.hasSharedFiles, "../shared/dicom is not on this machine"))
  func real() throws {
    var reader = PartTenReader()
    var file = PartTenFile()
    var input = ""
    var count = 0
    let named = Self.different.keys.map { SharedFiles.folder + "/" + $0 }
    for path in Set(SharedFiles.small(bytes: 150_000) + named).sorted() {
      guard (try? reader.read(path: path, into: &file)) != nil else { continue }
      count += 1
      input += path + "\t" + json(file) + "\n"
    }
    let answer = try Tool.python([PackageRoot.oracle("pydicom_json.py")], input: input)
    var differing: Set<String> = []
    for line in answer.output.split(separator: "\n") {
      guard let tab = line.firstIndex(of: "\t") else { continue }
      let name = String(line[..<tab].dropFirst(SharedFiles.folder.count + 1))
      differing.insert(name)
      #expect(Self.different[name] != nil, "\(line)")
    }
    #expect(differing == Set(Self.different.keys))
    #expect(answer.output.hasSuffix("\n\(count) files\n") && count > 300, "\(answer.errors)")
  }
}
