// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Testing

@Suite("Sequences")
struct SequenceTests {
  private static let privateTag = DataElementTag(0x0009, 0x1001)

  private func nested(_ encoding: DataSetBuilder.Encoding = .explicit) -> [UInt8] {
    DataSetBuilder.content(encoding) { $0.add(.patientName, "PN", "Weatherwax") }
  }

  @Test(
    "Defined and undefined lengths of sequences and items mix",
    arguments: [DataSetBuilder.Length.defined, .undefined], [DataSetBuilder.Length.defined, .undefined])
  func lengths(sequence: DataSetBuilder.Length, item: DataSetBuilder.Length) throws {
    let dataSet = DataSetBuilder.content { builder in
      builder.add(.sopInstanceUID, "UI", "1.2")
      builder.sequence(.referencedImageSequence, [nested(), []], length: sequence, itemLength: item)
      builder.add(.patientID, "LO", "7")
    }
    let file = try read(FileBuilder.file(FileBuilder.explicit, dataSet))
    #expect(
      outline(file) == ["(0008,0018):UI", "(0008,1140):SQ", "-", " (0010,0010):PN", "-", "(0010,0020):LO"])
    let elements = file.dataSet.elements
    #expect(elements.map(\.subtreeEnd) == [1, 5, 4, 4, 5, 6])
    #expect(Array(file.dataSet.children(of: 1)) == [2, 4])
    #expect(elements[2].valueLength == Int64(nested().count))
    #expect(elements[4].valueLength == 0)
    #expect(file.dataSet.tagPath(of: 3) == "(0008,1140)[1].(0010,0010)")
    #expect(file.dataSet.index(of: .patientName, in: 2) == 3)
    #expect(file.dataSet.index(of: .patientName) == nil)
    #expect(file.findings.isEmpty)
  }

  @Test("A public sequence written as UN is entered, implicit inside, with and without a length")
  func unknownVR() throws {
    for length in [DataSetBuilder.Length.defined, .undefined] {
      let dataSet = DataSetBuilder.content { builder in
        var inside = DataSetBuilder(.implicit)
        inside.item(nested(.implicit), length: length)
        builder.sequence(.referencedImageSequence, content: inside.bytes, length: length, vr: "UN")
        builder.add(.patientID, "LO", "7")
      }
      let file = try read(FileBuilder.file(FileBuilder.explicit, dataSet))
      #expect(outline(file) == ["(0008,1140):UN", "-", " (0010,0010):PN", "(0010,0020):LO"])
      #expect(file.dataSet.elements[0].flags.contains(.implicitInside))
      #expect(file.dataSet.string(2) == "Weatherwax")
    }
  }

  @Test("UN in a big endian file is little endian inside")
  func unknownVRBigEndian() throws {
    let inside = DataSetBuilder.content(.implicit) { builder in
      builder.item(DataSetBuilder.content(.implicit) { $0.add(.rows, unsigned: 258) })
    }
    let dataSet = DataSetBuilder.content(.bigEndian) { builder in
      builder.sequence(.referencedImageSequence, content: inside, length: .defined, vr: "UN")
      builder.add(.rows, unsigned: 258)
    }
    let file = try read(FileBuilder.file(FileBuilder.bigEndian, dataSet))
    #expect(file.dataSet.elements.count == 4)
    #expect(file.dataSet.integer(2) == 258)
    #expect(file.dataSet.integer(3) == 258)
  }

  @Test("UN whose items are explicit after all")
  func unknownVRExplicitInside() throws {
    let dataSet = DataSetBuilder.content { $0.sequence(Self.privateTag, [nested()], vr: "UN") }
    let file = try read(FileBuilder.file(FileBuilder.explicit, dataSet))
    #expect(outline(file) == ["(0009,1001):UN", "-", " (0010,0010):PN"])
    #expect(file.dataSet.string(2) == "Weatherwax")
  }

  @Test("A private sequence in an implicit file is recognised by its items")
  func implicitPrivate() throws {
    for length in [DataSetBuilder.Length.defined, .undefined] {
      let dataSet = DataSetBuilder.content(.implicit) { builder in
        builder.add(DataElementTag(0x0009, 0x0010), "LO", "MAKER")
        builder.sequence(Self.privateTag, [nested(.implicit)], length: length, itemLength: length)
      }
      let file = try read(FileBuilder.file(FileBuilder.implicit, dataSet))
      #expect(outline(file) == ["(0009,0010):LO", "(0009,1001):UN", "-", " (0010,0010):PN"])
    }
  }

  @Test("A private value that only starts like a sequence stays a value")
  func opaque() throws {
    let value: [UInt8] = [0xFE, 0xFF, 0x00, 0xE0, 20, 0, 0, 0] + [UInt8](repeating: 0xEE, count: 20)
    let dataSet = DataSetBuilder.content { builder in
      builder.add(Self.privateTag, "UN", value)
      builder.add(.patientID, "LO", "7")
    }
    let file = try read(FileBuilder.file(FileBuilder.explicit, dataSet))
    #expect(outline(file) == ["(0009,1001):UN", "(0010,0020):LO"])
    #expect(file.dataSet.value(0) == value)
    #expect(rules(file) == ["opaque-sequence"])
  }

  @Test("A public sequence in UN that cannot be entered refuses the file")
  func publicOpaque() {
    let value: [UInt8] = [0xFE, 0xFF, 0x00, 0xE0, 20, 0, 0, 0] + [UInt8](repeating: 0xEE, count: 20)
    let dataSet = DataSetBuilder.content { builder in
      builder.add(.referencedImageSequence, "UN", value)
      builder.add(.patientID, "LO", "7")
    }
    #expect(failure(FileBuilder.file(FileBuilder.explicit, dataSet))?.reason == .malformed)
  }

  @Test("Depth is limited, not by the stack")
  func depth() throws {
    func deep(_ levels: Int) -> [UInt8] {
      var bytes: [UInt8] = []
      for _ in 0..<levels {
        bytes += DataSetBuilder.content { $0.header(.referencedImageSequence, "SQ", length: 0xFFFF_FFFF) }
        bytes += [0xFE, 0xFF, 0x00, 0xE0, 0xFF, 0xFF, 0xFF, 0xFF]
      }
      for _ in 0..<levels {
        bytes += [0xFE, 0xFF, 0x0D, 0xE0, 0, 0, 0, 0, 0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0]
      }
      return FileBuilder.file(FileBuilder.explicit, bytes)
    }
    let file = try read(deep(256))
    #expect(file.dataSet.elements.last?.depth == 255)
    #expect(failure(deep(257))?.reason == .limit)
    #expect(failure(deep(100_000))?.reason == .limit)
  }

  @Test("The count of elements is limited")
  func count() throws {
    let dataSet = DataSetBuilder.content { builder in
      for element in 0..<100 { builder.add(DataElementTag(0x0009, UInt16(0x1000 + element)), "LO", "") }
    }
    let bytes = FileBuilder.file(FileBuilder.explicit, dataSet)
    #expect(try read(bytes, limits: Limits(elements: 100)).dataSet.elements.count == 100)
    #expect(failure(bytes, limits: Limits(elements: 99))?.reason == .limit)
  }

  @Test("An item that is longer than its sequence names its path")
  func itemTooLong() throws {
    let inner = DataSetBuilder.content { builder in
      builder.raw([0xFE, 0xFF, 0x00, 0xE0, 0xF0, 0, 0, 0])
    }
    let item = DataSetBuilder.content {
      $0.sequence(.purposeOfReferenceCodeSequence, content: inner, length: .defined)
    }
    let dataSet = DataSetBuilder.content { $0.sequence(.referencedImageSequence, [[], item]) }
    let error = try #require(failure(FileBuilder.file(FileBuilder.explicit, dataSet)))
    #expect(error.reason == .malformed)
    #expect(error.finding.place.tagPath == "(0008,1140)[2].(0040,A170).(FFFE,E000)")
  }

  @Test("A missing item delimiter and a needless one are borne")
  func delimiters() throws {
    let dataSet = DataSetBuilder.content { builder in
      builder.header(.referencedImageSequence, "SQ", length: 0xFFFF_FFFF)
      builder.raw([0xFE, 0xFF, 0x00, 0xE0, 0xFF, 0xFF, 0xFF, 0xFF])
      builder.raw(nested())
      builder.delimiter(0xE0DD)
      builder.add(.patientID, "LO", "7")
    }
    let file = try read(FileBuilder.file(FileBuilder.explicit, dataSet))
    #expect(outline(file) == ["(0008,1140):SQ", "-", " (0010,0010):PN", "(0010,0020):LO"])
    #expect(rules(file) == ["stray-delimiter"])
  }
}
