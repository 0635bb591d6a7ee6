// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

extension HeaderParser {
  struct ElementHeader {
    var vr: VR
    /// All ones for an undefined length.
    var length: UInt32
    /// Bytes of tag, VR and length.
    var size: Int64
    /// Has no VR.
    var isImplicit: Bool
    /// Has no VR although those around it do.
    var isOdd = false
  }

  /// The VR and length of the element at `position`; at least 8 bytes of it, or all 12, are in the window.
  @inline(__always)
  mutating func readHeader(
    _ bytes: UnsafeRawBufferPointer, _ at: Int, _ tag: DataElementTag, room: Int64, _ elements: [DataElement]
  ) throws(DICOMError) -> ElementHeader {
    let isBigEndian = frame.encoding.isBigEndian
    guard frame.encoding.isExplicit else {
      let length = bytes.unsigned32(at &+ 4, bigEndian: isBigEndian)
      return ElementHeader(vr: implicitVR(tag, length), length: length, size: 8, isImplicit: true)
    }
    let vr = bytes.vr(at &+ 4)
    switch vr.headerForm {
    case .short:
      let length = UInt32(bytes.unsigned16(at &+ 6, bigEndian: isBigEndian))
      return ElementHeader(vr: vr, length: length, size: 8, isImplicit: false)
    case .long:
      guard room >= 12 else { throw fail(.truncated, "ends in the middle of an element header", elements, tag) }
      let length = bytes.unsigned32(at &+ 8, bigEndian: isBigEndian)
      return ElementHeader(vr: vr, length: length, size: 12, isImplicit: false)
    case .unknown:
      return try readOddHeader(bytes, at, tag, room: room, elements)
    }
  }

  /// An explicit header whose VR the standard does not know, or which has none.
  private mutating func readOddHeader(
    _ bytes: UnsafeRawBufferPointer, _ at: Int, _ tag: DataElementTag, room: Int64, _ elements: [DataElement]
  ) throws(DICOMError) -> ElementHeader {
    let isBigEndian = frame.encoding.isBigEndian
    let vr = bytes.vr(at &+ 4)
    let shortLength = UInt32(bytes.unsigned16(at &+ 6, bigEndian: isBigEndian))
    if vr.isWellFormed {
      note(.unknownVR, elements, tag)
      // Later VRs have the long form, whose reserved bytes are zero (PS3.5 7.1.2).
      if shortLength == 0, room >= 12 {
        let length = bytes.unsigned32(at &+ 8, bigEndian: isBigEndian)
        if length != .max, Int64(length) <= room &- 12 {
          return ElementHeader(vr: vr, length: length, size: 12, isImplicit: false)
        }
      }
      return ElementHeader(vr: vr, length: shortLength, size: 8, isImplicit: false)
    }
    let length = bytes.unsigned32(at &+ 4, bigEndian: isBigEndian)
    let isImplicit =
      length == .max || leadsToElement(bytes, at, tag, length, room: room)
      || !leadsToElement(bytes, at, tag, shortLength, room: room)
    guard !isImplicit || length == .max || Int64(length) <= room &- 8 else {
      throw fail(.malformed, "has neither a VR nor a length that fits", elements, tag)
    }
    note(.implicitElement, elements, tag)
    return ElementHeader(
      vr: implicitVR(tag, length), length: isImplicit ? length : shortLength, size: 8, isImplicit: isImplicit,
      isOdd: true)
  }

  /// Whether a later element with a known VR, or the end, follows a value of some length, as far as can be seen.
  private func leadsToElement(
    _ bytes: UnsafeRawBufferPointer, _ at: Int, _ tag: DataElementTag, _ length: UInt32, room: Int64
  ) -> Bool {
    guard Int64(length) <= room &- 8 else { return false }
    if Int64(length) == room &- 8 { return true }
    let next = at &+ 8 &+ Int(length)
    guard next <= bytes.count &- 8 else { return false }
    let following = bytes.tag(next, bigEndian: frame.encoding.isBigEndian)
    return following.group == 0xFFFE || (following > tag && bytes.vr(next &+ 4).isKnown)
  }

  /// The VR that the dictionary gives an element written without one; UN where it knows none.
  func implicitVR(_ tag: DataElementTag, _ length: UInt32) -> VR {
    if tag.isGroupLength { return .UL }
    if tag.isPrivate { return tag.isPrivateCreator ? .LO : .UN }
    let code = DictionaryIndex.shared.code(of: tag)
    switch AmbiguousVR(rawValue: code) {
    case nil: return code == 0 ? .UN : VR(rawValue: code)
    case .unsignedOrSigned: return isSigned ? .SS : .US
    case .unsignedOrWords: return length == 2 ? .US : .OW
    case .bytesOrWords, .anyWords: return .OW
    }
  }

  /// Where the parser is, for the person who must find it: tags from the outermost sequence inwards.
  func tagPath(_ elements: [DataElement], _ tag: DataElementTag?) -> String {
    var path = ""
    for step in stack + [frame] where elements.indices.contains(step.element) {
      guard !step.isSequence else {
        path += (path.isEmpty ? "" : ".") + elements[step.element].tag.description
        continue
      }
      let depth = elements[step.element].depth
      var number = 0
      for element in elements[...step.element].reversed() {
        guard element.depth == depth else { continue }
        if element.isSequence { break }
        if element.isItem { number += 1 }
      }
      path += "[\(max(number, 1))]"
    }
    if let tag { path += (path.isEmpty ? "" : ".") + tag.description }
    return path
  }

  func fail(
    _ reason: DICOMError.Reason, _ message: String, _ elements: [DataElement], _ tag: DataElementTag? = nil
  ) -> DICOMError {
    // What is going to be taken back needs no place, whose search would cost a walk over what was read.
    let path = probeLevel(elements) == nil ? tagPath(elements, tag) : ""
    let place = Place(path: name, offset: position, tagPath: path.isEmpty ? nil : path)
    let subject = tag == nil ? "the data set" : "the element"
    let rule = reason == .truncated ? "truncated" : reason == .limit ? "limit" : "malformed"
    return DICOMError(
      reason,
      Finding(
        .error, rule: rule, clause: reason == .limit ? nil : "PS3.5 7.1", at: place, "\(subject) \(message)",
        remedy: reason == .limit ? "leave the file out" : "export the file again from where it came from"))
  }

  /// - Parameter message: in the place of the usual one.
  mutating func note(
    _ oddity: Oddity, _ elements: [DataElement], _ tag: DataElementTag? = nil, saying message: String? = nil
  ) {
    guard log.isFirst(oddity) else { return }
    let path = tagPath(elements, tag)
    log.add(oddity, at: Place(path: name, offset: position, tagPath: path.isEmpty ? nil : path), saying: message)
  }
}
