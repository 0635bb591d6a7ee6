// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds out how a data set is really encoded: some files declare one transfer syntax and use another.
enum EncodingDetector {
  /// - Parameters:
  ///   - first: the first 8 bytes or more of the data set.
  ///   - room: bytes from there to the end of the file.
  static func encoding(
    declared: ElementEncoding, first: UnsafeRawBufferPointer, room: Int64
  ) -> ElementEncoding {
    guard first.count >= 8 else { return declared }
    let letters = first.vr(4)
    let isBigEndian = isBigEndian(first, declared: declared.isBigEndian)
    let implicitLength = Int64(first.unsigned32(4, bigEndian: isBigEndian))
    let fitsImplicit = implicitLength <= room - 8 || implicitLength == Int64(UInt32.max)
    let known = DataDictionary.vr(of: first.tag(0, bigEndian: isBigEndian))
    if letters.isKnown {
      // Two letters may be the low half of a length, but hardly just those of the right VR.
      if !declared.isExplicit, fitsImplicit, known != letters { return declared }
      return ElementEncoding(isExplicit: true, isBigEndian: isBigEndian)
    }
    if declared.isExplicit, !isBigEndian, fitsImplicit, !letters.isWellFormed, known != nil || implicitLength <= 64 {
      return .implicitLittleEndian
    }
    return declared
  }

  /// The declared byte order, unless only the other one makes the first tag one of the standard's, and one of the low
  /// groups that data sets begin with.
  private static func isBigEndian(_ first: UnsafeRawBufferPointer, declared: Bool) -> Bool {
    let (tag, turned) = (first.tag(0, bigEndian: declared), first.tag(0, bigEndian: !declared))
    return tag.group > 0xFF && !isStandard(tag) && isStandard(turned) ? !declared : declared
  }

  static func isStandard(_ tag: DataElementTag) -> Bool {
    DataDictionary.vr(of: tag) != nil || (tag.isGroupLength && tag.group <= 0xFF)
  }
}
