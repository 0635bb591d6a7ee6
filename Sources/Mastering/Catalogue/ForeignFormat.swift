// SPDX-License-Identifier: GPL-3.0-or-later

/// What a file is that is no DICOM, as far as its name or first bytes tell, and what the office arranges for it.
struct ForeignFormat {
  var name: String
  var remedy: String

  /// Judged by the name's ending and the first bytes; always gives an answer.
  init(fileNamed name: String, firstBytes: [UInt8]) {
    let lower = name.lowercased()
    func ends(_ endings: String...) -> Bool { endings.contains { lower.hasSuffix($0) } }
    if ends(".par", ".rec", ".xml.rec") {
      self.init(
        "PAR-REC data", "PAR-REC needs a special arrangement with the office before the exam; leave the file out")
    } else if ends(".sdat", ".spar", ".act") {
      self.init("spectroscopy in a vendor's format", "SPECTRO data need a special arrangement; leave the file out")
    } else if ends(".raw", ".dat", ".lab", ".sin", ".rda", ".7", ".data", ".list", ".ptd", ".bf", ".l") {
      self.init("raw data", "raw data need a special arrangement with the office before the exam; leave the file out")
    } else if ends(".nii", ".nii.gz", ".hdr", ".img") {
      self.init("NIfTI or Analyze data", "ask for the exam's DICOM files; the office makes NIfTI from those")
    } else if Self.isPicture(firstBytes) || ends(".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".gif") {
      self.init("a picture", "pictures are non-diagnostic and cannot be de-identified; ask for the exam's DICOM files")
    } else if firstBytes.starts(with: Array("%PDF".utf8)) || ends(".pdf") {
      self.init("a PDF document", "documents are no exam; take the file out of the sources")
    } else if firstBytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || ends(".zip", ".tar", ".gz", ".7z") {
      self.init("an archive", "unpack it and name the folder")
    } else if firstBytes.isEmpty {
      self.init("an empty file", "export the exam again, or take the file out of the sources")
    } else {
      self.init("no DICOM", "take the file out of the sources, or export the exam again as DICOM")
    }
  }

  private init(_ name: String, _ remedy: String) {
    self.name = name
    self.remedy = remedy
  }

  private static func isPicture(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xD8, 0xFF]) || bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
      || bytes.starts(with: Array("GIF8".utf8)) || bytes.starts(with: [0x49, 0x49, 0x2A, 0x00])
      || bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A])
  }
}
