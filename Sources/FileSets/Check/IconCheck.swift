// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// An icon that a directory record carries (PS3.3 F.7, C.7.6.1.1.6).
struct IconCheck {
  let elements: LittleEndianElements

  /// Sentences about what is wrong with it.
  func faults(_ icon: RecordCheck.Element) -> [String] {
    guard let item = elements.header(at: icon.header.valueOffset, end: icon.end),
      item.tag == LittleEndianElements.itemTag, let itemEnd = elements.endOfElement(item, end: icon.end)
    else { return ["the icon has no item"] }
    var faults: [String] = []
    if let next = elements.header(at: itemEnd, end: icon.end), next.tag == LittleEndianElements.itemTag {
      faults.append("the icon has more than one item")
    }
    var values: [DataElementTag: (offset: Int, count: Int)] = [:]
    var offset = item.valueOffset
    while offset < itemEnd, let header = elements.header(at: offset, end: itemEnd),
      let end = elements.endOfElement(header, end: itemEnd)
    {
      values[header.tag] = (header.valueOffset, end - header.valueOffset)
      offset = end
    }
    func number(_ tag: DataElementTag) -> Int? {
      values[tag].flatMap { $0.count == 2 ? elements.load16($0.offset).map(Int.init) : nil }
    }
    func text(_ tag: DataElementTag) -> String? {
      values[tag].map {
        String(decoding: elements.bytes[$0.offset..<$0.offset + $0.count].prefix { $0 != 0 }, as: UTF8.self)
          .split(separator: " ").joined(separator: " ")
      }
    }
    func expect(_ isTrue: Bool, _ fault: String) { if !isTrue { faults.append(fault) } }

    let colours = text(.photometricInterpretation) ?? ""
    let allocated = number(.bitsAllocated) ?? 0
    let stored = number(.bitsStored) ?? 0
    expect(number(.samplesPerPixel) == 1, "the icon has another number of samples per pixel than 1")
    expect(
      ["MONOCHROME1", "MONOCHROME2", "PALETTE COLOR"].contains(colours),
      "the icon is neither MONOCHROME1, MONOCHROME2 nor PALETTE COLOR")
    expect(allocated == 1 || allocated == 8, "the icon has other bits allocated than 1 or 8")
    expect(stored == 1 || stored == 8, "the icon has other bits stored than 1 or 8")
    if colours == "PALETTE COLOR" { expect(allocated == 8, "the icon has a palette, but not 8 bits allocated") }
    expect(number(.highBit) == stored - 1, "the icon's high bit is not its bits stored less 1")
    expect(number(.pixelRepresentation) == 0, "the icon's pixels are not unsigned")
    expect(values[.planarConfiguration] == nil, "the icon has a planar configuration")
    if let ratio = text(.pixelAspectRatio) {
      let parts = ratio.split(separator: "\\").map { $0.filter { $0 != " " } }
      expect(parts.count == 2 && parts.first == parts.last, "the icon's pixels are not square")
    }
    guard let rows = number(.rows), let columns = number(.columns), rows > 0, columns > 0 else {
      return faults + ["the icon has no rows or columns"]
    }
    let needed = (rows * columns * allocated + 7) / 8
    let room = values[.pixelData]?.count ?? 0
    expect(room >= needed, "the icon has \(room) bytes of pixels where \(needed) are needed")
    return faults
  }
}
