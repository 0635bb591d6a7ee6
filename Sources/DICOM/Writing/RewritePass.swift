// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// One walk over a data set that writes it anew.
///
/// Where source and target have the same encoding, nothing is written until something differs: the bytes since
/// `runStart` are then copied in one piece. A sequence or item of known length notes where its value will stand in
/// the output; if the distance to its end has changed when it closes, its length is corrected.
struct RewritePass {
  private struct Frame {
    /// The sequence or item; -1 for the main data set.
    var element: Int
    var subtreeEnd: Int
    /// Where the source's content ends.
    var contentEnd: Int64
    var source: ElementEncoding
    var target: ElementEncoding
    /// Where the value starts in the output, counting the run that is still to be copied.
    var valueStart = 0
    /// The header's own byte order.
    var isBigEndian = false
    var depth = 0

    var isCopying: Bool { source == target }
  }

  private let dataSet: DataSet
  private let edits: DataSetEdits
  private let steps: [RewritePlan.Step]
  /// Nothing at all may change: not even what breaks a rule.
  private let isVerbatim: Bool
  private let end: Int64
  private(set) var output: RewriteOutput
  /// The values of pixel data, and how many bytes of the output come before each.
  private(set) var cuts: [(position: Int, value: RewrittenFile.Piece)] = []
  private var runStart: Int64
  private var frame: Frame
  private var stack: [Frame] = []
  private var next = 0

  init(
    _ file: PartTenFile, _ edits: DataSetEdits, target: ElementEncoding, isVerbatim: Bool,
    after head: RewriteOutput
  ) throws(DICOMError) {
    dataSet = file.dataSet
    self.edits = edits
    steps = edits.isEmpty ? [] : try RewritePlan(edits, for: file.dataSet).steps
    self.isVerbatim = isVerbatim
    end = file.dataSetEnd
    output = head
    runStart = file.dataSetOffset
    frame = Frame(
      element: -1, subtreeEnd: dataSet.elements.count, contentEnd: end, source: dataSet.encoding, target: target)
  }

  mutating func run() throws(DICOMError) {
    var index = 0
    while true {
      try insertAndClose(at: index)
      guard index < dataSet.elements.count else { break }
      let element = dataSet.elements[index]
      if next < steps.count, steps[next].position == index {
        if let edit = takeEdit(at: index) {
          try finishRun(element.headerOffset)
          runStart = element.endOffset
          if edit.kind == .replace {
            try append(edit, element.tag, edit.vr ?? element.vr)
          }
          index = Int(element.subtreeEnd)
          continue
        }
      }
      if !isVerbatim, element.tag.isGroupLength || (element.tag.group == 2 && element.depth == 0) {
        // A group 2 in the data set belongs to the meta information, which is written anew.
        try finishRun(element.headerOffset)
        runStart = element.endOffset
      } else if element.flags.isEmpty, frame.isCopying {
        // Stays in the run.
      } else if element.flags.contains(.pixelData) {
        try writePixelData(element)
      } else if element.isSequence || element.isItem {
        try open(index, element)
        index += 1
        continue
      } else if !frame.isCopying || (element.flags.contains(.oddHeader) && !isVerbatim) {
        try finishRun(element.headerOffset)
        try writeConverted(element)
      }
      index = Int(element.subtreeEnd)
    }
    try finishRun(end)
  }

  /// The bytes written, which the pass then no longer has.
  mutating func takeBytes() -> [UInt8] {
    let bytes = output.bytes
    output.bytes = []
    return bytes
  }

  /// Insertions before an element, and the ends of what ends before it, innermost first.
  private mutating func insertAndClose(at index: Int) throws(DICOMError) {
    while true {
      while next < steps.count, steps[next].position < index || isDead(steps[next], at: index) { next += 1 }
      if next < steps.count, steps[next].position == index, steps[next].isInsertion,
        steps[next].container == frame.element
      {
        let place = index < frame.subtreeEnd ? dataSet.elements[index].headerOffset : frame.contentEnd
        try finishRun(place)
        let edit = edits.operations[steps[next].operation]
        next += 1
        if edit.kind == .insertSequence {
          try output.appendSequence(edit.tag, items: edits.sequences[edit.sequence], frame.target)
        } else {
          try append(edit, edit.tag, edit.vr ?? .UN)
        }
        continue
      }
      guard frame.subtreeEnd == index, !stack.isEmpty else { return }
      try close()
    }
  }

  private mutating func append(
    _ edit: DataSetEdits.Operation, _ tag: DataElementTag, _ vr: VR
  ) throws(DICOMError) {
    let target = frame.target
    try edits.arena.withUnsafeBufferPointer { arena throws(DICOMError) in
      let value = UnsafeBufferPointer(rebasing: arena[edit.valueStart..<(edit.valueStart + edit.valueCount)])
      try output.appendElement(tag, vr, value, target)
    }
  }

  /// An insertion into an item that has been removed.
  private func isDead(_ step: RewritePlan.Step, at index: Int) -> Bool {
    guard step.isInsertion, step.position == index else { return false }
    return step.depth > frame.depth || (step.depth == frame.depth && isInItem && step.container != frame.element)
  }

  private var isInItem: Bool { frame.element < 0 || dataSet.elements[frame.element].isItem }

  /// What happens to an element: removal wins, then the last replacement.
  private mutating func takeEdit(at index: Int) -> DataSetEdits.Operation? {
    var found: DataSetEdits.Operation?
    while next < steps.count, steps[next].position == index, !steps[next].isInsertion {
      let edit = edits.operations[steps[next].operation]
      if found?.kind != .remove { found = edit }
      next += 1
    }
    return found
  }

  /// Copies the unchanged bytes up to an offset of the source.
  private mutating func finishRun(_ offset: Int64) throws(DICOMError) {
    guard frame.isCopying, offset > runStart else { return }
    try copy(runStart, offset)
    runStart = offset
  }

  private mutating func copy(_ from: Int64, _ to: Int64) throws(DICOMError) {
    guard to > from else { return }
    let before = output.bytes.count
    Self.append(dataSet, from, to, to: &output.bytes)
    guard Int64(output.bytes.count &- before) == to &- from else {
      throw DICOMError(
        .cannotEncode,
        Finding(
          .error, rule: "not-in-memory", at: Place(path: dataSet.name, offset: from),
          "bytes of the header are no longer in memory"))
    }
  }

  /// Static, so that no copy of the data set is made for the sake of exclusive access.
  private static func append(_ dataSet: borrowing DataSet, _ from: Int64, _ to: Int64, to bytes: inout [UInt8]) {
    dataSet.withBytes(from, to &- from) { bytes.append(contentsOf: $0) }
  }

  private mutating func open(_ index: Int, _ element: DataElement) throws(DICOMError) {
    var inner = Frame(
      element: index, subtreeEnd: Int(element.subtreeEnd), contentEnd: element.valueOffset &+ element.valueLength,
      source: element.encodingInside(frame.source), target: frame.target, isBigEndian: frame.target.isBigEndian,
      depth: element.isItem ? Int(element.depth) + 1 : Int(element.depth))
    let isOdd = element.flags.contains(.oddHeader) && !isVerbatim
    if frame.isCopying, !isOdd {
      inner.target = inner.source
      inner.valueStart = output.bytes.count &+ Int(element.valueOffset &- runStart)
    } else {
      try finishRun(element.headerOffset)
      var vr = element.vr
      if element.isSequence, vr != .SQ || isOdd {
        // Known as a sequence by its looks only, or without a VR in an explicit data set: its bytes stay as they
        // are, under a VR that says so.
        inner.target = inner.source
        vr = inner.source.isExplicit ? .SQ : .UN
      }
      let length: UInt32 = element.flags.contains(.undefinedLength) ? .max : UInt32(clamping: element.valueLength)
      output.appendHeader(element.tag, vr, length: length, frame.target)
      inner.valueStart = output.bytes.count
      runStart = element.valueOffset
    }
    stack.append(frame)
    frame = inner
  }

  private mutating func close() throws(DICOMError) {
    guard let outer = stack.popLast(), frame.element >= 0 else { return }
    let element = dataSet.elements[frame.element]
    let isUndefined = element.flags.contains(.undefinedLength)
    if frame.isCopying, outer.isCopying {
      let length = output.bytes.count &+ Int(frame.contentEnd &- runStart) &- frame.valueStart
      if !isUndefined, Int64(length) != element.valueLength {
        try finishRun(frame.contentEnd)
        try output.patchLength(before: frame.valueStart, length, bigEndian: frame.isBigEndian, element.tag)
      }
      frame = outer
      return
    }
    try finishRun(frame.contentEnd)
    if isUndefined {
      output.append(element.isItem ? .itemDelimiter : .sequenceDelimiter, bigEndian: frame.isBigEndian)
      output.append32(0, bigEndian: false)
    } else {
      let length = output.bytes.count &- frame.valueStart
      try output.patchLength(before: frame.valueStart, length, bigEndian: frame.isBigEndian, element.tag)
    }
    runStart = element.endOffset
    frame = outer
  }

  /// The header of pixel data ends the first part of the output.
  private mutating func writePixelData(_ element: DataElement) throws(DICOMError) {
    let isEncapsulated = element.flags.contains(.encapsulated)
    if frame.isCopying {
      try finishRun(element.valueOffset)
    } else {
      let vr: VR = isEncapsulated ? .OB : element.vr
      output.appendHeader(
        element.tag, vr, length: isEncapsulated ? .max : UInt32(clamping: element.valueLength), frame.target)
    }
    let length = element.endOffset &- element.valueOffset
    let value: RewrittenFile.Piece =
      dataSet.isInflated
      ? .bytes(dataSet.withBytes(element.valueOffset, length) { Array($0) })
      : .range(offset: element.valueOffset, length: length)
    cuts.append((output.bytes.count, value))
    runStart = element.endOffset
  }

  /// An element with another header but the same value.
  private mutating func writeConverted(_ element: DataElement) throws(DICOMError) {
    if element.flags.contains(.encapsulated) {
      output.appendHeader(element.tag, element.vr, length: .max, frame.target)
      try copy(element.valueOffset, element.endOffset)
    } else {
      let isOdd = element.valueLength & 1 == 1
      let length = element.valueLength &+ (isOdd ? 1 : 0)
      guard length < Int64(UInt32.max) else { throw output.tooLong(element.tag) }
      output.appendHeader(element.tag, element.vr, length: UInt32(length), frame.target)
      try copy(element.valueOffset, element.valueOffset &+ element.valueLength)
      if isOdd { output.bytes.append(element.vr.paddingByte) }
    }
    runStart = element.endOffset
  }
}
