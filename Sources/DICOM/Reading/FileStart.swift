// SPDX-License-Identifier: GPL-3.0-or-later

/// What the first bytes of a file say of the rest.
struct FileStart: Equatable {
  var kind: PartTenReader.FileKind
  var hasPreamble = false
  var hasMeta = false
  /// Where group 2, or without one the data set, starts.
  var offset: Int64 = 0

  /// - Parameter bytes: the first bytes of the file, 512 or more where it has them.
  init(_ bytes: UnsafeRawBufferPointer, fileLength: Int64) {
    kind = .notDICOM
    // A bare data set may have the four letters there by chance.
    if bytes.count >= 132, Self.isMark(bytes, at: 128),
      Self.isGroup2(bytes, at: 132) || BareDataSet.encoding(bytes, fileLength: fileLength) == nil
    {
      (kind, hasPreamble, offset) = (.partTen, true, 132)
    } else if bytes.count >= 12, Self.isMark(bytes, at: 0) {
      (kind, offset) = (.partTen, 4)
    } else if Self.isGroup2(bytes, at: 0) {
      kind = .partTen
    } else {
      kind = BareDataSet.encoding(bytes, fileLength: fileLength) == nil ? .notDICOM : .bareDataSet
      return
    }
    hasMeta = Self.isGroup2(bytes, at: Int(offset))
  }

  private static func isMark(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    bytes.unsigned32(offset, bigEndian: true) == 0x4449_434D
  }

  /// (0002,00xx) and a VR of group 2. Without VR only after the mark, since two bytes prove little.
  private static func isGroup2(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    guard bytes.count >= offset + 8, bytes.unsigned16(offset, bigEndian: false) == 2 else { return false }
    let vr = bytes.vr(offset + 4)
    return offset > 0 || vr == .UL || vr == .OB || vr == .UI
  }
}

/// Data sets without preamble and meta information, told from files that are no DICOM.
enum BareDataSet {
  /// The encoding in which the first elements make sense: group 8 first, tags that rise, that PS3.6 knows, with VRs
  /// that fit and lengths that the file can hold. Nil where none does.
  static func encoding(_ bytes: UnsafeRawBufferPointer, fileLength: Int64) -> ElementEncoding? {
    let candidates: [ElementEncoding] = [.explicitLittleEndian, .implicitLittleEndian, .explicitBigEndian]
    return candidates.first { makesSense(bytes, fileLength: fileLength, in: $0) }
  }

  private static func makesSense(
    _ bytes: UnsafeRawBufferPointer, fileLength: Int64, in encoding: ElementEncoding
  ) -> Bool {
    var offset: Int64 = 0
    var last: UInt32 = 0
    var count = 0
    while count < 8, offset <= Int64(bytes.count) - 12 {
      let at = Int(offset)
      let tag = bytes.tag(at, bigEndian: encoding.isBigEndian)
      guard tag.rawValue > last, count > 0 || tag.group == 8 else { return false }
      guard tag.isPrivate || tag.isGroupLength || DataDictionary.vr(of: tag) != nil else { return false }
      var length = bytes.unsigned32(at + 4, bigEndian: encoding.isBigEndian)
      var size: Int64 = 8
      if encoding.isExplicit {
        switch bytes.vr(at + 4).headerForm {
        case .short: length = UInt32(bytes.unsigned16(at + 6, bigEndian: encoding.isBigEndian))
        case .long: (length, size) = (bytes.unsigned32(at + 8, bigEndian: encoding.isBigEndian), 12)
        case .unknown: return false
        }
      }
      last = tag.rawValue
      count += 1
      // A sequence without a length: what came before it must do.
      if length == .max { return DataDictionary.vr(of: tag) == .SQ && count >= 2 }
      guard Int64(length) <= fileLength - offset - size else { return false }
      offset += size + Int64(length)
    }
    return count >= 3 || (count == 2 && offset == fileLength)
  }
}
