// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// Writes small DICOM files byte by byte, without the code under test.
struct ExamMaker {
  enum Encoding: String, CaseIterable { case explicitLittle, implicitLittle, explicitBig }

  indirect enum Value {
    case text(String)
    case bytes([UInt8])
    case items([[Element]])
    /// A sequence written as UN with a defined length: implicit little endian inside (CP-246).
    case hidden([[Element]])
  }

  struct Element {
    var tag: UInt32
    var vr: String
    var value: Value

    init(_ tag: UInt32, _ vr: String, _ text: String) { self.init(tag, vr, .text(text)) }

    init(_ tag: UInt32, _ vr: String, _ value: Value) {
      self.tag = tag
      self.vr = vr
      self.value = value
    }
  }

  var encoding = Encoding.explicitLittle

  private var syntax: String {
    switch encoding {
    case .explicitLittle: "1.2.840.10008.1.2.1"
    case .implicitLittle: "1.2.840.10008.1.2"
    case .explicitBig: "1.2.840.10008.1.2.2"
    }
  }

  func file(_ elements: [Element], sopClass: String = "1.2.840.10008.5.1.4.1.1.2") -> [UInt8] {
    let little = ExamMaker(encoding: .explicitLittle)
    let meta = little.dataSet([
      Element(0x0002_0001, "OB", .bytes([0, 1])), Element(0x0002_0002, "UI", sopClass),
      Element(0x0002_0003, "UI", "1.2.3.4.5"), Element(0x0002_0010, "UI", syntax),
      Element(0x0002_0012, "UI", "1.2.3.99"), Element(0x0002_0016, "AE", "CANARYMETA"),
    ])
    let length = little.element(Element(0x0002_0000, "UL", .bytes(little.number(meta.count, 4))))
    return Array("CANARYPREAMBLE".utf8) + [UInt8](repeating: 0, count: 114) + Array("DICM".utf8) + length + meta
      + dataSet(elements)
  }

  private func dataSet(_ elements: [Element]) -> [UInt8] {
    elements.sorted { $0.tag < $1.tag }.flatMap { element($0) }
  }

  private func element(_ element: Element) -> [UInt8] {
    var value: [UInt8]
    var vr = element.vr
    switch element.value {
    case .text(let text):
      value = Array(text.utf8)
      if value.count % 2 == 1 { value.append(vr == "UI" || vr == "OB" || vr == "UN" ? 0 : 0x20) }
    case .bytes(let bytes): value = bytes.count % 2 == 0 ? bytes : bytes + [0]
    case .items(let items): value = items.flatMap { item(dataSet($0)) }
    case .hidden(let items):
      let implicit = ExamMaker(encoding: .implicitLittle)
      value = items.flatMap { implicit.item(implicit.dataSet($0)) }
      vr = "UN"
    }
    var bytes = number(Int(element.tag >> 16), 2) + number(Int(element.tag & 0xFFFF), 2)
    if encoding == .implicitLittle { return bytes + number(value.count, 4) + value }
    bytes += Array(vr.utf8)
    if ["OB", "OW", "OF", "SQ", "UT", "UN", "UC", "UR", "OD", "OL"].contains(vr) {
      bytes += [0, 0] + number(value.count, 4)
    } else {
      bytes += number(value.count, 2)
    }
    return bytes + value
  }

  private func item(_ content: [UInt8]) -> [UInt8] {
    number(0xFFFE, 2) + number(0xE000, 2) + number(content.count, 4) + content
  }

  func number(_ value: Int, _ count: Int) -> [UInt8] {
    let little = (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    return encoding == .explicitBig ? little.reversed() : little
  }
}

extension ExamMaker.Element {
  /// What every file needs.
  static func base(sopClass: String = "1.2.840.10008.5.1.4.1.1.2") -> [ExamMaker.Element] {
    [
      .init(0x0008_0016, "UI", sopClass), .init(0x0008_0018, "UI", "1.2.826.0.1.3680043.9.1234.1"),
      .init(0x0008_0020, "DA", "20200301"), .init(0x0008_0030, "TM", "101112"),
      .init(0x0008_0060, "CS", "CT"), .init(0x0008_0070, "LO", "ACME"),
      .init(0x0010_0010, "PN", "DOE^JANE^Q"), .init(0x0010_0020, "LO", "MRN4711001"),
      .init(0x0010_0030, "DA", "19500228"), .init(0x0010_0040, "CS", "F"),
      .init(0x0020_000D, "UI", "1.2.826.0.1.3680043.9.1234.2"),
      .init(0x0020_000E, "UI", "1.2.826.0.1.3680043.9.1234.3"),
      .init(0x0028_0010, "US", .bytes([2, 0])), .init(0x0028_0011, "US", .bytes([2, 0])),
      .init(0x7FE0_0010, "OW", .bytes([1, 2, 3, 4, 5, 6, 7, 8])),
    ]
  }
}
