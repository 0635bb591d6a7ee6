// SPDX-License-Identifier: GPL-3.0-or-later

extension DataSet {
  /// The first value of an element of the main data set as a whole number.
  public func integer(_ tag: DataElementTag) -> Int? { index(of: tag).flatMap { integer($0) } }

  /// The first value as a whole number. Nil where `integers` would give none or nil.
  public func integer(_ index: Int) -> Int? {
    guard elements.indices.contains(index) else { return nil }
    let vr = effectiveVR(of: index)
    let isBigEndian = isBigEndian(at: index)
    return withValue(index) { bytes in
      switch vr {
      case .IS, .DS: NumberText.integer(Self.firstValue(bytes))
      default: Self.integer(bytes, at: 0, vr, isBigEndian: isBigEndian)
      }
    }
  }

  /// The values as whole numbers: US SS UL SL SV UV, IS, DS without a fraction, and the words of OB OW OL OV.
  /// A value that is none, or beyond an `Int`, is nil; another VR has no values. Bytes that fill no word are left out.
  public func integers(_ index: Int) -> [Int?] {
    numbers(index, text: NumberText.integer) { bytes, offset, vr, isBigEndian in
      Self.integer(bytes, at: offset, vr, isBigEndian: isBigEndian)
    }
  }

  /// The values without a sign, all 64 bits of UV and OV included; else as `integers`.
  public func unsignedIntegers(_ index: Int) -> [UInt64?] {
    func unsigned(_ text: UnsafeRawBufferPointer) -> UInt64? {
      NumberText.integer(text).flatMap { UInt64(exactly: $0) }
    }
    return numbers(index, text: unsigned) { bytes, offset, vr, isBigEndian in
      if vr.unitSize == 8, vr != .SV { return bytes.unsigned64(offset, bigEndian: isBigEndian) }
      return Self.integer(bytes, at: offset, vr, isBigEndian: isBigEndian).flatMap { UInt64(exactly: $0) }
    }
  }

  /// The values as numbers with a fraction: FL FD DS, the words of OF and OD, and all that `integers` gives.
  /// A value that is no number is nil; FL and FD may hold infinities and NaN.
  public func reals(_ index: Int) -> [Double?] {
    numbers(index, text: NumberText.real) { bytes, offset, vr, isBigEndian in
      switch vr {
      case .FL, .OF: Double(Float(bitPattern: bytes.unsigned32(offset, bigEndian: isBigEndian)))
      case .FD, .OD: Double(bitPattern: bytes.unsigned64(offset, bigEndian: isBigEndian))
      default: Self.integer(bytes, at: offset, vr, isBigEndian: isBigEndian).map { Double($0) }
      }
    }
  }

  /// The tags that an AT holds; bytes that fill no tag are left out.
  public func tags(_ index: Int) -> [DataElementTag] {
    guard elements.indices.contains(index), effectiveVR(of: index) == .AT else { return [] }
    let isBigEndian = isBigEndian(at: index)
    return withValue(index) { bytes in
      stride(from: 0, through: bytes.count - 4, by: 4).map { bytes.tag($0, bigEndian: isBigEndian) }
    }
  }

  /// Values in digits, one by one, or words of the VR's size.
  private func numbers<Number>(
    _ index: Int, text: (UnsafeRawBufferPointer) -> Number?,
    word: (UnsafeRawBufferPointer, Int, VR, Bool) -> Number?
  ) -> [Number?] {
    guard elements.indices.contains(index), !elements[index].isSequence, !elements[index].isItem else { return [] }
    let vr = effectiveVR(of: index)
    let isBigEndian = isBigEndian(at: index)
    return withValue(index) { bytes in
      switch vr {
      case .IS, .DS: bytes.trimmingPadding().values.map { text($0.trimmingPadding()) }
      case .US, .SS, .UL, .SL, .UV, .SV, .FL, .FD, .OB, .OW, .OL, .OV, .OF, .OD:
        stride(from: 0, through: bytes.count - vr.unitSize, by: vr.unitSize).map { word(bytes, $0, vr, isBigEndian) }
      default: []
      }
    }
  }

  /// The word at an offset; nil where it is beyond the value or no whole number.
  private static func integer(
    _ bytes: UnsafeRawBufferPointer, at offset: Int, _ vr: VR, isBigEndian: Bool
  ) -> Int? {
    guard offset <= bytes.count &- vr.unitSize else { return nil }
    return switch vr {
    case .US, .OW: Int(bytes.unsigned16(offset, bigEndian: isBigEndian))
    case .SS: Int(Int16(bitPattern: bytes.unsigned16(offset, bigEndian: isBigEndian)))
    case .UL, .OL: Int(bytes.unsigned32(offset, bigEndian: isBigEndian))
    case .SL: Int(Int32(bitPattern: bytes.unsigned32(offset, bigEndian: isBigEndian)))
    case .UV, .OV: Int(exactly: bytes.unsigned64(offset, bigEndian: isBigEndian))
    case .SV: Int(Int64(bitPattern: bytes.unsigned64(offset, bigEndian: isBigEndian)))
    case .OB: Int(bytes[offset])
    default: nil
    }
  }

  /// What stands before the first backslash, trimmed.
  private static func firstValue(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes.prefix { $0 != 0x5C }).trimmingPadding()
  }

  /// Whether the value of an element stands in big endian. One of UN never does (PS3.5 6.2.2).
  func isBigEndian(at index: Int) -> Bool {
    guard encoding.isBigEndian, elements.indices.contains(index), elements[index].vr != .UN else { return false }
    return encoding(at: index).isBigEndian
  }

  /// How the headers of an element and its neighbours are encoded.
  func encoding(at index: Int) -> ElementEncoding {
    guard elements.indices.contains(index), elements[index].depth > 0 || elements[index].isItem else {
      return encoding
    }
    return enclosing(index).reduce(encoding) { around, container in elements[container].encodingInside(around) }
  }
}

extension DataElement {
  /// How what is nested in the element is encoded, given how the element itself is.
  func encodingInside(_ around: ElementEncoding) -> ElementEncoding {
    if flags.contains(.implicitInside) { return .implicitLittleEndian }
    if flags.contains(.explicitInside) { return .explicitLittleEndian }
    return around
  }
}
