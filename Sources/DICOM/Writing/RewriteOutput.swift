// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// Bytes of a data set being written.
struct RewriteOutput {
  var bytes: [UInt8] = []
  let name: String

  mutating func append16(_ value: UInt16, bigEndian: Bool) {
    let word = bigEndian ? value.bigEndian : value.littleEndian
    withUnsafeBytes(of: word) { bytes.append(contentsOf: $0) }
  }

  mutating func append32(_ value: UInt32, bigEndian: Bool) {
    let word = bigEndian ? value.bigEndian : value.littleEndian
    withUnsafeBytes(of: word) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ tag: DataElementTag, bigEndian: Bool) {
    append16(tag.group, bigEndian: bigEndian)
    append16(tag.element, bigEndian: bigEndian)
  }

  /// Tag, VR and length. What the short form cannot say is written as UN, whose length is long (PS3.5 6.2.2).
  /// - Parameter length: all ones for an undefined length.
  mutating func appendHeader(_ tag: DataElementTag, _ vr: VR, length: UInt32, _ encoding: ElementEncoding) {
    let isBigEndian = encoding.isBigEndian
    let isLong: Bool
    var vr = vr
    if encoding.isExplicit, tag.group != 0xFFFE {
      let fitsShort = vr.headerForm == .short && length <= 65534
      if !fitsShort, vr.headerForm != .long { vr = .UN }
      isLong = !fitsShort
    } else {
      vr = VR(rawValue: 0)
      isLong = false
    }
    // One append a header: in a conversion there is one for each element.
    let (group, element) = (tag.group, tag.element)
    var words: (UInt16, UInt16, UInt16, UInt16, UInt32) = (0, 0, 0, 0, 0)
    words.0 = isBigEndian ? group.bigEndian : group.littleEndian
    words.1 = isBigEndian ? element.bigEndian : element.littleEndian
    if vr.rawValue == 0 {
      let halves = isBigEndian ? length.bigEndian : length.littleEndian
      words.2 = UInt16(truncatingIfNeeded: halves)
      words.3 = UInt16(truncatingIfNeeded: halves >> 16)
    } else {
      words.2 = vr.rawValue.bigEndian
      let short = UInt16(truncatingIfNeeded: length)
      words.3 = isLong ? 0 : isBigEndian ? short.bigEndian : short.littleEndian
      words.4 = isBigEndian ? length.bigEndian : length.littleEndian
    }
    withUnsafeBytes(of: words) { words in
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: words[..<(isLong ? 12 : 8)]))
    }
  }

  /// A whole element from a value in little endian: padded, and swapped where the encoding wants it.
  mutating func appendElement(
    _ tag: DataElementTag, _ vr: VR, _ value: UnsafeBufferPointer<UInt8>, _ encoding: ElementEncoding
  ) throws(DICOMError) {
    let length = value.count + value.count % 2
    guard length < Int(UInt32.max) else { throw tooLong(tag) }
    appendHeader(tag, vr, length: UInt32(length), encoding)
    let start = bytes.count
    bytes.append(contentsOf: value)
    if value.count % 2 == 1 { bytes.append(vr.paddingByte) }
    if encoding.isBigEndian { swapUnits(from: start, size: vr.unitSize) }
  }

  mutating func appendElement(
    _ tag: DataElementTag, _ vr: VR, _ value: [UInt8], _ encoding: ElementEncoding
  ) throws(DICOMError) {
    try value.withUnsafeBufferPointer { bytes throws(DICOMError) in try appendElement(tag, vr, bytes, encoding) }
  }

  /// A sequence of defined length with its items.
  mutating func appendSequence(
    _ tag: DataElementTag, items: [[NewElement]], _ encoding: ElementEncoding
  ) throws(DICOMError) {
    appendHeader(tag, .SQ, length: 0, encoding)
    let start = bytes.count
    for item in items {
      appendHeader(.item, .UN, length: 0, encoding)
      let itemStart = bytes.count
      let isOrdered = zip(item, item.dropFirst()).allSatisfy { $0.tag <= $1.tag }
      for element in isOrdered ? item : item.sorted(by: { $0.tag < $1.tag }) {
        try appendElement(element.tag, element.vr, element.value, encoding)
      }
      try patchLength(before: itemStart, bytes.count - itemStart, bigEndian: encoding.isBigEndian, tag)
    }
    try patchLength(before: start, bytes.count - start, bigEndian: encoding.isBigEndian, tag)
  }

  /// Writes a length into the four bytes before a value.
  mutating func patchLength(
    before start: Int, _ length: Int, bigEndian: Bool, _ tag: DataElementTag
  ) throws(DICOMError) {
    guard length >= 0, length < Int(UInt32.max) else { throw tooLong(tag) }
    guard start >= 4, start <= bytes.count else { return }
    let word = bigEndian ? UInt32(length).bigEndian : UInt32(length).littleEndian
    withUnsafeBytes(of: word) { word in
      for offset in 0..<4 { bytes[start - 4 + offset] = word[offset] }
    }
  }

  private mutating func swapUnits(from start: Int, size: Int) {
    guard size > 1 else { return }
    var unit = start
    while unit + size <= bytes.count {
      bytes[unit..<(unit + size)].reverse()
      unit += size
    }
  }

  func tooLong(_ tag: DataElementTag) -> DICOMError {
    DICOMError(
      .cannotEncode,
      Finding(
        .error, rule: "too-long", clause: "PS3.5 7.1.2", at: Place(path: name, tagPath: tag.description),
        "the element would be longer than its length can say", remedy: "leave the file out"))
  }
}
