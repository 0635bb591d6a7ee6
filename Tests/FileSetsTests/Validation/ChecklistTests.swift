// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import TestSupport
import Testing

@testable import FileSets

/// The rows of the media rules one by one: each test breaks one thing of a sound disc and names all that must be said
/// of it. Discs that others made are in `RealFileSetTests`.
@Suite struct ChecklistTests {
  private func told(_ change: (TestDisc) throws -> Void) throws -> Set<String> {
    let disc = try TestDisc()
    try change(disc)
    return try disc.report().told
  }

  private func toldOfDirectory(_ change: (inout [UInt8]) throws -> Void) throws -> Set<String> {
    try told { try $0.change("DICOMDIR", change) }
  }

  @Test func aSoundFolderHasNoFindings() throws {
    let report = try TestDisc().report()
    #expect(report.findings == [])
    #expect(report.mediumClass == .conformant)
    #expect((report.instances, report.referenced, report.missing) == (2, 2, 0))
    #expect(report.profiles.contains("STD-GEN-CD"))
    #expect(report.fileSetID == "SAMPLE_D01")
  }

  // Row 1
  @Test func withoutADirectory() throws {
    #expect(try told { try $0.remove("DICOMDIR") } == ["error dicomdir-missing"])
  }

  // Row 1
  @Test func aDirectoryBelowTheRootAlone() throws {
    let told = try told { disc in
      try disc.move("DICOMDIR", to: "EXAM/DICOMDIR")
      try disc.move("DICOM", to: "EXAM/DICOM")
      try disc.move("README", to: "EXAM/README")
    }
    #expect(told == ["error dicomdir-missing", "error dicomdir-several"])
  }

  // Row 1
  @Test func aSecondDirectoryBelowTheRoot() throws {
    let disc = try TestDisc()
    let other = try TestDisc()
    for name in ["DICOMDIR", "DICOM", "README"] {
      try Tool.run("cp", "-a", other.folder.file(name), disc.folder.file("\(name).copy"))
      try disc.move("\(name).copy", to: "EXAM/\(name)")
    }
    let report = try disc.report()
    #expect(report.told == ["warning dicomdir-several", "note instance-copied"])
    #expect(report.mediumClass == .severalDirectories)
    #expect(report.instances == 2)
    // An unsound one is no warning any more.
    try disc.remove("EXAM/README")
    #expect(try disc.report().told == ["error dicomdir-several", "error descriptor-file", "note instance-copied"])
  }

  // Row 2
  @Test func theDirectoryInAnotherSyntaxOrClass() throws {
    #expect(
      try told { try $0.change("DICOMDIR") { try $0.replace("1.2.840.10008.1.2.1\0", with: "1.2.840.10008.1.2.2\0") } }
        == ["error dicomdir-syntax"])
    #expect(
      try told { try $0.change("DICOMDIR") { try $0.replace("1.2.840.10008.1.3.10", with: "1.2.840.10008.1.3.11") } }
        == ["error dicomdir-class"])
  }

  // Row 3
  @Test func filesThatAreNoPartTen() throws {
    let image = try TestDisc.images[0]
    #expect(try told { try $0.change(image) { $0.removeFirst(132) } } == ["error no-preamble"])
    #expect(
      try told { try $0.change(image) { try $0.replace("2.25.91.1.1.1", with: "2.25.91.1.1.7") } }
        == ["error meta-mismatch"])
    #expect(
      try told { disc in
        try disc.change(image) { bytes in bytes.removeSubrange(0..<(try bytes.value(of: 0x0008_0016) - 8)) }
      } == ["error no-preamble", "error no-meta"])
  }

  // Row 3: the length to the last byte.
  @Test func filesThatAreCutOffOrLonger() throws {
    let image = try TestDisc.images[0]
    #expect(try told { try $0.change(image) { $0.removeLast(2) } } == ["error truncated", "error reference-mismatch"])
    #expect(try told { try $0.change(image) { $0 += [1, 2, 3, 4, 5, 6] } } == ["error trailing-bytes"])
    #expect(try told { try $0.change(image) { $0 += [0, 0] } } == ["warning trailing-padding"])
    #expect(
      try told { try $0.change(image) { $0[try $0.value(of: 0x0028_0010)] += 1 } } == ["error pixel-data-short"])
  }

  // Row 4
  @Test func anIllegalFileID() throws {
    let image = try TestDisc.images[0]
    let name = image.split(separator: "/").last.map(String.init) ?? ""
    let told = try told { disc in
      try disc.move(image, to: String(image.dropLast()) + "x")
      try disc.change("DICOMDIR") { try $0.replace(name, with: String(name.dropLast()) + "x") }
    }
    #expect(told == ["error file-id"])
  }

  // Row 6
  @Test func aFileSetIDThatIsNone() throws {
    #expect(try toldOfDirectory({ try $0.replace("SAMPLE_D01", with: "SAMPLE D01") }) == ["error file-set-id-form"])
  }

  // Row 7
  @Test func referencesThatDoNotFit() throws {
    let image = try TestDisc.images[1]
    #expect(try told { try $0.remove(image) } == ["error reference-unresolved"])
    #expect(
      try told { disc in
        var bytes = try disc.bytes(image)
        let uid = Array("2.25.91.1.1.2".utf8)
        let places = [try bytes.place(of: uid), try bytes.place(of: uid, from: try bytes.place(of: uid) + 1)]
        for place in places { bytes[place + 12] = UInt8(ascii: "9") }
        try disc.write(bytes, to: "DICOM/STRAY")
      } == ["error instance-unreferenced"])
    #expect(
      try toldOfDirectory({ try $0.replace("2.25.91.1.1.2", with: "2.25.91.1.1.7") }) == ["error reference-mismatch"])
    #expect(
      try toldOfDirectory({ try $0.replace("I0000002", with: "I0000001") })
        == ["error file-referenced-twice", "error reference-mismatch", "error instance-unreferenced"])
  }

  // Row 7: other files may be there.
  @Test func filesThatAreNoDICOM() throws {
    #expect(try told { try $0.write("anything", to: "VIEWER/RUN.EXE") } == [])
  }

  // Row 7
  @Test func instancesOfOneUID() throws {
    let image = try TestDisc.images[1]
    #expect(
      try told { disc in
        var bytes = try disc.bytes(image)
        bytes[bytes.count - 1] ^= 1
        try disc.write(bytes, to: "DICOM/OTHER")
      } == ["error instance-uid-twice", "error instance-unreferenced"])
    #expect(try told { try $0.write(try $0.bytes(image), to: "DICOM/COPY") } == ["note instance-copied"])
  }

  // Row 8
  @Test func offsetsAndFlags() throws {
    #expect(try toldOfDirectory({ $0[try $0.value(of: 0x0004_1212)] = 1 }) == ["error dicomdir-consistency"])
    #expect(try toldOfDirectory({ $0[try $0.value(of: 0x0004_1410, number: 4)] = 1 }) == ["error dicomdir-in-use"])
    #expect(
      try toldOfDirectory({ $0[try $0.value(of: 0x0004_1400, number: 4)] += 2 })
        == ["error dicomdir-offset", "error dicomdir-orphan", "error instance-unreferenced"])
    #expect(
      try toldOfDirectory({ bytes in
        let from = try bytes.value(of: 0x0004_1400, number: 4)
        let last = try bytes.value(of: 0x0004_1400, number: 5)
        bytes.replaceSubrange(last..<last + 4, with: bytes[from..<from + 4])
      }) == ["error dicomdir-cycle"])
  }

  // Row 9
  @Test func aRecordOfAnotherType() throws {
    #expect(
      try toldOfDirectory({ try $0.replace("IMAGE ", with: "FILM B") })
        == ["error dicomdir-record-type"])
    #expect(
      try toldOfDirectory({ try $0.replace("SERIES", with: "VISIT ") })
        == ["warning record-type-retired", "error record-level"])
  }

  // Row 10
  @Test func aKeyThatIsEmptyOrMissing() throws {
    #expect(try toldOfDirectory({ $0[try $0.value(of: 0x0020_0010)] = 0x20 }) == ["error record-key"])
    #expect(
      try toldOfDirectory({ $0[try $0.value(of: 0x0008_0020) - 8 + 2] = 0x21 }) == ["error record-key"])
    #expect(try toldOfDirectory({ try $0.replace("20200101", with: "2020.1.1") }) == ["warning record-key-value"])
  }

  // Row 11
  @Test func textWithoutACharacterSet() throws {
    #expect(
      try toldOfDirectory({ $0[try $0.value(of: 0x0008_1030)] = 0xC4 }) == ["error character-set"])
  }

  // Row 13
  @Test func aDescriptorFileThatIsNone() throws {
    #expect(try told { try $0.remove("README") } == ["error descriptor-file"])
    #expect(
      try told { disc in
        try disc.remove("README")
        try disc.write(try disc.bytes(try TestDisc.images[0]), to: "README")
      } == ["error descriptor-file", "note instance-copied"])
    #expect(
      try told { try $0.write("Grüße", to: "README") } == ["error descriptor-character-set"])
    #expect(
      try told { disc in
        try disc.move("README", to: "RE.TXT")
        try disc.change("DICOMDIR") { try $0.replace("README", with: "RE.TXT") }
      } == ["error descriptor-file-id"])
  }

  // Row 14
  @Test func aSyntaxThatTheProfileDoesNotAllow() throws {
    var options = MediumCheck.Options()
    options.profile = ApplicationProfile.named("STD-GEN-CD")
    #expect(try TestDisc().report(options).told == [])
    let disc = try TestDisc()
    for file in try TestDisc.images {
      try disc.change(file) { try $0.replace("1.2.840.10008.1.2.1\0", with: "1.2.840.10008.1.2.5\0") }
    }
    try disc.change("DICOMDIR") { bytes in
      for number in 1...2 {
        let place = try bytes.value(of: 0x0004_1512, number: number)
        bytes[place + 18] = UInt8(ascii: "5")
      }
    }
    #expect(try disc.report(options).told == ["error profile-syntax", "error fragments-missing"])
  }

  // Row 15
  @Test func aKeyThatTheProfileAsksFor() throws {
    var options = MediumCheck.Options()
    options.profile = ApplicationProfile.named("STD-GEN-DVD-JPEG")
    #expect(try TestDisc().report(options).told == ["error profile-key"])
  }

  // Row 19
  @Test func aSecondNameForTheSameBytes() throws {
    let disc = try TestDisc()
    try Tool.run("ln", disc.folder.file(try TestDisc.images[0]), disc.folder.file("LONG_NAME"))
    let report = try disc.report()
    #expect(report.told == ["note alternate-names"])
    #expect(report.mediumClass == .alternateNames)
    #expect(report.instances == 2)
  }

  // Row 22
  @Test func aSecureMedium() throws {
    let disc = try TestDisc()
    let envelope: [UInt8] = [
      0x30, 0x80, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x03, 0xA0, 0x80, 0, 0, 0, 0,
    ]
    try disc.write(envelope, to: "DICOMDIR")
    #expect(try disc.report().told == ["note secure-media", "error secure-mixed"])
    for image in try TestDisc.images { try disc.write(envelope, to: image) }
    let report = try disc.report()
    #expect(report.told == ["note secure-media"])
    #expect(report.mediumClass == .secure)
  }

  // Row 23
  @Test func portableDataForImaging() throws {
    #expect(try told { try $0.write("[autorun]", to: "AUTORUN.INF") } == ["warning pdi-autorun"])
    #expect(try told { try $0.write("<html>", to: "INDEX.HTM") } == ["warning pdi-readme"])
    #expect(
      try told { disc in
        try disc.write("Read me", to: "README.TXT")
        try disc.write("<html>", to: "INDEX.HTM")
        try disc.write("<html>", to: "IHE_PDI/PAGE.HTM")
      } == [])
    #expect(
      try told { disc in
        try disc.write("Read me", to: "README.TXT")
        try disc.write("<html>", to: "INDEX.HTM")
        try disc.write("MZ", to: "IHE_PDI/RUN.EXE")
      } == ["warning pdi-not-web"])
  }

  /// What Windows cannot show.
  @Test func namesForWindows() throws {
    #expect(try told { try $0.write("x", to: "VIEWER/AUX.TXT") } == ["warning name-windows"])
    #expect(try told { try $0.write("x", to: "VIEWER/NOTE.") } == ["warning name-windows"])
    let long = Array(repeating: String(repeating: "F", count: 100), count: 3).joined(separator: "/")
    #expect(try told { try $0.write("x", to: long) } == ["warning path-windows"])
  }
}
