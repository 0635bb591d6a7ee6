// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings
import Foundation
import Glibc
import Testing

@Suite("Odd, large and hostile files")
struct OddFileTests {
  @Test("Odd lengths, disorder and unknown VRs are read and reported")
  func oddities() throws {
    let dataSet = DataSetBuilder.content { builder in
      builder.add(.patientName, "PN", [0x41, 0x42, 0x43])
      builder.add(.sopInstanceUID, "UI", "1.2")
      builder.add(.patientID, "QQ", "77")
      builder.raw([0x10, 0, 0x30, 0, 8, 0, 0, 0] + Array("19640229".utf8))
      builder.add(.patientSex, "CS", "O")
    }
    let file = try read(FileBuilder.file(FileBuilder.explicit, dataSet))
    #expect(file.dataSet.elements.count == 5)
    #expect(file.dataSet.string(.patientName) == "ABC")
    #expect(file.dataSet.string(.patientBirthDate) == "19640229")
    #expect(file.dataSet.string(.patientSex) == "O")
    #expect(Set(rules(file)) == ["odd-length", "elements-out-of-order", "unknown-vr", "implicit-element"])
  }

  @Test("A blank VR with a short length")
  func blankVR() throws {
    let dataSet = DataSetBuilder.content { builder in
      builder.raw([0x28, 0, 0x20, 1, 0x20, 0x20, 2, 0, 7, 0])
      builder.add(DataElementTag(0x0028, 0x1050), "DS", "-2")
    }
    let file = try read(FileBuilder.file(FileBuilder.explicit, dataSet))
    #expect(outline(file) == ["(0028,0120):US", "(0028,1050):DS"])
    #expect(file.dataSet.integer(0) == 7)
  }

  @Test("A value that lies past the first read, from a file on disk and from inside another")
  func pastTheWindow() throws {
    let dataSet = DataSetBuilder.content { builder in
      builder.add(.sopInstanceUID, "UI", "1.2")
      builder.add(DataElementTag(0x0009, 0x1001), "OB", [UInt8](repeating: 7, count: 70_000))
      builder.add(.patientID, "LO", "last")
    }
    let bytes = FileBuilder.file(FileBuilder.explicit, dataSet)
    let path = "/tmp/spindle-dicom-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).dcm"
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL, 0o600)
    try #require(descriptor >= 0)
    defer {
      close(descriptor)
      unlink(path)
    }
    let padded = [UInt8](repeating: 0xAA, count: 100) + bytes + [0xBB]
    #expect(padded.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } == padded.count)

    var reader = PartTenReader()
    var file = PartTenFile()
    try reader.read(descriptor: descriptor, at: 100, length: Int64(bytes.count), name: "inside", into: &file)
    #expect(file.dataSet.string(.patientID) == "last")
    #expect(file.dataSet.value(1) == [UInt8](repeating: 7, count: 70_000))
    #expect(throws: DICOMError.self) { try reader.read(path: path, into: &file) }
    #expect(throws: DICOMError.self) { try reader.read(path: "/tmp", into: &file) }
    #expect(throws: DICOMError.self) { try reader.read(path: path + ".none", into: &file) }
  }

  @Test("A header that wants more memory than allowed is refused before the memory is taken")
  func headerLimit() {
    let dataSet = DataSetBuilder.content { builder in
      builder.add(DataElementTag(0x0009, 0x1001), "OB", [UInt8](repeating: 7, count: 70_000))
    }
    let bytes = FileBuilder.file(FileBuilder.explicit, dataSet)
    let path = "/tmp/spindle-dicom-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).dcm"
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL, 0o600)
    defer {
      close(descriptor)
      unlink(path)
    }
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    var reader = PartTenReader(limits: Limits(headerBytes: 32 << 10))
    var file = PartTenFile()
    do throws(DICOMError) {
      try reader.read(path: path, into: &file)
      Issue.record("was read")
    } catch {
      #expect(error.reason == .limit)
    }
  }

  @Test("A file that becomes shorter while it is read ends in an error of the medium, with the element's place")
  func shrinking() throws {
    let bytes = FileBuilder.file(
      FileBuilder.explicit,
      DataSetBuilder.content { builder in
        builder.add(.sopInstanceUID, "UI", "1.2")
        builder.add(DataElementTag(0x0009, 0x1001), "OB", [UInt8](repeating: 7, count: 70_000))
      })
    let path = NSTemporaryDirectory() + "spindle-short-\(UUID().uuidString)"
    try Data(bytes.prefix(20_000)).write(to: URL(fileURLWithPath: path))
    let descriptor = open(path, O_RDONLY)
    try #require(descriptor >= 0)
    defer {
      close(descriptor)
      unlink(path)
    }
    var reader = PartTenReader()
    var file = PartTenFile()
    do throws(DICOMError) {
      try reader.read(descriptor: descriptor, at: 0, length: Int64(bytes.count), name: "medium", into: &file)
      Issue.record("was read")
    } catch {
      #expect(error.reason == .inputOutput && error.kind == .inputOutput)
      #expect(error.finding.place == Place(path: "medium", offset: 20_000, tagPath: "(0009,1001)"))
    }
    #expect(throws: DICOMError.self) {
      try reader.read(descriptor: descriptor, at: 1, length: .max, name: "medium", into: &file)
    }
    let missing = failureOfPath(path + ".none")
    #expect(missing?.kind == .missingInput && failure([])?.kind == .badInput)
  }

  private func failureOfPath(_ path: String) -> DICOMError? {
    var reader = PartTenReader()
    var file = PartTenFile()
    do throws(DICOMError) {
      try reader.read(path: path, into: &file)
      return nil
    } catch {
      return error
    }
  }

  @Test("The mark without the preamble before it, and a VR of a later edition in its long form")
  func laterEditions() throws {
    let dataSet = DataSetBuilder.content { builder in
      builder.add(.sopInstanceUID, "UI", "1.2")
      builder.raw([0x08, 0, 0x20, 0, 0x5A, 0x5A, 0, 0, 6, 0, 0, 0, 1, 2, 3, 4, 5, 6])
      builder.add(.patientID, "LO", "7")
    }
    let file = try read(Array("DICM".utf8) + FileBuilder.meta(FileBuilder.explicit) + dataSet)
    #expect(file.hasMeta && !file.hasPreamble)
    #expect(outline(file) == ["(0008,0018):UI", "(0008,0020):ZZ", "(0010,0020):LO"])
    #expect(file.dataSet.value(1) == [1, 2, 3, 4, 5, 6])
    #expect(rules(file) == ["no-preamble", "unknown-vr"])
  }

  @Test("More fragments, or more padding, than allowed")
  func endless() {
    let fragments = FileBuilder.file(FileBuilder.jpeg, FileBuilder.fragments)
    #expect(failure(fragments, limits: Limits(fragments: 2)) == nil)
    let error = failure(fragments, limits: Limits(fragments: 1))
    #expect(error?.reason == .limit && error?.finding.place.tagPath == "(7FE0,0010)")
    let padded =
      FileBuilder.file(FileBuilder.explicit, FileBuilder.image(.explicit)) + [UInt8](repeating: 0, count: 200_000)
    #expect(failure(padded, limits: Limits(headerBytes: 1 << 16))?.reason == .limit)
  }
}
