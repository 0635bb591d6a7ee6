// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

extension DataSet {
  /// The values that break the rules of their VR (PS3.5 6.2), of their character set or of the dictionary: which
  /// rule, and where. One finding an element, in the order of the file; none holds a value. Elements of VR UN, bulk
  /// values and top-level pixel data have nothing to check.
  /// - Parameter limit: how many findings are made.
  public func valueFindings(limit: Int = 100) -> [Finding] {
    var findings: [Finding] = []
    for (index, element) in elements.enumerated() {
      guard findings.count < limit else { break }
      guard let fault = fault(of: index) else { continue }
      findings.append(
        Finding(
          fault.severity, rule: fault.rule, clause: fault.clause,
          at: Place(path: name, offset: element.headerOffset, tagPath: tagPath(of: index)), fault.message(element.vr)))
    }
    return findings
  }

  private func fault(of index: Int) -> ValueFault? {
    let element = elements[index]
    guard !element.isItem, element.vr != .UN, element.vr.isKnown else { return nil }
    let entry = DataDictionary.entry(element.tag)
    if let entry, !Self.allows(element, entry.vr) { return .otherVR }
    guard !element.isSequence, element.valueLength > 0, element.flags.isDisjoint(with: [.pixelData, .encapsulated])
    else { return nil }
    let multiplicity = entry.flatMap { ValueMultiplicity($0.multiplicity) }
    if element.vr.isText { return textFault(index, element.vr, multiplicity) }
    guard element.valueLength % Int64(element.vr.wordSize) == 0 else { return .length }
    guard let multiplicity, let count = element.vr.countedSize.map({ element.valueLength / Int64($0) }) else {
      return nil
    }
    return multiplicity.allows(Int(count)) ? nil : .multiplicity
  }

  /// Whether the VR is the dictionary's, or one of several that an element may have.
  private static func allows(_ element: DataElement, _ vr: VR) -> Bool {
    if element.vr == vr { return true }
    return switch AmbiguousVR(rawValue: DictionaryIndex.shared.code(of: element.tag)) {
    case nil: false
    case .unsignedOrSigned: element.vr == .US || element.vr == .SS
    case .bytesOrWords: element.vr == .OB || element.vr == .OW
    case .unsignedOrWords: element.vr == .US || element.vr == .OW
    case .anyWords: element.vr == .US || element.vr == .SS || element.vr == .OW
    }
  }

  private func textFault(_ index: Int, _ vr: VR, _ multiplicity: ValueMultiplicity?) -> ValueFault? {
    let (isASCII, isPaddedWithNUL) = withValue(index) { bytes in
      (bytes.allSatisfy { $0 < 0x80 }, bytes.last == 0 && vr != .UI)
    }
    if !isASCII {
      guard vr.usesCharacterSet else { return .characters }
      guard characterSet(at: index).isDeclared else { return .undeclaredSet }
    }
    let values = strings(index)
    if values.contains(where: { $0.unicodeScalars.contains("\u{FFFD}") }) { return .undecodable }
    if elements[index].tag == .specificCharacterSet, !values.allSatisfy({ SpecificCharacterSet.isKnown(term: $0) }) {
      return .unknownSet
    }
    for value in values where !value.isEmpty {
      if let fault = TextRules.fault(of: value, vr: vr) { return fault }
    }
    if let multiplicity, !values.isEmpty, !multiplicity.allows(values.count) { return .multiplicity }
    return isPaddedWithNUL ? .padding : nil
  }
}

extension VR {
  /// Bytes that every value is a multiple of: a tag is two words.
  fileprivate var wordSize: Int { self == .AT ? 4 : unitSize }

  /// Bytes of one value where values are counted; the values of OB, OW and the like are one, whatever their length.
  fileprivate var countedSize: Int? {
    switch self {
    case .OB, .OW, .OL, .OF, .OD, .OV, .SQ, .UN: nil
    default: wordSize
    }
  }
}
