// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Testing

@Suite("Reading the transfer syntaxes")
struct ReadingTests {
  private static let imageOutline = [
    "(0008,0005):CS", "(0008,0016):UI", "(0008,0018):UI", "(0008,1140):SQ", "-", " (0008,1155):UI", "-",
    " (0008,1155):UI", "(0010,0010):PN", "(0010,0020):LO", "(0028,0010):US", "(7FE0,0010):OW",
  ]

  @Test(
    "Every plain encoding gives the same tree",
    arguments: [
      (DataSetBuilder.Encoding.explicit, FileBuilder.explicit), (.implicit, FileBuilder.implicit),
      (.bigEndian, FileBuilder.bigEndian),
    ])
  func plain(encoding: DataSetBuilder.Encoding, syntax: String) throws {
    let file = try read(FileBuilder.file(syntax, FileBuilder.image(encoding)))
    #expect(outline(file) == Self.imageOutline)
    #expect(file.dataSet.transferSyntax.uid == syntax)
    #expect(file.dataSet.string(.patientName) == "Ogg^Nanny")
    #expect(file.dataSet.integer(.rows) == 2)
    #expect(file.findings.isEmpty)
    let pixels = try #require(file.pixelData)
    #expect(file.dataSet.elements[pixels].valueLength == 4)
    #expect(file.dataSet.value(pixels).isEmpty)
    #expect(file.dataSetEnd == file.fileLength)
  }

  @Test("Group 2 is explicit little endian in a big endian file")
  func meta() throws {
    let file = try read(FileBuilder.file(FileBuilder.bigEndian, FileBuilder.image(.bigEndian)))
    #expect(file.meta.transferSyntaxUID == FileBuilder.bigEndian)
    #expect(file.meta.mediaStorageSOPInstanceUID == "1.2.3.4")
    #expect(file.meta.sourceApplicationEntityTitle == "SENDER")
    #expect(file.hasMeta && file.hasPreamble)
  }

  @Test("A file without preamble, and a data set without anything before it")
  func bare() throws {
    let noPreamble = try read(FileBuilder.meta(FileBuilder.explicit) + FileBuilder.image(.explicit))
    #expect(outline(noPreamble) == Self.imageOutline)
    #expect(noPreamble.hasMeta && !noPreamble.hasPreamble)
    for encoding in [DataSetBuilder.Encoding.explicit, .implicit, .bigEndian] {
      let bare = try read(FileBuilder.image(encoding))
      #expect(outline(bare) == Self.imageOutline)
      #expect(!bare.hasMeta && !bare.hasPreamble)
      #expect(rules(bare) == ["no-preamble", "no-meta"])
    }
  }

  @Test("Four letters in the middle of a bare data set do not make a preamble")
  func markByChance() throws {
    var builder = DataSetBuilder()
    builder.add(.specificCharacterSet, "CS", "ISO_IR 100")
    builder.add(.sopClassUID, "UI", "1.2.840.10008.5.1.4.1.1.2")
    builder.add(.sopInstanceUID, "UI", "1.2.3.4")
    builder.add(.accessionNumber, "SH", "1")
    let room = 128 - builder.bytes.count - 8
    builder.add(.manufacturer, "LO", String(repeating: "x", count: room) + "DICM more")
    let file = try read(builder.bytes)
    #expect(!file.hasPreamble)
    #expect(file.dataSet.elements.count == 5)
  }

  @Test(
    "Files that are no DICOM are not taken for it",
    arguments: [
      Array("PK\u{3}\u{4} a zip of some kind".utf8), Array("%PDF-1.7\n%some text that goes on for a while".utf8),
      [UInt8](repeating: 0, count: 4096), [8, 0, 0x20, 0, 1, 0, 0, 0, 0xAA, 0xBB, 0xCC, 0xDD], [], [8, 0],
    ])
  func notDICOM(bytes: [UInt8]) {
    #expect(failure(bytes)?.reason == .notDICOM)
    let kind = bytes.withUnsafeBytes { PartTenReader.kind(ofFirstBytes: $0, fileLength: Int64(bytes.count)) }
    #expect(kind == .notDICOM)
  }

  @Test("One value is used for file after file")
  func reuse() throws {
    var reader = PartTenReader()
    var file = PartTenFile()
    let odd = FileBuilder.file(FileBuilder.explicit, FileBuilder.image(.implicit))
    try reader.read(bytes: odd, name: "a", into: &file)
    #expect(throws: DICOMError.self) { try reader.read(bytes: [1, 2, 3], name: "b", into: &file) }
    #expect(file.dataSet.elements.isEmpty && file.pixelData == nil)
    let plain = FileBuilder.file(FileBuilder.explicit, FileBuilder.image(.explicit, pixels: [7, 7]))
    try reader.read(bytes: plain, name: "c", into: &file)
    #expect(outline(file) == Self.imageOutline)
    #expect(file.findings.isEmpty && file.name == "c")
  }
}
