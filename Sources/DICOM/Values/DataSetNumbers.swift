// SPDX-License-Identifier: GPL-3.0-or-later

extension DataSet {
  /// The first value of an element of the main data set as a whole number.
  public func integer(_ tag: DataElementTag) -> Int? { index(of: tag).flatMap { integer($0) } }

  /// The first value as a whole number: US SS UL SL UV SV AT, IS, or DS without a fraction. Nil for anything else.
  public func integer(_ index: Int) -> Int? {
    guard elements.indices.contains(index) else { return nil }
    let isBigEndian = isBigEndian(at: index)
    let vr = effectiveVR(of: index)
    return withValue(index) { bytes in
      switch vr {
      case .US where bytes.count >= 2: Int(bytes.unsigned16(0, bigEndian: isBigEndian))
      case .SS where bytes.count >= 2: Int(Int16(bitPattern: bytes.unsigned16(0, bigEndian: isBigEndian)))
      case .UL where bytes.count >= 4: Int(bytes.unsigned32(0, bigEndian: isBigEndian))
      case .SL where bytes.count >= 4: Int(Int32(bitPattern: bytes.unsigned32(0, bigEndian: isBigEndian)))
      case .AT where bytes.count >= 4: Int(bytes.tag(0, bigEndian: isBigEndian).rawValue)
      case .UV where bytes.count >= 8: Int(exactly: bytes.unsigned64(0, bigEndian: isBigEndian))
      case .SV where bytes.count >= 8: Int(Int64(bitPattern: bytes.unsigned64(0, bigEndian: isBigEndian)))
      case .IS, .DS: Self.decimal(bytes)
      default: nil
      }
    }
  }

  /// Digits with a sign, up to a backslash; a fraction of zeros is none.
  private static func decimal(_ bytes: UnsafeRawBufferPointer) -> Int? {
    let first = bytes.prefix { $0 != 0x5C }
    let text = String(decoding: UnsafeRawBufferPointer(rebasing: first).trimmingPadding(), as: UTF8.self)
    guard let point = text.firstIndex(of: ".") else { return Int(text) }
    guard text[text.index(after: point)...].allSatisfy({ $0 == "0" }) else { return nil }
    return Int(text[..<point])
  }

  /// Whether the value of an element stands in big endian.
  func isBigEndian(at index: Int) -> Bool {
    guard encoding.isBigEndian else { return false }
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
