// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// SR content items (PS3.3 C.17.3): by PS3.15 E.3.4, their ages clipped.
///
/// The values of items have rows of their own in Table E.1-1: dates go as dates do, UIDs get new ones, names a dummy.
/// What is decided here is whether an item goes whole, and what becomes of its text.
extension HeaderPass {
  /// Whether nothing of a content item, or of a whole content sequence, may stay.
  func removesContent(_ index: Int, _ element: DataElement) -> Bool {
    if element.isItem {
      guard dataSet.elements.indices.contains(Int(element.parent)) else { return false }
      return dataSet.elements[Int(element.parent)].tag == .contentSequence && goesWhole(item: index)
    }
    // A sequence of no items is not allowed where this one stands.
    guard element.tag == .contentSequence, element.isSequence else { return false }
    var isEmpty = true
    for item in dataSet.children(of: index) {
      if !goesWhole(item: item) { return false }
      isEmpty = false
    }
    return !isEmpty
  }

  private func goesWhole(item: Int) -> Bool {
    guard !refersByPosition, let (row, valueType) = row(of: item) else { return false }
    if !row.options.subtracting(.dates).isDisjoint(with: rules.options) { return false }
    guard row.basic == .remove else { return false }
    if !row.options.isDisjoint(with: .dates) { return exam.dates == .remove }
    // Where references stay, to the new UIDs, so do the items that make them.
    if ["IMAGE", "COMPOSITE", "WAVEFORM", "UIDREF"].contains(valueType) {
      return rules.rule(.referencedImageSequence, vr: .SQ).top != .keep
    }
    return true
  }

  /// Returns whether the element was dealt with here.
  func editContentItem(
    _ index: Int, _ step: ElementWalk.Step, _ edits: inout DataSetEdits, _ account: inout DeidentificationAccount
  ) -> Bool {
    switch step.mark {
    case .textValue:
      guard let concept = concept(of: step.scope < 0 ? nil : Int(step.scope)),
        ContentItemTable.shared.row(scheme: concept.scheme, code: concept.code, valueType: "TEXT") != nil
      else { return false }
      if let text = dataSet.string(index) { account.insertSecret(.narrative, text) }
      // Text Value is type 1C: zero length is not allowed where it stands.
      edits.replace(index, with: Dummy.text)
      account.count(.contentItem)
      return true
    case .numericValue:
      // The number stands in an item of Measured Value Sequence, the concept one item further out.
      guard step.scope >= 0, account.workspace.walk.steps.indices.contains(Int(step.scope)) else { return false }
      let outer = account.workspace.walk.steps[Int(step.scope)].scope
      guard let concept = concept(of: outer < 0 ? nil : Int(outer)),
        ContentItemTable.isAge(scheme: concept.scheme, code: concept.code),
        let text = dataSet.string(index), (Double(text) ?? .infinity) >= Double(PatientAge.cap)
      else { return false }
      edits.replace(index, with: Array("\(PatientAge.cap)".utf8))
      account.count(.ageClipped)
      return true
    default: return false
    }
  }

  /// A UID as a content item's value stays where the option to retain UIDs is in the item's row.
  func retainsReference(_ element: DataElement, _ step: ElementWalk.Step) -> Bool {
    guard rules.profile.retainsUIDs, element.tag == DataElementTag(0x0040, 0xA124), step.scope >= 0,
      let (row, _) = row(of: Int(step.scope))
    else { return false }
    return row.options.contains(.retainUIDs)
  }

  private func row(of item: Int) -> (ContentItemTable.Row, valueType: String)? {
    guard let type = dataSet.index(of: DataElementTag(0x0040, 0xA040), in: item).flatMap({ dataSet.string($0) }),
      let concept = concept(of: item),
      let row = ContentItemTable.shared.row(scheme: concept.scheme, code: concept.code, valueType: type)
    else { return nil }
    return (row, type)
  }

  /// The concept name of a content item, or of the root for nil.
  private func concept(of item: Int?) -> (scheme: String, code: String)? {
    guard let sequence = dataSet.index(of: .conceptNameCodeSequence, in: item),
      let name = dataSet.children(of: sequence).first(where: { _ in true }),
      let scheme = dataSet.index(of: .codingSchemeDesignator, in: name).flatMap({ dataSet.string($0) }),
      let code = dataSet.index(of: .codeValue, in: name).flatMap({ dataSet.string($0) })
    else { return nil }
    return (scheme, code)
  }
}
