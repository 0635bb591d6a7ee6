// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Mastering

/// What is no DICOM is called by what it is, with what the office arranges for it.
@Suite struct ForeignFormatTests {
  @Test(arguments: [
    ("MR_1.PAR", "PAR-REC", "special arrangement"), ("mr_1.rec", "PAR-REC", "special arrangement"),
    ("x.SDAT", "spectroscopy", "special arrangement"), ("meas.dat", "raw data", "special arrangement"),
    ("P12345.7", "raw data", "special arrangement"), ("brain.nii.gz", "NIfTI", "DICOM files"),
    ("scan.TIFF", "picture", "non-diagnostic"), ("report.pdf", "PDF", "take the file out"),
    ("exams.zip", "archive", "unpack"), ("00001.dcm", "an empty file", "export the exam again"),
  ])
  func isCalledByItsName(_ name: String, _ format: String, _ remedy: String) {
    let found = ForeignFormat(fileNamed: name, firstBytes: [])
    #expect(found.name.contains(format), "\(found.name)")
    #expect(found.remedy.contains(remedy), "\(found.remedy)")
  }

  @Test(
    arguments: [
      ([0xFF, 0xD8, 0xFF, 0xE1], "picture"), ([0x89, 0x50, 0x4E, 0x47], "picture"), (Array("GIF89a".utf8), "picture"),
      ([0x49, 0x49, 0x2A, 0x00], "picture"), (Array("%PDF-1.7".utf8), "PDF"), ([0x50, 0x4B, 3, 4], "archive"),
      (Array("Dear reader".utf8), "no DICOM"), ([], "empty"),
    ] as [([UInt8], String)])
  func isKnownByItsFirstBytes(_ bytes: [UInt8], _ format: String) {
    #expect(ForeignFormat(fileNamed: "00000001", firstBytes: bytes).name.contains(format))
  }

  @Test(arguments: [
    ("DICOMDIR", true), ("dicomdir", true), ("DICOMDIR2", false), (".DS_Store", true), ("._IM0001", true),
    ("Thumbs.db", true), ("AUTORUN.INF", true), ("README.TXT", true), ("readme.doc", false), ("LOCKFILE", true),
    ("VERSION", true), ("IM0001", false), ("notes.txt", false), ("IM0001.dcm", false), ("", false),
  ])
  func furnitureIsKnownByItsName(_ name: String, _ isFurniture: Bool) {
    #expect((Furniture.reason(forFileNamed: name) != nil) == isFurniture)
  }
}
