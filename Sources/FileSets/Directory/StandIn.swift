// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// What a DICOMDIR says where a key must have a value (type 1) and the exam has none.
///
/// | Key | Stand-in |
/// | --- | --- |
/// | dates, times, dates with time | `19000101`, `000000`, `19000101000000` |
/// | Study ID, Series Number, Instance Number | the running number |
/// | Modality | `OT` |
/// | Completion Flag, Verification Flag | `PARTIAL`, `UNVERIFIED` |
/// | Image Type | `DERIVED\SECONDARY` |
/// | Hanging Protocol Level | `SITE` |
/// | MIME type | `application/octet-stream` |
/// | Number of Frames and other counts | 1 |
/// | code sequences | one item: code `UNKNOWN` of scheme `99SPINDLE`, meaning `Not given` |
/// | Hanging Protocol Definition Sequence | no item: nothing sensible can stand there |
/// | other text | `UNKNOWN` |
enum StandIn {
  static func text(for key: DirectoryKey, number: Int) -> String {
    switch key.tag {
    case .studyID, .seriesNumber, .instanceNumber: return String(number)
    case .modality: return "OT"
    case .completionFlag: return "PARTIAL"
    case .verificationFlag: return "UNVERIFIED"
    case .imageType: return "DERIVED\\SECONDARY"
    case .hangingProtocolLevel: return "SITE"
    case .mimeTypeOfEncapsulatedDocument: return "application/octet-stream"
    default: break
    }
    switch key.vr {
    case .DA: return "19000101"
    case .TM: return "000000"
    case .DT: return "19000101000000"
    case .IS: return "1"
    default: return "UNKNOWN"
    }
  }
}

extension DirectoryKeys {
  mutating func appendStandIn(for key: DirectoryKey, number: Int) {
    switch key.vr {
    case .US: bytes.appendElement(key.tag, unsignedShort: 1)
    case .UL: bytes.appendElement(key.tag, unsignedLong: 1)
    case .SQ: appendStandInSequence(key.tag)
    default: bytes.appendElement(key.tag, key.vr, StandIn.text(for: key, number: number))
    }
  }

  private mutating func appendStandInSequence(_ tag: DataElementTag) {
    var item: [UInt8] = []
    if tag != .hangingProtocolDefinitionSequence {
      var code: [UInt8] = []
      code.appendElement(.codeValue, .SH, "UNKNOWN")
      code.appendElement(.codingSchemeDesignator, .SH, "99SPINDLE")
      code.appendElement(.codeMeaning, .LO, "Not given")
      item.appendItemHeader(length: code.count)
      item += code
    }
    bytes.appendHeader(tag, .SQ, length: item.count)
    bytes += item
  }
}
