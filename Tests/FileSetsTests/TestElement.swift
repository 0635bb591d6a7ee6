// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// A data element as tests write it, and Part 10 files made of such: an encoder of the tests' own.
struct TestElement {
  enum Content {
    case text(String)
    case bytes([UInt8])
    case shorts([UInt16])
    case longs([UInt32])
    case items([[TestElement]])
  }

  var tag: UInt32
  var vr: String
  var content: Content

  init(_ tag: UInt32, _ vr: String, _ content: Content) {
    self.tag = tag
    self.vr = vr
    self.content = content
  }

  init(_ tag: UInt32, _ vr: String, _ text: String) { self.init(tag, vr, .text(text)) }

  static func encode(_ elements: [TestElement], bigEndian: Bool = false) -> [UInt8] {
    elements.sorted { $0.tag < $1.tag }.flatMap { $0.encoded(bigEndian) }
  }

  /// Preamble, group 2 and data set.
  static func partTen(_ elements: [TestElement], syntax: String = "1.2.840.10008.1.2.1") -> [UInt8] {
    func uid(_ tag: UInt32) -> String {
      guard case .text(let text)? = elements.first(where: { $0.tag == tag })?.content else { return "" }
      return text
    }
    let meta = encode([
      TestElement(0x0002_0001, "OB", .bytes([0, 1])), TestElement(0x0002_0002, "UI", uid(0x0008_0016)),
      TestElement(0x0002_0003, "UI", uid(0x0008_0018)), TestElement(0x0002_0010, "UI", syntax),
      TestElement(0x0002_0012, "UI", "2.25.1"),
    ])
    let length = encode([TestElement(0x0002_0000, "UL", .longs([UInt32(meta.count)]))])
    return [UInt8](repeating: 0, count: 128) + Array("DICM".utf8) + length + meta
      + encode(elements, bigEndian: syntax == "1.2.840.10008.1.2.2")
  }

  private func encoded(_ big: Bool) -> [UInt8] {
    func two(_ value: UInt16) -> [UInt8] {
      let bytes = [UInt8(value & 0xFF), UInt8(value >> 8)]
      return big ? bytes.reversed() : bytes
    }
    func four(_ value: UInt32) -> [UInt8] {
      let halves = [two(UInt16(value & 0xFFFF)), two(UInt16(value >> 16))]
      return Array((big ? halves.reversed() : halves).joined())
    }
    var value: [UInt8]
    switch content {
    case .text(let text): value = Array(text.utf8)
    case .bytes(let bytes): value = bytes
    case .shorts(let numbers): value = numbers.flatMap(two)
    case .longs(let numbers): value = numbers.flatMap(four)
    case .items(let items):
      value = items.flatMap { item in
        let content = Self.encode(item, bigEndian: big)
        return two(0xFFFE) + two(0xE000) + four(UInt32(content.count)) + content
      }
    }
    if value.count % 2 == 1 { value.append(["UI", "OB", "UN"].contains(vr) ? 0 : 0x20) }
    let header = two(UInt16(tag >> 16)) + two(UInt16(tag & 0xFFFF)) + Array(vr.utf8)
    let long = ["OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV"].contains(vr)
    return header + (long ? [0, 0] + four(UInt32(value.count)) : two(UInt16(value.count))) + value
  }
}
