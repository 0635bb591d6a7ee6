// SPDX-License-Identifier: GPL-3.0-or-later

extension UnsafeRawBufferPointer {
  /// Callers have checked that the bytes are there; in debug builds the load checks again.
  @inline(__always)
  func unsigned16(_ offset: Int, bigEndian: Bool) -> UInt16 {
    let raw = loadUnaligned(fromByteOffset: offset, as: UInt16.self)
    return bigEndian ? UInt16(bigEndian: raw) : UInt16(littleEndian: raw)
  }

  @inline(__always)
  func unsigned32(_ offset: Int, bigEndian: Bool) -> UInt32 {
    let raw = loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    return bigEndian ? UInt32(bigEndian: raw) : UInt32(littleEndian: raw)
  }

  @inline(__always)
  func unsigned64(_ offset: Int, bigEndian: Bool) -> UInt64 {
    let raw = loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    return bigEndian ? UInt64(bigEndian: raw) : UInt64(littleEndian: raw)
  }

  /// A tag is two 16-bit words, each in the byte order of the data set.
  @inline(__always)
  func tag(_ offset: Int, bigEndian: Bool) -> DataElementTag {
    let raw = unsigned32(offset, bigEndian: bigEndian)
    return DataElementTag(rawValue: bigEndian ? raw : raw << 16 | raw >> 16)
  }

  @inline(__always)
  func vr(_ offset: Int) -> VR { VR(rawValue: unsigned16(offset, bigEndian: true)) }
}

extension DataElementTag {
  static let itemDelimiter = DataElementTag(rawValue: 0xFFFE_E00D)
  static let sequenceDelimiter = DataElementTag(rawValue: 0xFFFE_E0DD)

  /// Pixel Data, Float Pixel Data or Double Float Pixel Data.
  @inline(__always)
  var isPixelData: Bool { rawValue == 0x7FE0_0010 || rawValue == 0x7FE0_0008 || rawValue == 0x7FE0_0009 }
}
