// SPDX-License-Identifier: GPL-3.0-or-later

import CZlib
import DICOM
import Glibc
import TestSupport
import Testing

@Suite(
  "Against pydicom, over ../shared/dicom",
  .enabled(if: PackageRoot.hasSharedFiles, "../shared/dicom is not on this machine"))
struct PydicomTreeTests {
  /// What we refuse although pydicom reads something, and why we are right.
  private static let refused: [String: String] = [
    "dcm4che/3gb-bulk-data-truncated": "pixel data of 3 GiB are announced, 98,080 bytes are there",
    "fo-dicom/GH179B.dcm":
      "(0028,0120) has a blank VR and swallows what follows; pydicom reads 136 KiB of pixels into it",
    "pydicom-data/emri_small_jpeg_2k_lossless_too_short.dcm": "pixel data end within a fragment",
    "pydicom/test_files/MR_truncated.dcm": "62 bytes of pixel data are missing",
    "pydicom/test_files/rtplan_truncated.dcm": "ends within a sequence",
    "pydicom/test_files/crayons.icc": "a colour profile",
    "pydicom/test_files/dicomdirtests/DICOMDIR-nooffset": "its last item is longer than the sequence that holds it",
    "pydicom/test_files/dicomdirtests/TINY_ALPHA/README": "a text",
    "pydicom/test_files/no_meta.dcm": "starts with a byte that belongs to nothing",
    "pydicom/test_files/zipMR.gz": "a gzip file",
    "transfer-syntaxes/wadoloader/createAllTransferSyntaxes.sh": "a script",
    "transfer-syntaxes/wadoloader/wadors/CTImageEvenAligned.dat": "a multipart message",
    "transfer-syntaxes/wadoloader/wadors/CTImageOddAligned.dat": "a multipart message",
    "transfer-syntaxes/wadoloader/wadors/metadata": "JSON",
  ]

  /// What we read otherwise, and why we are right.
  private static let different: [String: String] = [
    "dcm4che/no_preamble_dicm_in_data": "the four letters at byte 128 are part of a value",
    "fo-dicom/GH177_D_CLUNIE_CT1_IVRLE_BigEndian_undefined_length.dcm": "pydicom gives up within a big endian sequence",
    "fo-dicom/GH179A.dcm": "(0028,0120) has a blank VR and two bytes; pydicom takes the blanks for a length",
  ]

  @Test("The same tags, VRs, lengths, values and nesting")
  func trees() throws {
    let files = SharedFiles.all()
    let script = PackageRoot.oracle("pydicom_tree.py")
    let oracle = try Tool.python([script], input: files.joined(separator: "\n") + "\n").output
    var reader = PartTenReader()
    var file = PartTenFile()
    var compared = 0
    for answer in oracle.split(separator: "\nF ", omittingEmptySubsequences: true) {
      let lines = answer.split(separator: "\n")
      let path = lines.first.map { $0.hasPrefix("F ") ? String($0.dropFirst(2)) : String($0) } ?? ""
      let name = String(path.dropFirst(SharedFiles.folder.count + 1))
      do throws(DICOMError) {
        try reader.read(path: path, into: &file)
      } catch {
        #expect(Self.refused[name] != nil, "\(error)")
        continue
      }
      #expect(Self.refused[name] == nil, "\(name) was read")
      if Self.different[name] != nil { continue }
      compared += 1
      if let difference = Self.firstDifference(file.dataSet, Array(lines.dropFirst())) {
        Issue.record("\(name): \(difference)")
      }
    }
    #expect(compared > 1000)
  }

  /// The first place where our elements and pydicom's lines part, or nil.
  private static func firstDifference(_ dataSet: DataSet, _ lines: [Substring]) -> String? {
    var index = 0
    for line in lines {
      guard index < dataSet.elements.count else { return "we end before \(line)" }
      let element = dataSet.elements[index]
      let ours = describe(dataSet, index)
      let theirs = line.split(separator: " ")
      index += 1
      guard ours.count == theirs.count, ours[0] == theirs[0], ours[1] == theirs[1] else { return "\(ours), \(line)" }
      if element.isItem { continue }
      guard ours[2] == theirs[2] else { return "\(ours), \(line)" }
      // pydicom keeps no trace of the length of what it had to convert.
      if theirs[4] == "?" { continue }
      guard ours[4] == theirs[4] else { return "\(ours), \(line)" }
      // It does not enter private values that hold items, and knows VRs of private elements that we do not.
      if element.isSequence, theirs[5] != "-" {
        index = Int(element.subtreeEnd)
      } else if !element.isSequence, theirs[5] != "-" {
        guard ours[5] == theirs[5] else { return "\(ours), \(line)" }
      }
      guard ours[3] == theirs[3] || element.tag.isPrivate || element.vr == .UN else { return "\(ours), \(line)" }
    }
    return index == dataSet.elements.count ? nil : "we go on with \(describe(dataSet, index))"
  }

  private static func describe(_ dataSet: DataSet, _ index: Int) -> [String] {
    let element = dataSet.elements[index]
    if element.isItem { return ["I", "\(element.depth)"] }
    let isPixelData = element.flags.contains(.pixelData)
    let length = element.flags.contains(.undefinedLength) ? "u" : "\(element.valueLength)"
    return [
      "E", "\(element.depth)", hex(UInt(element.tag.rawValue)), isPixelData ? "-" : "\(element.vr)", length,
      isPixelData || element.isSequence ? "-" : hex(checksum(dataSet, index)),
    ]
  }

  private static func checksum(_ dataSet: DataSet, _ index: Int) -> UInt {
    dataSet.withValue(index) { value in
      UInt(crc32(0, value.bindMemory(to: UInt8.self).baseAddress, UInt32(value.count)))
    }
  }

  private static func hex(_ number: UInt) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }

  @Test("The same names of patients, in all character sets")
  func names() throws {
    let files = SharedFiles.all().filter { $0.contains("charset") || $0.contains("fo-dicom") }
    let script = PackageRoot.oracle("pydicom_tree.py")
    let oracle = try Tool.python([script, "--text"], input: files.joined(separator: "\n") + "\n").output
    var reader = PartTenReader()
    var file = PartTenFile()
    var path = ""
    var compared = 0
    for line in oracle.split(separator: "\n") {
      if line.hasPrefix("F ") { path = String(line.dropFirst(2)) }
      guard line.hasPrefix("T "), (try? reader.read(path: path, into: &file)) != nil else { continue }
      // pydicom drops empty component groups at the end.
      var name = file.dataSet.string(.patientName) ?? ""
      while name.hasSuffix("=") { name.removeLast() }
      #expect("T \(file.dataSet.string(.sopInstanceUID) ?? "")|\(name)" == line, "\(path)")
      compared += 1
    }
    #expect(compared > 30)
  }

  @Test("Every readable file is written back byte for byte, and reads the same as Explicit VR Little Endian")
  func rewriting() throws {
    var reader = PartTenReader()
    var file = PartTenFile()
    var again = PartTenFile()
    for path in SharedFiles.all() {
      guard (try? reader.read(path: path, into: &file)) != nil else { continue }
      let source = try readAll(path)
      let same = try PartTenWriter.rewrite(file, edits: DataSetEdits(), syntax: .asIs, meta: newMeta)
      let end = file.dataSet.transferSyntax.isDeflated ? Int(file.fileLength) : Int(file.dataSetEnd)
      let written = same.bytes(from: source)
      #expect(areEqual(written.suffix(end - Int(file.dataSetOffset)), source[Int(file.dataSetOffset)..<end]), "\(path)")

      let conformant = try PartTenWriter.rewrite(file, edits: DataSetEdits(), syntax: .conformant, meta: newMeta)
      try reader.read(bytes: conformant.bytes(from: source), name: path, into: &again)
      let before = file.dataSet.elements.filter { !$0.tag.isGroupLength }.map { "\($0.depth) \($0.tag)" }
      #expect(before == again.dataSet.elements.map { "\($0.depth) \($0.tag)" }, "\(path)")
    }
  }

  /// Array comparison costs a second a file in a debug build.
  private func areEqual(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    a.withUnsafeBytes { a in
      b.withUnsafeBytes { b in
        guard let first = a.baseAddress, let second = b.baseAddress else { return a.count == b.count }
        return a.count == b.count && memcmp(first, second, a.count) == 0
      }
    }
  }

  private func readAll(_ path: String) throws -> [UInt8] {
    [UInt8](try #require(SharedFiles.contents(path)))
  }
}
