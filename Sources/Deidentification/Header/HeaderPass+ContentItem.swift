// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// SR content items (PS3.3 C.17.3): their text by PS3.15 E.3.4, their ages clipped.
extension HeaderPass {
  /// Returns whether the element was dealt with here.
  func editContentItem(
    _ index: Int, _ step: ElementWalk.Step, _ edits: inout DataSetEdits, _ account: inout DeidentificationAccount
  ) -> Bool {
    switch step.mark {
    case .textValue:
      guard let concept = concept(of: step.scope < 0 ? nil : Int(step.scope)),
        ContentItemTable.shared.action(scheme: concept.scheme, code: concept.code, valueType: "TEXT") != nil
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
