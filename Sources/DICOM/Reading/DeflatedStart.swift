// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether a data set is deflated, told by its first bytes.
enum DeflatedStart: Equatable {
  case plain
  /// A raw deflate stream, as PS3.5 A.5 wants.
  case raw
  /// The same with zlib's header before and its checksum after it (RFC 1950), as some writers have it.
  case zlib

  /// Bytes that a look needs, where the data set has so many.
  static let wanted = 256

  /// - Parameters:
  ///   - first: the first bytes of the data set.
  ///   - room: bytes from there to the end of the file.
  ///   - isDeclared: the transfer syntax says that the data set is deflated.
  init(_ first: UnsafeRawBufferPointer, room: Int64, isDeclared: Bool) {
    let form: DeflatedStart = Self.isZlib(first) ? .zlib : .raw
    if Self.isElement(first, room: room) {
      self = .plain
    } else if isDeclared {
      self = form
    } else {
      let start = Inflation.start(of: first, form)
      self = start.withUnsafeBytes { Self.isElement($0, room: .max) } ? form : .plain
    }
  }

  /// An element header in one of the three plain encodings.
  private static func isElement(_ bytes: UnsafeRawBufferPointer, room: Int64) -> Bool {
    guard bytes.count >= 8 else { return false }
    let isExplicit = bytes.vr(4).isKnown
    let little = bytes.tag(0, bigEndian: false)
    if EncodingDetector.isStandard(little) {
      let length = bytes.unsigned32(4, bigEndian: false)
      if isExplicit || length == .max || Int64(length) <= room - 8 { return true }
    }
    guard isExplicit else { return false }
    return little.isPrivate || EncodingDetector.isStandard(bytes.tag(0, bigEndian: true))
  }

  /// Deflation with a checked header; a raw stream that begins with the same bytes would be a stored block, whose
  /// length stands in it twice.
  private static func isZlib(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count >= 6, bytes[0] & 0x0F == 8, bytes[0] >> 4 <= 7, bytes[1] & 0x20 == 0,
      bytes.unsigned16(0, bigEndian: true) % 31 == 0
    else { return false }
    return bytes.unsigned16(1, bigEndian: false) != ~bytes.unsigned16(3, bigEndian: false)
  }
}
