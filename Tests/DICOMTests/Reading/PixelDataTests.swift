// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Testing

@Suite("Pixel data and what follows")
struct PixelDataTests {
  private func encapsulated(_ fragments: [[UInt8]], ended: Bool = true) -> [UInt8] {
    DataSetBuilder.content { builder in
      builder.add(.sopInstanceUID, "UI", "1.2.3")
      builder.header(.pixelData, "OB", length: 0xFFFF_FFFF)
      for fragment in fragments { builder.item(fragment) }
      if ended { builder.delimiter(0xE0DD) }
    }
  }

  @Test("Fragments are walked to their end")
  func fragments() throws {
    let file = try read(FileBuilder.file(FileBuilder.jpeg, encapsulated([[], [1, 2], [3, 4, 5, 6]])))
    let pixels = try #require(file.pixelData)
    let element = file.dataSet.elements[pixels]
    #expect(element.flags.isSuperset(of: [.encapsulated, .undefinedLength, .pixelData]))
    #expect(element.valueLength == 8 + 10 + 12)
    #expect(element.endOffset == file.fileLength)
    #expect(file.findings.isEmpty)
  }

  @Test("Fragments without an end, or longer than the file, refuse the file")
  func brokenFragments() throws {
    let open = failure(FileBuilder.file(FileBuilder.jpeg, encapsulated([[], [1, 2]], ended: false)))
    #expect(open?.reason == .truncated)
    #expect(open?.finding.place.tagPath == "(7FE0,0010)")
    var bytes = FileBuilder.file(FileBuilder.jpeg, encapsulated([[], [1, 2]]))
    bytes.removeLast(9)
    #expect(failure(bytes)?.reason == .truncated)
  }

  @Test("Pixel data shorter than announced refuse the file, with the numbers")
  func truncated() throws {
    var bytes = FileBuilder.file(FileBuilder.explicit, FileBuilder.image(.explicit))
    bytes.removeLast(2)
    let error = try #require(failure(bytes))
    #expect(error.reason == .truncated)
    #expect(error.finding.place.path == "test.dcm")
    #expect(error.finding.place.tagPath == "(7FE0,0010)")
    #expect(error.finding.place.offset == Int64(bytes.count - 14))
    #expect(error.finding.message.contains("4 bytes where the file has 2"))
  }

  @Test("Elements after pixel data are read, near and far from the start")
  func tail() throws {
    for count in [4, 100_000] {
      let pixels = [UInt8](repeating: 9, count: count)
      var dataSet = FileBuilder.image(.explicit, pixels: pixels)
      dataSet += DataSetBuilder.content { builder in
        builder.add(DataElementTag(0x7FE1, 0x0010), "LO", "MAKER")
        builder.add(DataElementTag(0x7FE1, 0x1001), "LO", "secret")
        builder.add(DataElementTag(0xFFFC, 0xFFFC), "OB", [0, 0])
      }
      let file = try read(FileBuilder.file(FileBuilder.explicit, dataSet))
      let index = try #require(file.dataSet.index(of: DataElementTag(0x7FE1, 0x1001)))
      #expect(file.dataSet.string(index) == "secret")
      #expect(file.dataSet.privateCreator(of: index) == "MAKER")
      #expect(file.findings.isEmpty)
    }
  }

  @Test("A nested icon's pixel data are an ordinary element, compressed or not")
  func icon() throws {
    let plain = DataSetBuilder.content { $0.add(.pixelData, "OB", [1, 2]) }
    let packed = DataSetBuilder.content { builder in
      builder.header(.pixelData, "OB", length: 0xFFFF_FFFF)
      builder.item([])
      builder.item([8, 9])
      builder.delimiter(0xE0DD)
    }
    let dataSet = DataSetBuilder.content { builder in
      builder.sequence(.iconImageSequence, [plain, packed])
      builder.add(.pixelData, "OW", [1, 2, 3, 4])
    }
    let file = try read(FileBuilder.file(FileBuilder.explicit, dataSet))
    #expect(file.pixelData == file.dataSet.elements.count - 1)
    #expect(file.dataSet.elements[2].tag == .pixelData)
    #expect(file.dataSet.value(2) == [1, 2])
    #expect(file.dataSet.elements[4].flags.contains(.encapsulated))
    #expect(file.dataSet.value(4).count == 8 + 10)
  }

  @Test("Float and Double Float Pixel Data count as pixel data", arguments: [UInt16(8), 9])
  func float(element: UInt16) throws {
    let dataSet = DataSetBuilder.content { builder in
      builder.add(.sopInstanceUID, "UI", "1.2")
      builder.add(DataElementTag(0x7FE0, element), element == 8 ? "OF" : "OD", [UInt8](repeating: 0, count: 8))
    }
    #expect(try read(FileBuilder.file(FileBuilder.explicit, dataSet)).pixelData == 1)
  }

  @Test("Zeros to the end are padding, other bytes are not")
  func padding() throws {
    let plain = FileBuilder.file(FileBuilder.explicit, FileBuilder.image(.explicit))
    let padded = try read(plain + [UInt8](repeating: 0, count: 100_000))
    #expect(rules(padded) == ["trailing-padding"])
    #expect(padded.dataSetEnd == Int64(plain.count))
    #expect(rules(try read(plain + [0x0A])) == ["trailing-bytes"])
    #expect(failure(plain + [UInt8](repeating: 0, count: 64) + [1])?.reason == .malformed)
  }

  @Test("A header alone, as the writer makes it, is read up to its end")
  func headerAlone() throws {
    for (syntax, dataSet) in [
      (FileBuilder.explicit, FileBuilder.image(.explicit, pixels: [UInt8](repeating: 1, count: 100))),
      (FileBuilder.jpeg, encapsulated([[], [1, 2]])),
    ] {
      let whole = try read(FileBuilder.file(syntax, dataSet))
      let head = try PartTenWriter.rewrite(whole, edits: DataSetEdits(), syntax: .asIs, meta: newMeta).head
      var reader = PartTenReader()
      var file = PartTenFile()
      try reader.read(header: head, name: "head", into: &file)
      #expect(outline(file) == outline(whole))
      #expect(file.withHeaderBytes { $0.count } == head.count)
    }
  }

  @Test("The same kind of pixel data twice refuses the file")
  func twice() {
    let dataSet = FileBuilder.image(.explicit) + DataSetBuilder.content { $0.add(.pixelData, "OW", [1, 2]) }
    let error = failure(FileBuilder.file(FileBuilder.explicit, dataSet))
    #expect(error?.reason == .malformed)
    #expect(error?.finding.place.tagPath == "(7FE0,0010)")
  }

  @Test("Fragments that the transfer syntax does not announce are reported, and the other way round")
  func disagreement() throws {
    let fragments = try read(FileBuilder.file(FileBuilder.explicit, encapsulated([[], [1, 2]])))
    #expect(rules(fragments) == ["fragments-undeclared"])
    let native = try read(FileBuilder.file(FileBuilder.jpeg, FileBuilder.image(.explicit)))
    #expect(rules(native) == ["fragments-missing"])
    #expect(native.dataSet.transferSyntax == .explicitVRLittleEndian)
  }
}
