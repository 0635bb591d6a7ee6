// SPDX-License-Identifier: GPL-3.0-or-later

extension HeaderParser {
  enum Entry {
    /// The parser has moved on.
    case entered
    /// The value is one of plain bytes.
    case plain
    case needs(Int64)
  }

  private enum Probe {
    case items(ElementEncoding)
    case delimiter
    case none
    case needs(Int64)
  }

  /// A value of known length whose VR is SQ, or UN and perhaps a sequence (CP-246).
  mutating func enterDefined(
    _ bytes: UnsafeRawBufferPointer, _ base: Int64, _ tag: DataElementTag, _ header: ElementHeader,
    _ elements: inout [DataElement]
  ) throws(DICOMError) -> Entry {
    let valueOffset = position &+ header.size
    let length = Int64(header.length)
    if header.vr == .SQ {
      guard length > 0 else {
        append(tag, header.vr, header.isOdd ? [.sequence, .oddHeader] : .sequence, valueOffset, 0, &elements)
        position = valueOffset
        return .entered
      }
      let inside: ElementEncoding = header.isImplicit ? .implicitLittleEndian : frame.encoding
      try push(tag, header, inside, end: valueOffset &+ length, isProbe: false, &elements)
      return .entered
    }
    switch probe(bytes, base, valueOffset, limit: valueOffset &+ length) {
    case .needs(let offset): return .needs(offset)
    case .none, .delimiter: return .plain
    case .items(let inside):
      try push(tag, header, inside, end: valueOffset &+ length, isProbe: true, &elements)
      return .entered
    }
  }

  /// A value that a delimiter ends: a sequence, or the fragments of nested pixel data.
  mutating func enterUndefined(
    _ bytes: UnsafeRawBufferPointer, _ base: Int64, _ tag: DataElementTag, _ header: ElementHeader,
    _ elements: inout [DataElement]
  ) throws(DICOMError) -> Entry {
    let valueOffset = position &+ header.size
    switch header.vr {
    case .SQ:
      try push(
        tag, header, header.isImplicit ? .implicitLittleEndian : frame.encoding, end: .max, isProbe: false, &elements)
      return .entered
    case .OB, .OW, .OD, .OF, .OL, .OV:
      return try readFragments(bytes, base, tag, header, &elements)
    default:
      let unknown: ElementEncoding = header.vr == .UN ? .implicitLittleEndian : frame.encoding
      switch probe(bytes, base, valueOffset, limit: frame.limit) {
      case .needs(let offset): return .needs(offset)
      case .none: throw fail(.malformed, "has an undefined length but no items", elements, tag)
      case .delimiter: try push(tag, header, unknown, end: .max, isProbe: true, &elements)
      case .items(let inside): try push(tag, header, inside, end: .max, isProbe: true, &elements)
      }
      if header.vr != .UN { note(.undefinedLength, elements, tag) }
      return .entered
    }
  }

  /// What stands in a sequence: an item or a delimiter.
  mutating func readItem(
    _ tag: DataElementTag, _ length: UInt32, _ elements: inout [DataElement]
  ) throws(DICOMError) {
    guard tag == .item else {
      return try readDelimiter(tag, length, &elements)
    }
    let valueOffset = position &+ 8
    let isUndefined = length == .max
    guard isUndefined || Int64(length) <= frame.limit &- valueOffset else {
      throw fail(.malformed, "announces an item of \(length) bytes, which is longer than what holds it", elements, tag)
    }
    append(
      tag, .UN, isUndefined ? [.item, .undefinedLength] : .item, valueOffset, isUndefined ? 0 : Int64(length), &elements
    )
    position = valueOffset
    let end = isUndefined ? Int64.max : valueOffset &+ Int64(length)
    stack.append(frame)
    frame = Frame(
      element: elements.count &- 1, end: end, limit: min(frame.limit, end), encoding: frame.encoding,
      depth: frame.depth &+ 1)
  }

  /// A delimiter in a sequence, an item or the main data set, wanted or not.
  mutating func readDelimiter(
    _ tag: DataElementTag, _ length: UInt32, _ elements: inout [DataElement]
  ) throws(DICOMError) {
    guard tag == .itemDelimiter || tag == .sequenceDelimiter else {
      throw fail(
        .malformed, frame.isSequence ? "stands where an item must" : "stands outside of a sequence", elements, tag)
    }
    if length != 0 { note(.delimiterLength, elements, tag) }
    let isUndefined = frame.end == .max
    if isUndefined, (tag == .sequenceDelimiter) == frame.isSequence {
      return close(delimiter: 8, &elements)
    }
    note(.strayDelimiter, elements, tag)
    if isUndefined, !frame.isSequence, stack.last?.end == .max {
      // The item's own delimiter is missing: this one is its sequence's.
      return close(delimiter: 0, &elements)
    }
    position = position &+ 8
  }

  private mutating func push(
    _ tag: DataElementTag, _ header: ElementHeader, _ inside: ElementEncoding, end: Int64, isProbe: Bool,
    _ elements: inout [DataElement]
  ) throws(DICOMError) {
    guard Int(frame.depth) < min(limits.depth, Int(UInt16.max) - 1) else {
      throw fail(.limit, "is nested more than \(limits.depth) sequences deep", elements, tag)
    }
    var flags: DataElement.Flags = .sequence
    if end == .max { flags.insert(.undefinedLength) }
    if header.isOdd { flags.insert(.oddHeader) }
    if inside != frame.encoding { flags.insert(inside.isExplicit ? .explicitInside : .implicitInside) }
    let valueOffset = position &+ header.size
    append(tag, header.vr, flags, valueOffset, end == .max ? 0 : end &- valueOffset, &elements)
    stack.append(frame)
    frame = Frame(
      element: elements.count &- 1, end: end, limit: min(frame.limit, end), encoding: inside, isSequence: true,
      isProbe: isProbe, depth: frame.depth)
    position = valueOffset
  }

  /// Looks whether a value starts with an item, and how that item's first element is encoded.
  private func probe(
    _ bytes: UnsafeRawBufferPointer, _ base: Int64, _ valueOffset: Int64, limit: Int64
  ) -> Probe {
    let room = limit &- valueOffset
    guard room >= 8 else { return .none }
    let wanted = valueOffset &+ min(room, 16)
    guard base &+ Int64(bytes.count) >= wanted else { return .needs(wanted) }
    let at = Int(valueOffset &- base)
    // Little endian whatever the file is (PS3.5 6.2.2); some big endian writers do not know that.
    let isBigEndian = frame.encoding.isBigEndian && bytes.tag(at, bigEndian: true).group == 0xFFFE
    let tag = bytes.tag(at, bigEndian: isBigEndian)
    if tag == .sequenceDelimiter { return .delimiter }
    guard tag == .item else { return .none }
    let itemLength = bytes.unsigned32(at &+ 4, bigEndian: isBigEndian)
    guard itemLength == .max || Int64(itemLength) <= room &- 8 else { return .none }
    if isBigEndian { return .items(frame.encoding) }
    guard room >= 16, itemLength >= 8, bytes.vr(at &+ 12).isKnown else { return .items(.implicitLittleEndian) }
    // Two letters could also be the low half of a length, but then of one that must fit.
    let implicitLength = Int64(bytes.unsigned32(at &+ 12, bigEndian: false))
    let itemRoom = (itemLength == .max ? room &- 8 : Int64(itemLength)) &- 8
    return .items(implicitLength <= itemRoom ? .implicitLittleEndian : .explicitLittleEndian)
  }

  /// Fragments of pixel data within an item, such as a compressed icon: kept as one value.
  private mutating func readFragments(
    _ bytes: UnsafeRawBufferPointer, _ base: Int64, _ tag: DataElementTag, _ header: ElementHeader,
    _ elements: inout [DataElement]
  ) throws(DICOMError) -> Entry {
    let valueOffset = position &+ header.size
    let windowEnd = base &+ Int64(bytes.count)
    let isBigEndian = frame.encoding.isBigEndian
    var next = valueOffset
    while true {
      guard frame.limit &- next >= 8 else {
        throw fail(.truncated, "has fragments but no end of them", elements, tag)
      }
      guard windowEnd >= next &+ 8 else { return .needs(next &+ 8) }
      let at = Int(next &- base)
      let fragment = bytes.tag(at, bigEndian: isBigEndian)
      let length = bytes.unsigned32(at &+ 4, bigEndian: isBigEndian)
      if fragment == .sequenceDelimiter { break }
      guard fragment == .item, length != .max, Int64(length) <= frame.limit &- next &- 8 else {
        throw fail(.malformed, "has an undefined length but no fragments that fit", elements, tag)
      }
      next = next &+ 8 &+ Int64(length)
    }
    append(tag, header.vr, [.encapsulated, .undefinedLength], valueOffset, next &- valueOffset, &elements)
    position = next &+ 8
    elements[elements.count &- 1].endOffset = position
    return .entered
  }
}
