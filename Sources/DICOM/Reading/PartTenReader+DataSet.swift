// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

extension PartTenReader {
  /// Everything after group 2, but for the value of pixel data.
  mutating func readDataSet(
    _ origin: ByteOrigin, _ declared: TransferSyntax?, _ file: inout PartTenFile, _ elements: inout [DataElement]
  ) throws(DICOMError) {
    let start = parser.position
    let end = file.dataSet.isInflated ? file.dataSet.head.end : origin.length
    file.dataSetOffset = start
    try extend(&file.dataSet.head, to: min(start + 8, end), origin)
    let encoding = file.dataSet.head.withBytes(start, min(8, end - start)) { first in
      EncodingDetector.encoding(declared: declared?.encoding ?? .implicitLittleEndian, first: first, room: end - start)
    }
    parser.start(at: start, end: end, encoding: encoding)
    file.dataSet.encoding = encoding
    settleSyntax(declared, encoding, &file.dataSet)

    var isInTail = false
    reading: while true {
      switch try isInTail ? parse(file.dataSet.tail, &elements) : parse(file.dataSet.head, &elements) {
      case .finished: break reading
      case .needs(let offset):
        if isInTail {
          try reach(offset, in: &file.dataSet.tail, origin, elements)
        } else {
          try reach(offset, in: &file.dataSet.head, origin, elements)
        }
      case .pixelData(let index):
        try settleKind(index, &file.dataSet, elements)
        if endsAtPixelData { break reading }
        try passPixelData(index, origin, &file, &elements)
        guard !(isInTail ? file.dataSet.tail : file.dataSet.head).contains(parser.position, 0) else { continue }
        if isInTail { file.dataSet.between.append(file.dataSet.tail) }
        isInTail = true
        file.dataSet.tail.restart(at: parser.position)
      case .padding:
        try passPadding(origin, end, file.dataSet, elements)
        break reading
      }
    }
    file.dataSetEnd = parser.position
  }

  /// Of each of the three kinds of pixel data there may be one, though only one kind should be there at all.
  private mutating func settleKind(
    _ index: Int, _ dataSet: inout DataSet, _ elements: [DataElement]
  ) throws(DICOMError) {
    guard let first = dataSet.pixelDataIndex else {
      dataSet.pixelDataIndex = index
      return
    }
    let tag = elements[index].tag
    guard !elements[first..<index].contains(where: { $0.tag == tag && $0.flags.contains(.pixelData) }) else {
      throw parser.fail(.malformed, "stands twice", elements, tag)
    }
    parser.note(.severalPixelData, elements, tag)
  }

  /// Which syntax the data set really has, as far as its header tells.
  private mutating func settleSyntax(
    _ declared: TransferSyntax?, _ encoding: ElementEncoding, _ dataSet: inout DataSet
  ) {
    guard let declared else {
      dataSet.transferSyntax = encoding.plainSyntax
      return
    }
    dataSet.transferSyntax = declared
    guard declared.encoding != encoding || declared.isDeflated != dataSet.isInflated else { return }
    let used = dataSet.isInflated ? TransferSyntax.deflatedExplicitVRLittleEndian : encoding.plainSyntax
    if parser.position < parser.dataEnd {
      parser.note(
        .otherSyntax, [],
        saying: used == declared
          ? "the deflated data set is in \(encoding.plainSyntax.name), which its transfer syntax does not allow"
          : "the data set is in \(used.name) where the transfer syntax says \(declared.name)")
    }
    // The name of a compression is needed to decode the pixels, however the header is written.
    if declared.isDeflated != dataSet.isInflated || !(declared.isEncapsulated || declared.isDeflated) {
      dataSet.transferSyntax = used
    }
  }

  /// Finds the end of pixel data without reading it, and goes on there.
  private mutating func passPixelData(
    _ index: Int, _ origin: ByteOrigin, _ file: inout PartTenFile, _ elements: inout [DataElement]
  ) throws(DICOMError) {
    let pixelData = elements[index]
    let isEncapsulated = pixelData.flags.contains(.encapsulated)
    if isEncapsulated {
      let delimiter = try fragmentsEnd(origin, file.dataSet.head, pixelData, elements)
      elements[index].valueLength = delimiter - pixelData.valueOffset
      elements[index].endOffset = delimiter + 8
    } else {
      let room = parser.dataEnd - pixelData.valueOffset
      guard pixelData.valueLength <= room else {
        throw parser.fail(
          .truncated, "announces \(pixelData.valueLength) bytes where the file has \(room)", elements, pixelData.tag)
      }
      if pixelData.valueLength & 1 == 1 { parser.note(.oddLength, elements, pixelData.tag) }
    }
    // Floating point pixels have no fragments in the syntaxes of PS3.5 A.4: they tell nothing if they are native.
    let isTelling = isEncapsulated || (pixelData.tag == .pixelData && pixelData.valueLength > 0)
    if isTelling, isEncapsulated != file.dataSet.transferSyntax.isEncapsulated {
      parser.note(isEncapsulated ? .fragmentsUndeclared : .fragmentsMissing, elements, pixelData.tag)
      if !isEncapsulated { file.dataSet.transferSyntax = file.dataSet.encoding.plainSyntax }
    }
    parser.position = elements[index].endOffset
  }

  /// Walks the fragments by their headers to the delimiter, whose offset it returns (PS3.5 A.4).
  private mutating func fragmentsEnd(
    _ origin: ByteOrigin, _ head: borrowing ByteWindow, _ pixelData: DataElement, _ elements: [DataElement]
  ) throws(DICOMError) -> Int64 {
    let isBigEndian = parser.frame.encoding.isBigEndian
    var offset = pixelData.valueOffset
    var count = 0
    while true {
      guard parser.dataEnd - offset >= 8 else {
        throw parser.fail(.truncated, "has fragments but no end of them", elements, pixelData.tag)
      }
      let header = try eightBytes(at: offset, origin, head)
      let tag = withUnsafeBytes(of: header) { $0.tag(0, bigEndian: isBigEndian) }
      let length = withUnsafeBytes(of: header) { $0.unsigned32(4, bigEndian: isBigEndian) }
      if tag == .sequenceDelimiter { return offset }
      guard tag == .item else {
        throw parser.fail(.malformed, "has something else than a fragment at byte \(offset)", elements, pixelData.tag)
      }
      guard length != .max, Int64(length) <= parser.dataEnd - offset - 8 else {
        throw parser.fail(
          .truncated, "announces a fragment at byte \(offset) that is longer than the file", elements, pixelData.tag)
      }
      count += 1
      guard count <= limits.fragments else {
        throw parser.fail(.limit, "has more than \(limits.fragments) fragments", elements, pixelData.tag)
      }
      if length & 1 == 1 { parser.note(.fragmentLength, elements, pixelData.tag) }
      offset += 8 + Int64(length)
    }
  }

  private func eightBytes(
    at offset: Int64, _ origin: ByteOrigin, _ head: borrowing ByteWindow
  ) throws(DICOMError) -> UInt64 {
    if head.contains(offset, 8) {
      return head.withBytes(offset, 8) { $0.loadUnaligned(as: UInt64.self) }
    }
    var word: UInt64 = 0
    try withUnsafeMutableBytes(of: &word) { bytes throws(DICOMError) in
      try origin.read(into: bytes, at: offset)
    }
    return word
  }

  /// Accepts what follows a data set if it can mean nothing: a few bytes, or zeros (or ones) to the end.
  private mutating func passPadding(
    _ origin: ByteOrigin, _ end: Int64, _ dataSet: DataSet, _ elements: [DataElement]
  ) throws(DICOMError) {
    let start = parser.position
    var filler: UInt8?
    var offset = start
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while offset < end {
      let count = Int(min(Int64(chunk.count), end - offset))
      if dataSet.head.contains(offset, Int64(count)) {
        dataSet.head.withBytes(offset, Int64(count)) { chunk.replaceSubrange(0..<count, with: $0) }
      } else {
        try chunk.withUnsafeMutableBufferPointer { chunk throws(DICOMError) in
          try origin.read(
            into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: chunk[..<count])), at: offset)
        }
      }
      let first = filler ?? chunk[0]
      filler = first
      guard first == 0 || first == .max, chunk[..<count].allSatisfy({ $0 == first }) else {
        guard end - start < 8 else {
          throw parser.fail(.malformed, "is followed by bytes that are no element", elements)
        }
        return parser.note(.trailingBytes, elements)
      }
      offset += Int64(count)
      guard offset - start <= limits.headerBytes || offset == end else {
        throw parser.fail(.limit, "is followed by more than \(limits.headerBytes) bytes of padding", elements)
      }
    }
    parser.note(.trailingPadding, elements)
  }
}
