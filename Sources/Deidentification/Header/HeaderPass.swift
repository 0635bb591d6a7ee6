// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings

/// The second pass over a header: each element's rule becomes an edit, or none.
///
/// A class, since its closures over values would copy a structure of this size each time.
final class HeaderPass {
  let key: StudyKey
  let rules: RuleTable
  let exam: ExamContext
  let dataSet: DataSet
  /// Of the file, for errors.
  let name: String
  /// Items are counted where others refer to them by position (PS3.3 C.17.3.2.5): then none may go. Asked once a file.
  private(set) lazy var refersByPosition = dataSet.elements.contains { $0.tag == DataElementTag(0x0040, 0xDB73) }

  init(key: StudyKey, rules: RuleTable, exam: ExamContext, file: PartTenFile) {
    self.key = key
    self.rules = rules
    self.exam = exam
    dataSet = file.dataSet
    name = file.name
  }

  func apply(
    into edits: inout DataSetEdits, account: inout DeidentificationAccount
  ) throws(DeidentificationError) {
    for slot in account.workspace.owned.indices { account.workspace.owned[slot] = -1 }
    let hasContent = account.workspace.walk.index(of: .contentSequence) != nil
    var index = 0
    while index < dataSet.elements.count {
      let element = dataSet.elements[index]
      let step = account.workspace.walk.steps[index]
      if hasContent, removesContent(index, element) {
        edits.remove(index)
        account.count(.contentItem)
        index = max(Int(element.subtreeEnd), index + 1)
      } else if element.isItem {
        index += 1
      } else if try enters(index, element, step, &edits, &account) {
        index += 1
      } else {
        index = max(Int(element.subtreeEnd), index + 1)
      }
    }
  }

  /// Edits one element. Returns whether what it holds is to be looked at, too.
  func enters(
    _ index: Int, _ element: DataElement, _ step: ElementWalk.Step, _ edits: inout DataSetEdits,
    _ account: inout DeidentificationAccount
  ) throws(DeidentificationError) -> Bool {
    switch step.action {
    case .keep:
      if element.isSequence { return true }
      try keep(index, element, step, &edits, &account)
    case .retain:
      if element.isSequence { return true }
      if element.valueLength > 0 { account.insertRetained(element.tag, step.kind, dataSet.string(index)) }
    case .dummy where element.isSequence:
      guard isCodeSequence(index) else { return true }
      edits.remove(index)
      edits.insertSequence(element.tag, items: [Dummy.code], in: step.scope < 0 ? nil : Int(step.scope))
      account.count(.dummy)
    case .dummy:
      edits.replace(index, with: dummy(element, step))
      account.count(.dummy)
    case .remove:
      edits.remove(index)
      account.count(element.tag.isPrivate ? .privateRemoved : step.vr == nil ? .unknownRemoved : .removed)
    case .creator: break
    case .foreign:
      edits.remove(index)
      account.count(.foreignRemoved)
    case .empty:
      if element.valueLength > 0 || element.isSequence {
        edits.replace(index, with: [])
        account.count(.emptied)
      }
    case .owned:
      if let owned = OwnedElement.of(element.tag), account.workspace.owned[owned.rawValue] < 0 {
        account.workspace.owned[owned.rawValue] = index
      } else {
        edits.remove(index)
      }
    case .date where element.isSequence && step.vr == .SQ:
      // Functional Sync Pulse Sequence: its dates have rules of their own.
      if exam.dates == .remove && step.withoutDates == .remove {
        edits.remove(index)
        account.count(.dateRemoved)
        return false
      }
      return true
    case .uid, .classUID, .date, .seconds, .subjectID, .age, .replace, .hash, .initials, .shift:
      if element.isSequence {
        // A sequence where PS3.6 has a value: nothing in it can be trusted.
        edits.remove(index)
        account.count(.removed)
      } else if element.valueLength > 0 {
        replaceValue(index, element, step, &edits, &account)
      }
    // Resolved by now: an IOD's type is never left open.
    case .removeOrEmpty, .removeOrDummy, .removeEmptyOrDummy, .emptyOrDummy, .removeEmptyOrUID:
      edits.remove(index)
      account.count(.removed)
    }
    return false
  }

  private func replaceValue(
    _ index: Int, _ element: DataElement, _ step: ElementWalk.Step, _ edits: inout DataSetEdits,
    _ account: inout DeidentificationAccount
  ) {
    switch step.action {
    case .uid: mapUIDs(index, element, step, &edits, &account)
    case .classUID: keepClassUID(index, &edits, &account)
    case .date: editDate(index, element, step, &edits, &account)
    case .seconds: editSeconds(index, element, &edits, &account)
    case .age: capAge(index, &edits, &account)
    case .replace: replaceText(index, element, step, &edits, &account)
    case .hash: hashValue(index, element, step, &edits, &account)
    case .initials: keepInitials(index, step, &edits, &account)
    case .shift: shiftDays(index, element, step, &edits, &account)
    default:
      edits.replace(index, vr: step.vr, withUTF8: text(exam.subjectID, vr: step.vr ?? .LO, longest: 64))
      account.count(.subjectID)
    }
  }

  private func dummy(_ element: DataElement, _ step: ElementWalk.Step) -> [UInt8] {
    Dummy.value(step.vr ?? element.vr, length: Int(clamping: element.valueLength))
  }

  /// Its items are codes (PS3.3 8.8).
  private func isCodeSequence(_ index: Int) -> Bool {
    dataSet.children(of: index).contains { item in
      [0x0008_0100, 0x0008_0119, 0x0008_0120].contains {
        dataSet.index(of: DataElementTag(rawValue: $0), in: item) != nil
      }
    }
  }

  /// A text of ours in UTF-8, at most so many characters; in a VR of ASCII other signs become `_`. The writer encodes
  /// it, and turns the data set to UTF-8 where its character set lacks a sign.
  func text(_ text: String, vr: VR, longest: Int) -> [UInt8] {
    if text.utf8.count <= longest, text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x5C }) { return Array(text.utf8) }
    let plain = String(text.prefix(longest).map { $0 == "\\" ? "/" : $0 })
    return vr.usesCharacterSet ? Array(plain.utf8) : plain.map { $0.asciiValue ?? UInt8(ascii: "_") }
  }
}
