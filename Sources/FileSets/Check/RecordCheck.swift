// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings

/// The elements of one directory record: its own (PS3.3 F.3.2.2) and the keys of its type (F.5).
public struct RecordCheck {
  private let directory: BasicDirectory
  private let elements: LittleEndianElements
  private let icons: IconDemand?

  init(directory: BasicDirectory, bytes: UnsafeRawBufferPointer, icons: IconDemand?) {
    self.directory = directory
    self.icons = icons
    elements = LittleEndianElements(bytes: bytes, isExplicit: directory.isExplicit)
  }

  /// The elements of one record, for those who ask for some of them. Not to be kept.
  public struct Elements {
    let found: [Element]
    let check: RecordCheck

    public func has(_ tag: DataElementTag) -> Bool { RecordCheck.find(tag, in: found) != nil }

    public func hasValue(_ tag: DataElementTag) -> Bool {
      RecordCheck.find(tag, in: found).map { !check.isEmpty($0) } ?? false
    }

    /// Without padding, one byte a character.
    func text(_ tag: DataElementTag) -> String? {
      RecordCheck.find(tag, in: found).map { element in
        var value = check.value(element)[...]
        while let last = value.last, last == 0x20 || last == 0 { value.removeLast() }
        return String(decoding: value, as: UTF8.self)
      }
    }
  }

  private static let remedy = "make the DICOMDIR anew from its files"

  /// An element of the record.
  struct Element {
    var header: LittleEndianElements.Header
    var end: Int
  }

  /// Type 1 in every record (PS3.3 Table F.3-3).
  private static let links: [DataElementTag] = [
    .offsetOfTheNextDirectoryRecord, .recordInUseFlag, .offsetOfReferencedLowerLevelDirectoryEntity,
    .directoryRecordType,
  ]

  func check(_ record: DirectoryRecord, _ findings: inout FindingList) -> Elements {
    let found = elements(of: record)
    func add(_ severity: Finding.Severity, _ rule: String, _ clause: String, _ offset: Int?, _ message: String) {
      findings.add(
        severity, rule, clause, at: Place(path: directory.name, offset: Int64(offset ?? record.offset)), message,
        remedy: Self.remedy)
    }
    let type = record.type?.rawValue ?? "directory"
    for tag in Self.links where Self.find(tag, in: found) == nil {
      add(.error, "record-element", "PS3.3 F.3.2.2", nil, "the \(type) record lacks \(tag)")
    }
    var last = DataElementTag(rawValue: 0)
    for element in found {
      if element.header.tag <= last {
        add(
          .error, "record-order", "PS3.5 7.1", element.header.valueOffset,
          "\(element.header.tag) stands out of tag order or twice in the \(type) record")
      }
      last = element.header.tag
      if let fault = DirectoryElementForm.fault(of: element.header) {
        add(
          .error, "record-element-form", "PS3.3 F.3.2.2", element.header.valueOffset,
          "\(element.header.tag) of the \(type) record \(fault)")
      }
      if !element.header.isUndefined, element.header.length % 2 == 1 {
        add(
          .warning, "odd-length", "PS3.5 7.1.1", element.header.valueOffset,
          "the value of \(element.header.tag) has an odd length")
      }
    }
    guard let known = record.type else { return Elements(found: found, check: self) }
    checkKeys(of: known, found, add)
    checkCharacterSet(found, type, add)
    if let icon = Self.find(.iconImageSequence, in: found) {
      for fault in IconCheck(elements: elements, demand: icons).faults(icon) {
        add(.error, "icon", "PS3.3 F.7", icon.header.valueOffset, fault)
      }
    }
    return Elements(found: found, check: self)
  }

  private typealias Add = (Finding.Severity, String, String, Int?, String) -> Void

  private func checkKeys(of type: DirectoryRecordType, _ found: [Element], _ add: Add) {
    let clause = Self.clause(of: type)
    for key in DirectoryKey.keys(of: type) where key.tag != .specificCharacterSet {
      guard let element = Self.find(key.tag, in: found) else {
        if isNeeded(key, type, found) {
          add(.error, "record-key", clause, nil, "the \(type.rawValue) record lacks \(key.tag)")
        }
        continue
      }
      if key.requirement == .required, isEmpty(element) {
        add(
          .error, "record-key", clause, element.header.valueOffset,
          "\(key.tag) is empty in the \(type.rawValue) record and must have a value")
      } else if let vr = element.header.vr, vr != key.vr {
        add(
          .warning, "record-key-vr", clause, element.header.valueOffset,
          "\(key.tag) has another VR than \(key.vr) in the \(type.rawValue) record")
      } else if let fault = KeyValueForm.fault(in: value(element), vr: key.vr) {
        add(
          .warning, "record-key-value", "PS3.5 6.2", element.header.valueOffset,
          "the value of \(key.tag) in the \(type.rawValue) record \(fault)")
      }
    }
    if type == .private, Self.find(.privateRecordUID, in: found) == nil {
      add(.error, "record-key", "PS3.3 F.3.2.2", nil, "the PRIVATE record lacks \(DataElementTag.privateRecordUID)")
    }
  }

  /// Conditions as far as a record tells them.
  private func isNeeded(_ key: DirectoryKey, _ type: DirectoryRecordType, _ found: [Element]) -> Bool {
    switch key.requirement {
    case .required, .mayBeEmpty: return true
    case .optional: return false
    case .conditional:
      if key.tag == .studyInstanceUID { return Self.find(.referencedSOPInstanceUIDInFile, in: found) == nil }
      guard key.tag == .verificationDateTime, let flag = Self.find(.verificationFlag, in: found) else { return false }
      return value(flag).starts(with: "VERIFIED".utf8)
    }
  }

  /// Text beyond the default repertoire needs Specific Character Set in the record itself.
  private func checkCharacterSet(_ found: [Element], _ type: String, _ add: Add) {
    if let set = Self.find(.specificCharacterSet, in: found) {
      let terms = String(decoding: value(set), as: UTF8.self).split(separator: "\\", omittingEmptySubsequences: true)
      if terms.contains(where: { !SpecificCharacterSet.isKnown(term: String($0.filter { $0 != "\0" })) }) {
        add(
          .error, "character-set", "PS3.3 C.12.1.1.2", set.header.valueOffset,
          "Specific Character Set of the \(type) record has a value that the standard does not know")
      }
      return
    }
    let extended = found.first { element in
      guard element.header.vr?.usesCharacterSet ?? true, !element.header.isUndefined,
        (element.header.vr ?? DataDictionary.vr(of: element.header.tag))?.usesCharacterSet == true
      else { return false }
      return value(element).needsCharacterSet
    }
    if let extended {
      add(
        .error, "character-set", "PS3.3 F.5", extended.header.valueOffset,
        "\(extended.header.tag) holds other characters than ASCII, but the \(type) record names no character set")
    }
  }

  // MARK: - Elements

  private func elements(of record: DirectoryRecord) -> [Element] {
    guard let item = elements.header(at: record.offset, end: elements.bytes.count),
      let itemEnd = elements.endOfElement(item, end: elements.bytes.count)
    else { return [] }
    var found: [Element] = []
    var offset = item.valueOffset
    while offset < itemEnd, let header = elements.header(at: offset, end: itemEnd),
      header.tag != LittleEndianElements.itemDelimitationTag, let end = elements.endOfElement(header, end: itemEnd)
    {
      found.append(Element(header: header, end: end))
      offset = end
    }
    return found
  }

  fileprivate static func find(_ tag: DataElementTag, in found: [Element]) -> Element? {
    found.first { $0.header.tag == tag }
  }

  fileprivate func value(_ element: Element) -> UnsafeRawBufferPointer {
    guard !element.header.isUndefined else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(rebasing: elements.bytes[element.header.valueOffset..<element.end])
  }

  /// Spaces and NULs are no value; of a sequence, none without an item.
  fileprivate func isEmpty(_ element: Element) -> Bool {
    if element.header.isUndefined { return element.end - element.header.valueOffset <= 8 }
    if element.header.vr?.isText ?? false { return value(element).allSatisfy { $0 == 0x20 || $0 == 0 } }
    return element.header.length == 0
  }

  private static func clause(of type: DirectoryRecordType) -> String {
    switch type {
    case .patient: "PS3.3 F.5.1"
    case .study: "PS3.3 F.5.2"
    case .series: "PS3.3 F.5.3"
    case .image: "PS3.3 F.5.4"
    default: "PS3.3 F.5"
    }
  }
}
