// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings

/// The keys of one directory record as they stand in a DICOMDIR: Explicit VR Little Endian, in the order of tags.
///
/// Taken from the de-identified data set, so that a DICOMDIR can hold nothing that the files do not.
public struct DirectoryKeys: Sendable, Hashable {
  public internal(set) var bytes: [UInt8] = []
  /// Keys that must have a value (type 1) where the exam has none, so that a stand-in was written (`StandIn`).
  public internal(set) var standIns: [DataElementTag] = []
  /// Text outside the default repertoire was copied.
  private var hasExtendedText = false
  /// The data set has such text and names no character set that the standard knows: in the keys, which could not be
  /// read by anybody, each of its bytes is a question mark.
  public private(set) var hasUndeclaredText = false
  /// A character set is named that gives extended text a meaning.
  private let isDeclared: Bool

  init(isDeclared: Bool = true) { self.isDeclared = isDeclared }

  /// The keys of a record of the type for this data set.
  ///
  /// Keys of type 1 and 2 are always there, a missing value of type 1 replaced by its stand-in; conditional and
  /// optional ones where the data set has a value. Icon Image Sequence is left out. Of Content Sequence only the
  /// items that modify the concept name are taken (PS3.3 F.5.25, F.5.26). Specific Character Set is there where the
  /// record's text needs it.
  ///
  /// `profile` names the keys that are taken beside those of Annex F. Those of PS3.11 H.3-2 that an enhanced image has
  /// only in its Shared Functional Groups Sequence are taken from there.
  ///
  /// `number` (from 1: the place of the exam in its subject, of the series in its exam, of the instance in its
  /// series) stands in for a missing Study ID, Series Number or Instance Number. Throws (bad input) where the Study
  /// or Series Instance UID is missing: nothing can stand in for those.
  public static func extract(
    _ type: DirectoryRecordType, from dataSet: DataSet, number: Int, profile: ProfileKeySet = .general
  ) throws(FileSetError) -> DirectoryKeys {
    var keys = DirectoryKeys(isDeclared: declaresCharacterSet(dataSet))
    for key in DirectoryKey.keys(of: type, adding: profile)
    where key.tag != .specificCharacterSet && key.tag != .iconImageSequence {
      let copied: Bool
      if key.tag == .verificationDateTime {
        copied = keys.appendVerification(key, from: dataSet)
      } else {
        var index = dataSet.index(of: key.tag)
        if index == nil, profile == .compressed { index = sharedIndex(of: key.tag, in: dataSet) }
        copied =
          key.vr == .SQ
          ? keys.appendSequence(index, from: dataSet) : keys.appendValue(of: key, at: index, from: dataSet)
      }
      if copied { continue }
      switch key.requirement {
      case .required:
        keys.appendStandIn(for: key, number: number)
        keys.standIns.append(key.tag)
      case .mayBeEmpty:
        keys.bytes.appendHeader(key.tag, key.vr, length: 0)
      case .conditional where key.tag == .studyInstanceUID:
        throw missing(key.tag)
      case .conditional, .optional:
        break
      }
    }
    if type == .series, keys.standIns.contains(.seriesInstanceUID) { throw missing(.seriesInstanceUID) }
    if keys.hasExtendedText { keys.prependCharacterSet(of: dataSet) }
    return keys
  }

  private static func declaresCharacterSet(_ dataSet: DataSet) -> Bool {
    let terms = (dataSet.string(.specificCharacterSet) ?? "").split(separator: "\\", omittingEmptySubsequences: true)
    return !terms.isEmpty && terms.allSatisfy { SpecificCharacterSet.isKnown(term: String($0)) }
  }

  private static func missing(_ tag: DataElementTag) -> FileSetError {
    .badInput(
      "directory-key-missing", clause: "PS3.3 F.5", at: Place(tagPath: tag.description),
      "a DICOMDIR needs the UID \(tag), which the instance lacks",
      remedy: "leave the instance out: it belongs to no study or series")
  }

  /// Copies the value, or says that there is none.
  private mutating func appendValue(of key: DirectoryKey, at index: Int?, from dataSet: DataSet) -> Bool {
    guard let index, !dataSet.elements[index].isSequence else { return false }
    return dataSet.withValue(index) { value in
      let trimmed = Self.trimmed(value, key.vr)
      guard !trimmed.isEmpty, trimmed.count < 0xFFFE || key.vr.hasLongLength else { return false }
      if key.vr.usesCharacterSet, trimmed.needsCharacterSet {
        guard isDeclared else {
          hasUndeclaredText = true
          bytes.appendElement(key.tag, key.vr, trimmed.withoutExtendedText)
          return true
        }
        hasExtendedText = true
      }
      let unit = key.vr.unitLength
      if unit > 1, !dataSet.transferSyntax.isLittleEndian {
        bytes.appendElement(key.tag, key.vr, SequenceCopy.swapped(trimmed, unit: unit))
      } else {
        bytes.appendElement(key.tag, key.vr, trimmed)
      }
      return true
    }
  }

  /// A document tells the time of its verification in Verifying Observer Sequence (0040,A073); the latest counts
  /// (PS3.3 F.5.25). A verified document whose dates were removed needs the stand-in.
  private mutating func appendVerification(_ key: DirectoryKey, from dataSet: DataSet) -> Bool {
    guard dataSet.string(.verificationFlag) == "VERIFIED" else { return false }
    var last: (index: Int, text: String)?
    if let observers = dataSet.index(of: .verifyingObserverSequence) {
      for item in dataSet.children(of: observers) {
        guard let index = dataSet.index(of: key.tag, in: item), let text = dataSet.string(index) else { continue }
        if text >= last?.text ?? "" { last = (index, text) }
      }
    }
    if !appendValue(of: key, at: last?.index, from: dataSet) {
      appendStandIn(for: key, number: 1)
      standIns.append(key.tag)
    }
    return true
  }

  /// Without padding at the end. Numbers have none.
  private static func trimmed(_ value: UnsafeRawBufferPointer, _ vr: VR) -> UnsafeRawBufferPointer {
    guard vr.unitLength == 1 else { return value }
    var count = value.count
    while count > 0, value[count - 1] == 0x20 || value[count - 1] == 0 { count -= 1 }
    return UnsafeRawBufferPointer(rebasing: value[..<count])
  }

  /// Where the functional groups that all frames share have the attribute (PS3.3 C.7.6.16).
  private static func sharedIndex(of tag: DataElementTag, in dataSet: DataSet) -> Int? {
    let group: DataElementTag?
    switch tag {
    case .imagePositionPatient: group = .planePositionSequence
    case .imageOrientationPatient: group = .planeOrientationSequence
    case .pixelSpacing: group = .pixelMeasuresSequence
    case .referencedImageSequence: group = nil
    default: return nil
    }
    func firstItem(_ sequence: Int?) -> Int? {
      guard let sequence, dataSet.elements[sequence].isSequence else { return nil }
      return dataSet.children(of: sequence).first { dataSet.elements[$0].isItem }
    }
    guard var item = firstItem(dataSet.index(of: .sharedFunctionalGroupsSequence)) else { return nil }
    if let group {
      guard let inner = firstItem(dataSet.index(of: group, in: item)) else { return nil }
      item = inner
    }
    return dataSet.index(of: tag, in: item)
  }

  private mutating func appendSequence(_ index: Int?, from dataSet: DataSet) -> Bool {
    guard let index else { return false }
    var copy = SequenceCopy(dataSet: dataSet, isDeclared: isDeclared)
    let copied = copy.append(index, to: &bytes)
    hasExtendedText = hasExtendedText || copy.hasExtendedText
    hasUndeclaredText = hasUndeclaredText || copy.hasUndeclaredText
    return copied
  }

  private mutating func prependCharacterSet(of dataSet: DataSet) {
    guard let index = dataSet.index(of: .specificCharacterSet) else { return }
    var element: [UInt8] = []
    dataSet.withValue(index) { value in
      let trimmed = Self.trimmed(value, .CS)
      if !trimmed.isEmpty, trimmed.count < 0xFFFE { element.appendElement(.specificCharacterSet, .CS, trimmed) }
    }
    bytes.insert(contentsOf: element, at: 0)
  }
}

extension UnsafeRawBufferPointer {
  /// Bytes outside the default repertoire: escapes, shifts and the upper half (PS3.5 6.1.2).
  var needsCharacterSet: Bool { contains(where: Self.isExtended) }

  /// The same with a question mark for each byte that would need a character set.
  var withoutExtendedText: [UInt8] { map { Self.isExtended($0) ? UInt8(ascii: "?") : $0 } }

  private static func isExtended(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x1B || byte == 0x0E || byte == 0x0F
  }
}
