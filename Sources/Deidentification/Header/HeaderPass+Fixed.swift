// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// Values that a reader needs to make sense of the file (`ElementMark.fixed`).
extension HeaderPass {
  /// Short terms in capitals that are nobody's name, or nothing.
  func keepFixed(
    _ index: Int, _ element: DataElement, _ edits: inout DataSetEdits, _ account: inout DeidentificationAccount
  ) {
    let stays = dataSet.withValue(index) { bytes in
      guard Self.areTerms(bytes) else { return false }
      // One letter is nobody's name.
      if bytes.count == 2, bytes[1] == 0x20 || bytes[1] == 0 { return true }
      guard account.workspace.cleaner.clean(ascii: bytes, owners: .people, readsVersions: false) != nil else {
        return true
      }
      // A patient may well be called Ko, and a key object's modality is KO.
      if Self.areDefined(bytes) { return true }
      account.countDoubts(in: element.tag)
      return false
    }
    if !stays {
      edits.replace(index, with: [])
      account.count(.emptied)
    }
  }

  /// Values as CS has them: sixteen capitals, digits, blanks and underscores each (PS3.5 6.2); and the hyphen of
  /// `ISO-IR 100`, which readers understand.
  private static func areTerms(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let bytes = bytes.trimmed
    var length = 0
    for byte in bytes {
      switch byte {
      case 0x5C: length = -1
      case 0x41...0x5A, 0x30...0x39, 0x20, 0x2D, 0x5F: break
      default: return false
      }
      length += 1
      if length > 16 { return false }
    }
    return bytes.count <= 256
  }

  private static func areDefined(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.split(separator: 0x5C).allSatisfy { part in
      defined.contains(String(decoding: UnsafeRawBufferPointer(rebasing: part).trimmed, as: UTF8.self))
    }
  }

  /// The standard's terms that could be names: modalities (PS3.3 C.7.3.1.1.1), value types (C.17.3.2.1), colours.
  private static let defined: Set<String> = [
    "AR", "ASMT", "AU", "BDUS", "BI", "BMD", "CFM", "CR", "CT", "DG", "DMS", "DOC", "DX", "ECG", "EEG", "EMG", "EOG",
    "EPS", "ES", "FID", "GM", "HC", "HD", "IO", "IVOCT", "IVUS", "KER", "KO", "LEN", "LS", "M3D", "MG", "MR", "NM",
    "OAM", "OCT", "OP", "OPM", "OPT", "OPV", "OSS", "OT", "PA", "PLAN", "PR", "PT", "PX", "REG", "RESP", "RF", "RG",
    "RTDOSE", "RTIMAGE", "RTPLAN", "RTRAD", "RTRECORD", "RTSTRUCT", "RWV", "SEG", "SM", "SMR", "SR", "SRF", "STAIN",
    "TG", "US", "VA", "XA", "XC", "CODE", "COMPOSITE", "CONTAINER", "DATE", "DATETIME", "IMAGE", "NUM", "PNAME",
    "SCOORD", "SCOORD3D", "TABLE", "TCOORD", "TEXT", "TIME", "UIDREF", "WAVEFORM", "ARGB", "CMYK", "HSV", "RGB",
  ]
}
