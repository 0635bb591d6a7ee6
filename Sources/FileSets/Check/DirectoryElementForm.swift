// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// The VR and the length of the elements that a DICOMDIR has of its own (PS3.3 Table F.3-3, PS3.6): readers take them
/// for granted.
enum DirectoryElementForm {
  private static let forms: [DataElementTag: (vr: VR, length: UInt32?)] = [
    .fileSetID: (.CS, nil), .fileSetDescriptorFileID: (.CS, nil),
    .specificCharacterSetOfFileSetDescriptorFile: (.CS, nil),
    .offsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity: (.UL, 4),
    .offsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity: (.UL, 4), .fileSetConsistencyFlag: (.US, 2),
    .directoryRecordSequence: (.SQ, nil), .offsetOfTheNextDirectoryRecord: (.UL, 4), .recordInUseFlag: (.US, 2),
    .offsetOfReferencedLowerLevelDirectoryEntity: (.UL, 4), .directoryRecordType: (.CS, nil),
    .privateRecordUID: (.UI, nil), .referencedFileID: (.CS, nil), .referencedSOPClassUIDInFile: (.UI, nil),
    .referencedSOPInstanceUIDInFile: (.UI, nil), .referencedTransferSyntaxUIDInFile: (.UI, nil),
  ]

  /// What is wrong with the element, to stand behind its tag; nil where nothing is, or where it is none of these.
  static func fault(of header: LittleEndianElements.Header) -> String? {
    guard let form = forms[header.tag] else { return nil }
    if let vr = header.vr, vr != form.vr { return "has another VR than \(form.vr)" }
    if let length = form.length, header.length != length { return "has \(header.length) bytes instead of \(length)" }
    return nil
  }
}
