// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// What the rules of profiles and requests put in place of a value.
extension HeaderPass {
  func replaceText(
    _ index: Int, _ element: DataElement, _ step: ElementWalk.Step, _ edits: inout DataSetEdits,
    _ account: inout DeidentificationAccount
  ) {
    guard let rule = step.source.ruleNumber, rules.stated.indices.contains(rule),
      case .replace(let template) = rules.stated[rule].action
    else { return }
    let vr = step.vr ?? element.vr
    edits.replace(index, vr: step.vr, withUTF8: text(template.text(for: exam), vr: vr, longest: ValueForm.longest(vr)))
    account.count(.ruled)
  }

  /// Sixteen hexadecimal digits of the keyed code.
  func hashValue(
    _ index: Int, _ element: DataElement, _ step: ElementWalk.Step, _ edits: inout DataSetEdits,
    _ account: inout DeidentificationAccount
  ) {
    let value = dataSet.string(index) ?? String(decoding: dataSet.value(index), as: UTF8.self)
    let code = key.digest("value", value).prefix(8).hexadecimal.uppercased()
    edits.replace(index, vr: step.vr, with: Array(code.utf8))
    account.count(.ruled)
  }

  /// `DOE^JANE^Q` becomes `JQD`: given, middle and family name, as trials write them. Of several spellings the first.
  func keepInitials(
    _ index: Int, _ step: ElementWalk.Step, _ edits: inout DataSetEdits, _ account: inout DeidentificationAccount
  ) {
    let name = dataSet.string(index) ?? ""
    let parts = name.prefix { $0 != "=" && $0 != "\\" }.split(separator: "^", omittingEmptySubsequences: false)
    let order = parts.dropFirst().prefix(2) + parts.prefix(1)
    var initials = ""
    for part in order {
      for word in part.split(whereSeparator: { " -,.".contains($0) }) {
        if let letter = word.first(where: \.isLetter) { initials += letter.uppercased() }
      }
    }
    edits.replace(index, vr: .PN, withUTF8: text(initials, vr: .PN, longest: 16))
    account.count(.ruled)
  }

  func shiftDays(
    _ index: Int, _ element: DataElement, _ step: ElementWalk.Step, _ edits: inout DataSetEdits,
    _ account: inout DeidentificationAccount
  ) {
    let vr: VR = (step.vr ?? element.vr) == .DA ? .DA : .DT
    let moved = dataSet.withValue(index) { DateValue.shifted($0, vr: vr, days: exam.dateShift) }
    edits.replace(index, with: moved ?? [])
    account.count(moved == nil ? .malformedDateEmptied : .dateShifted)
  }
}
