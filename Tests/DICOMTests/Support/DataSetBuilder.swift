// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// Bytes of a data set made by hand: independent of the writer under test.
struct DataSetBuilder {
  enum Encoding { case implicit, explicit, bigEndian }
  enum Length { case defined, undefined }

  var encoding: Encoding = .explicit
  private(set) var bytes: [UInt8] = []

  init(_ encoding: Encoding = .explicit) { self.encoding = encoding }

  private var isBig: Bool { encoding == .bigEndian }

  static func word16(_ value: Int, big: Bool = false) -> [UInt8] {
    let (low, high) = (UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF))
    return big ? [high, low] : [low, high]
  }

  static func word32(_ value: Int, big: Bool = false) -> [UInt8] {
    let halves = [word16(value & 0xFFFF, big: big), word16(value >> 16 & 0xFFFF, big: big)]
    return big ? halves[1] + halves[0] : halves[0] + halves[1]
  }

  private func tag(_ tag: DataElementTag) -> [UInt8] {
    Self.word16(Int(tag.group), big: isBig) + Self.word16(Int(tag.element), big: isBig)
  }

  private static let long: Set<String> = [
    "OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV",
  ]

  /// Tag, VR and a length that may lie.
  mutating func header(_ number: DataElementTag, _ vr: String, length: Int) {
    bytes += tag(number)
    guard encoding != .implicit else {
      bytes += Self.word32(length)
      return
    }
    bytes += Array(vr.utf8)
    if Self.long.contains(vr) {
      bytes += [0, 0] + Self.word32(length, big: isBig)
    } else {
      bytes += Self.word16(length, big: isBig)
    }
  }

  mutating func add(_ number: DataElementTag, _ vr: String, _ value: [UInt8]) {
    header(number, vr, length: value.count)
    bytes += value
  }

  /// Text, padded with a space, or a NUL for UI.
  mutating func add(_ number: DataElementTag, _ vr: String, _ text: String) {
    var value = Array(text.utf8)
    if value.count % 2 == 1 { value.append(vr == "UI" ? 0 : 0x20) }
    add(number, vr, value)
  }

  mutating func add(_ number: DataElementTag, unsigned value: Int) {
    add(number, "US", Self.word16(value, big: isBig))
  }

  mutating func raw(_ more: [UInt8]) { bytes += more }

  mutating func delimiter(_ element: UInt16) {
    bytes += tag(DataElementTag(0xFFFE, element)) + [0, 0, 0, 0]
  }

  mutating func item(_ content: [UInt8], length: Length = .defined) {
    bytes += tag(DataElementTag(0xFFFE, 0xE000))
    bytes += Self.word32(length == .defined ? content.count : 0xFFFF_FFFF, big: isBig) + content
    if length == .undefined { delimiter(0xE00D) }
  }

  mutating func sequence(
    _ number: DataElementTag, _ items: [[UInt8]], length: Length = .defined, vr: String = "SQ",
    itemLength: Length = .defined
  ) {
    var inside = DataSetBuilder(encoding)
    for content in items { inside.item(content, length: itemLength) }
    sequence(number, content: inside.bytes, length: length, vr: vr)
  }

  mutating func sequence(_ number: DataElementTag, content: [UInt8], length: Length, vr: String = "SQ") {
    header(number, vr, length: length == .defined ? content.count : 0xFFFF_FFFF)
    bytes += content
    if length == .undefined { delimiter(0xE0DD) }
  }

  /// The elements of one item or data set.
  static func content(_ encoding: Encoding = .explicit, _ make: (inout DataSetBuilder) -> Void) -> [UInt8] {
    var builder = DataSetBuilder(encoding)
    make(&builder)
    return builder.bytes
  }
}

/// Files around data sets.
enum FileBuilder {
  static let implicit = "1.2.840.10008.1.2"
  static let explicit = "1.2.840.10008.1.2.1"
  static let deflated = "1.2.840.10008.1.2.1.99"
  static let bigEndian = "1.2.840.10008.1.2.2"
  static let jpeg = "1.2.840.10008.1.2.4.50"

  /// Preamble, mark, group 2 and a data set as it is.
  static func file(_ syntax: String, _ dataSet: [UInt8]) -> [UInt8] {
    [UInt8](repeating: 0, count: 128) + Array("DICM".utf8) + meta(syntax) + dataSet
  }

  static func meta(_ syntax: String) -> [UInt8] {
    let rest = DataSetBuilder.content { builder in
      builder.add(DataElementTag(0x0002, 0x0001), "OB", [0, 1])
      builder.add(DataElementTag(0x0002, 0x0002), "UI", "1.2.840.10008.5.1.4.1.1.2")
      builder.add(DataElementTag(0x0002, 0x0003), "UI", "1.2.3.4")
      builder.add(DataElementTag(0x0002, 0x0010), "UI", syntax)
      builder.add(DataElementTag(0x0002, 0x0016), "AE", "SENDER")
    }
    return DataSetBuilder.content { $0.add(DataElementTag(0x0002, 0x0000), "UL", DataSetBuilder.word32(rest.count)) }
      + rest
  }

  /// A small image: identity, a nested sequence, four bytes of pixels.
  static func image(_ encoding: DataSetBuilder.Encoding, pixels: [UInt8] = [1, 2, 3, 4]) -> [UInt8] {
    image(encoding) { $0.add(.pixelData, "OW", pixels) }
  }

  /// The same image with its pixels in two fragments.
  static let fragments = image(.explicit) { builder in
    builder.header(.pixelData, "OB", length: 0xFFFF_FFFF)
    builder.item([])
    builder.item([1, 2])
    builder.delimiter(0xE0DD)
  }

  private static func image(
    _ encoding: DataSetBuilder.Encoding, pixels: (inout DataSetBuilder) -> Void
  ) -> [UInt8] {
    DataSetBuilder.content(encoding) { builder in
      builder.add(.specificCharacterSet, "CS", "ISO_IR 100")
      builder.add(.sopClassUID, "UI", "1.2.840.10008.5.1.4.1.1.2")
      builder.add(.sopInstanceUID, "UI", "1.2.3.4")
      builder.sequence(
        .referencedImageSequence,
        [
          DataSetBuilder.content(encoding) { $0.add(.referencedSOPInstanceUID, "UI", "1.2.3.5") },
          DataSetBuilder.content(encoding) { $0.add(.referencedSOPInstanceUID, "UI", "1.2.3.6") },
        ])
      builder.add(.patientName, "PN", "Ogg^Nanny")
      builder.add(.patientID, "LO", "77")
      builder.add(.rows, unsigned: 2)
      pixels(&builder)
    }
  }
}
