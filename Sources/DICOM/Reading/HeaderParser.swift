// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// Walks a data set into flat elements. It sees a window of the file at a time: where the window ends too early it
/// says how far it must reach, changes nothing, and goes on when called again. It recurses on nothing.
struct HeaderParser {
  enum Outcome {
    case finished
    /// The window must reach at least this offset.
    case needs(Int64)
    /// Top-level pixel data was added; the caller says where it ends and sets `position`.
    case pixelData(Int)
    /// What stands at `position` is no element, and the main data set has some already.
    case padding
  }

  /// A sequence or item whose content is being read, or the main data set.
  struct Frame {
    /// Index of the sequence or item; -1 for the main data set.
    var element: Int
    /// First byte after the content; the largest number where a delimiter ends it.
    var end: Int64
    /// What the content must not pass: the nearest known end around it.
    var limit: Int64
    var encoding: ElementEncoding
    var isSequence = false
    /// Entered because its value looks like items, not because its VR says so.
    var isProbe = false
    var depth: UInt16 = 0
    var lastTag: UInt32 = 0

    var isMain: Bool { element < 0 }
  }

  var name = ""
  var limits: Limits = .default
  var log = OddityLog()
  /// Where the next element starts.
  var position: Int64 = 0
  /// End of the file, or of the inflated bytes.
  var dataEnd: Int64 = 0
  var frame = Frame(element: -1, end: 0, limit: 0, encoding: .explicitLittleEndian)
  /// The frames around `frame`.
  var stack: [Frame] = []
  /// Ends at the first element of another group: for the file meta information.
  var stopsAfterGroup2 = false
  /// The last one seen decides between US and SS (PS3.3 C.7.6.3.1).
  var isSigned = false
  /// As in `DataSet`, while that is being read.
  var characterSetPlaces = CharacterSetPlaces()
  /// The header of a value that looked like a sequence and turned out to be none.
  var opaqueOffset: Int64 = -1

  mutating func start(at offset: Int64, end: Int64, encoding: ElementEncoding, stopsAfterGroup2: Bool = false) {
    position = offset
    dataEnd = end
    frame = Frame(element: -1, end: end, limit: end, encoding: encoding)
    stack.removeAll(keepingCapacity: true)
    self.stopsAfterGroup2 = stopsAfterGroup2
    isSigned = false
    opaqueOffset = -1
  }

  /// Reads on as far as the window reaches.
  /// - Parameters:
  ///   - bytes: the window, whose first byte has the offset `base` in the file; it holds `position`.
  mutating func run(
    _ bytes: UnsafeRawBufferPointer, base: Int64, into elements: inout [DataElement]
  ) throws(DICOMError) -> Outcome {
    while true {
      do throws(DICOMError) {
        return try walk(bytes, base: base, into: &elements)
      } catch {
        guard rollBack(&elements) else { throw error }
      }
    }
  }

  private mutating func walk(
    _ bytes: UnsafeRawBufferPointer, base: Int64, into elements: inout [DataElement]
  ) throws(DICOMError) -> Outcome {
    let windowEnd = base &+ Int64(bytes.count)
    while true {
      while position >= frame.end {
        if frame.isMain { return .finished }
        close(delimiter: 0, &elements)
      }
      let room = frame.limit &- position
      guard room >= 8 else {
        if frame.isMain { return .padding }
        throw fail(.malformed, "ends in the middle of an element header", elements)
      }
      let wanted = position &+ min(room, 12)
      guard position >= base, windowEnd >= wanted else { return .needs(wanted) }
      guard elements.count < limits.elements else {
        throw fail(.limit, "has more than \(limits.elements) elements", elements)
      }
      let at = Int(position &- base)
      let isBigEndian = frame.encoding.isBigEndian
      let tag = bytes.tag(at, bigEndian: isBigEndian)

      if frame.isSequence {
        try readItem(tag, bytes.unsigned32(at &+ 4, bigEndian: isBigEndian), &elements)
        continue
      }
      if tag.group == 0xFFFE {
        try readDelimiter(tag, bytes.unsigned32(at &+ 4, bigEndian: isBigEndian), &elements)
        continue
      }
      if frame.isMain {
        if stopsAfterGroup2, tag.group != 2 { return .finished }
        if tag.rawValue == .max || (tag.rawValue == 0 && !elements.isEmpty) { return .padding }
      }

      let header = try readHeader(bytes, at, tag, room: room, elements)
      let valueOffset = position &+ header.size
      if tag.rawValue <= frame.lastTag { note(.outOfOrder, elements, tag) }

      if header.length == .max {
        if frame.isMain, tag.isPixelData {
          append(tag, header.vr, [.pixelData, .undefinedLength, .encapsulated], valueOffset, 0, &elements)
          return .pixelData(elements.count &- 1)
        }
        if case .needs(let offset) = try enterUndefined(bytes, base, tag, header, &elements) { return .needs(offset) }
        continue
      }
      let length = Int64(header.length)
      if frame.isMain, tag.isPixelData {
        append(tag, header.vr, .pixelData, valueOffset, length, &elements)
        return .pixelData(elements.count &- 1)
      }
      guard length <= room &- header.size else {
        throw fail(
          frame.limit == dataEnd ? .truncated : .malformed,
          "announces \(length) bytes where \(room &- header.size) are left", elements, tag)
      }
      if header.vr == .SQ || (header.vr == .UN && length >= 8 && position != opaqueOffset) {
        switch try enterDefined(bytes, base, tag, header, &elements) {
        case .entered: continue
        case .needs(let offset): return .needs(offset)
        case .plain: break
        }
      }
      let end = valueOffset &+ length
      guard windowEnd >= end else { return .needs(end) }
      if length & 1 == 1 { note(.oddLength, elements, tag) }
      if tag.rawValue == 0x0028_0103, length >= 1 {
        isSigned = bytes[Int(valueOffset &- base) &+ (isBigEndian ? Int(length) &- 1 : 0)] & 1 == 1
      }
      if tag.rawValue == 0x0008_0005 {
        characterSetPlaces[Int32(truncatingIfNeeded: frame.element)] = Int32(truncatingIfNeeded: elements.count)
      }
      append(tag, header.vr, header.isOdd ? .oddHeader : [], valueOffset, length, &elements)
      position = end
    }
  }

  /// Adds the element at `position`, with nothing nested in it so far.
  @inline(__always)
  mutating func append(
    _ tag: DataElementTag, _ vr: VR, _ flags: DataElement.Flags, _ valueOffset: Int64, _ length: Int64,
    _ elements: inout [DataElement]
  ) {
    frame.lastTag = tag.rawValue
    elements.append(
      DataElement(
        tag: tag, vr: vr, flags: flags, depth: frame.depth,
        subtreeEnd: Int32(truncatingIfNeeded: elements.count &+ 1),
        parent: Int32(truncatingIfNeeded: frame.element), headerOffset: position, valueOffset: valueOffset,
        valueLength: length, endOffset: valueOffset &+ length))
  }

  /// Ends the current sequence or item at `position`; `delimiter` is how long the delimiter there is.
  mutating func close(delimiter: Int64, _ elements: inout [DataElement]) {
    guard let outer = stack.popLast(), elements.indices.contains(frame.element) else { return }
    let element = frame.element
    elements[element].subtreeEnd = Int32(truncatingIfNeeded: elements.count)
    elements[element].valueLength = position &- elements[element].valueOffset
    position = position &+ delimiter
    elements[element].endOffset = position
    frame = outer
  }

  /// Takes back the innermost sequence of known length that was entered on its looks alone, for reading it as plain
  /// bytes. What the dictionary calls a sequence is never taken back: its values must not go unseen.
  private mutating func rollBack(_ elements: inout [DataElement]) -> Bool {
    guard let level = probeLevel(elements) else { return false }
    let element = level < stack.count ? stack[level].element : frame.element
    frame = level > 0 ? stack[level - 1] : frame
    stack.removeSubrange(max(0, level - 1)...)
    position = elements[element].headerOffset
    let tag = elements[element].tag
    elements.removeSubrange(element...)
    frame.lastTag = tag.rawValue &- 1
    opaqueOffset = position
    note(.opaqueSequence, elements, tag)
    return true
  }

  /// The level of the innermost sequence that can be taken back, counted as in `stack` with `frame` on top.
  func probeLevel(_ elements: [DataElement]) -> Int? {
    func canGo(_ frame: Frame) -> Bool {
      frame.isSequence && frame.isProbe && frame.end != .max && elements.indices.contains(frame.element)
        && DataDictionary.vr(of: elements[frame.element].tag) != .SQ
    }
    return canGo(frame) ? stack.count : stack.lastIndex(where: canGo)
  }

  /// Ends all that is open where the parser stands: for showing what could be read of a broken file.
  mutating func closeAll(_ elements: inout [DataElement]) {
    while !frame.isMain, !stack.isEmpty { close(delimiter: 0, &elements) }
  }
}
