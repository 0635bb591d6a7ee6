// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether a volume recognition sequence announces UDF (ECMA-167 2/8.3, 3/9.1).
enum UDFRecognition {
  private static let firstSector: Int64 = 16
  /// ISO 9660's descriptors stand first; the extended area follows within these sectors.
  private static let lastSector: Int64 = 80

  static func isThere(in file: OpenFile) throws(VolumeError) -> Bool {
    for sector in firstSector..<lastSector {
      let mark = try file.bytes(ByteExtent(offset: sector * SectorCount.size + 1, length: 5))
      if mark.elementsEqual("NSR02".utf8) || mark.elementsEqual("NSR03".utf8) { return true }
      let isSequence =
        mark.elementsEqual("CD001".utf8) || mark.elementsEqual("BEA01".utf8) || mark.elementsEqual("BOOT2".utf8)
        || mark.elementsEqual("CDW02".utf8)
      guard isSequence else { return false }
    }
    return false
  }
}
