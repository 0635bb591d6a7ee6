// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// How a value that stays is looked at.
enum Reading: UInt8, Sendable {
  case text
  /// Decimal and integer strings.
  case number
  case date
  case uid
  case age
  /// Numbers in binary: looked at in private elements only.
  case bulk
  /// By its bytes: text if it looks like text, else binary.
  case any
  /// Not at all: such a value cannot stay.
  case nothing

  /// By the VR of the file where PS3.6 agrees or is silent, else by the bytes.
  static func of(written: VR, known: VR?) -> Reading {
    if known == .SQ { return .nothing }
    let byFile = of(written)
    guard let known, known != written, byFile != .nothing else { return byFile }
    let byTable = of(known)
    switch (byFile, byTable) {
    case _ where byFile == byTable: return byFile
    // Where PS3.6 has a number, a date, a UID or an age, other text is none of these and goes.
    case (.text, .number), (.text, .date), (.text, .uid), (.text, .age), (.any, .number), (.any, .date), (.any, .uid),
      (.any, .age):
      return byTable
    case (.text, _), (_, .text): return .text
    default: return .any
    }
  }

  private static func of(_ vr: VR) -> Reading {
    let high = Int(vr.rawValue >> 8) - 0x41
    let low = Int(vr.rawValue & 0xFF) - 0x41
    guard high >= 0, high < 26, low >= 0, low < 26 else { return .any }
    return table[high * 26 + low]
  }

  /// By the two letters.
  private static let table: [Reading] = {
    var table = [Reading](repeating: .any, count: 26 * 26)
    let readings: [(Reading, [VR])] = [
      (.text, [.LO, .SH, .LT, .ST, .UT, .UC, .CS, .AE, .UR]), (.number, [.DS, .IS]), (.date, [.DA, .DT, .TM]),
      (.uid, [.UI]), (.age, [.AS]), (.nothing, [.PN]),
      (.bulk, [.US, .SS, .UL, .SL, .FL, .FD, .AT, .UV, .SV, .OW, .OF, .OD, .OL, .OV]),
    ]
    for (reading, vrs) in readings {
      for vr in vrs { table[(Int(vr.rawValue >> 8) - 0x41) * 26 + Int(vr.rawValue & 0xFF) - 0x41] = reading }
    }
    return table
  }()
}
