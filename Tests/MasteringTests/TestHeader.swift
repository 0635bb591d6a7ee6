// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// A small Part 10 file in explicit little endian, of text elements in order of their tags.
struct TestHeader {
  var elements: [(tag: UInt32, vr: String, text: String)]

  init(_ elements: [(UInt32, String, String)]) { self.elements = elements }

  var bytes: [UInt8] {
    let meta =
      Self.element(0x0002_0002, "UI", "1.2.840.10008.5.1.4.1.1.2") + Self.element(0x0002_0003, "UI", "1.2.3.4")
      + Self.element(0x0002_0010, "UI", "1.2.840.10008.1.2.1")
    let length =
      Self.number(2, 2) + Self.number(0, 2) + Array("UL".utf8) + Self.number(4, 2) + Self.number(meta.count, 4)
    return [UInt8](repeating: 0, count: 128) + Array("DICM".utf8) + length + meta
      + elements.flatMap { Self.element($0.tag, $0.vr, $0.text) }
  }

  func read() throws -> PartTenFile {
    var file = PartTenFile()
    var reader = PartTenReader()
    try reader.read(bytes: bytes, name: "test", into: &file)
    return file
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func element(_ tag: UInt32, _ vr: String, _ text: String) -> [UInt8] {
    var value = Array(text.utf8)
    if value.count % 2 == 1 { value.append(vr == "UI" ? 0 : 0x20) }
    return number(Int(tag >> 16), 2) + number(Int(tag & 0xFFFF), 2) + Array(vr.utf8) + number(value.count, 2) + value
  }
}
