// SPDX-License-Identifier: GPL-3.0-or-later

/// A directory record (ECMA-119 9.1): `length` bytes that its reader has found to lie within one sector.
struct ISO9660Record {
  let extent: ByteExtent
  let flags: UInt8
  let extendedAttributeLength: Int
  let date: ISO9660Date
  let isInterleaved: Bool
  /// Whether every number is the same in both byte orders.
  let orders: Bool
  let identifier: [UInt8]
  let systemUse: ISO9660Fields

  var isFolder: Bool { flags & 2 != 0 }
  var hasMoreSections: Bool { flags & 0x80 != 0 }

  init(_ fields: ISO9660Fields, at offset: Int, length: Int) {
    extendedAttributeLength = Int(fields.byte(offset + 1))
    let block = fields.both32(offset + 2)
    let size = fields.both32(offset + 10)
    orders = block.agrees && size.agrees && fields.both16(offset + 28).agrees
    extent = ByteExtent(
      offset: (Int64(block.value) + Int64(extendedAttributeLength)) * SectorCount.size, length: Int64(size.value))
    date = ISO9660Date(
      year: 1900 + Int(fields.byte(offset + 18)), month: fields.byte(offset + 19), day: fields.byte(offset + 20),
      hour: fields.byte(offset + 21), minute: fields.byte(offset + 22), second: fields.byte(offset + 23),
      zone: Int8(bitPattern: fields.byte(offset + 24)))
    flags = fields.byte(offset + 25)
    isInterleaved = fields.byte(offset + 26) != 0 || fields.byte(offset + 27) != 0
    let nameLength = Int(fields.byte(offset + 32))
    let range = offset + 33..<min(offset + 33 + nameLength, offset + max(33, length))
    identifier = Array(fields.bytes[range.clamped(to: fields.bytes.indices)])
    // A filling byte makes the System Use area start at an even place (9.1.12).
    let use = offset + 33 + nameLength + (nameLength % 2 == 0 ? 1 : 0)
    systemUse = ISO9660Fields(
      bytes: use < offset + length ? Array(fields.bytes[(use..<offset + length).clamped(to: fields.bytes.indices)]) : []
    )
  }

  /// The identifier as text: UCS-2 in the Joliet tree, otherwise one byte a character.
  func identifierText(ucs2: Bool) -> String { Self.text(identifier, ucs2: ucs2) }

  static func text(_ identifier: [UInt8], ucs2: Bool) -> String {
    if ucs2 {
      return String(
        decoding: stride(from: 0, to: identifier.count - 1, by: 2).map {
          UInt16(identifier[$0]) << 8 | UInt16(identifier[$0 + 1])
        }, as: UTF16.self)
    }
    return String(validating: identifier, as: UTF8.self)
      ?? String(String.UnicodeScalarView(identifier.map { Unicode.Scalar($0) }))
  }

  /// Without the version, and for a file without the dot of an empty extension.
  static func shownName(_ identifier: String, isFolder: Bool) -> String {
    guard !isFolder else { return identifier }
    var name = identifier[...]
    if let mark = name.lastIndex(of: ";"), name[name.index(after: mark)...].allSatisfy(\.isNumber) {
      name = name[..<mark]
    }
    if name.last == ".", name.count > 1 { name.removeLast() }
    return name.isEmpty ? identifier : String(name)
  }
}
