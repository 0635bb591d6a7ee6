// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings

/// The second pass over a header: each element's rule becomes an edit, or none.
///
/// A class, since its closures over values would copy a structure of this size each time.
final class HeaderPass {
  let key: StudyKey
  let exam: ExamContext
  let dataSet: DataSet
  /// Of the file, for errors.
  let name: String
  let sopClass: String

  init(key: StudyKey, exam: ExamContext, file: PartTenFile, sopClass: String) {
    self.key = key
    self.exam = exam
    dataSet = file.dataSet
    name = file.name
    self.sopClass = sopClass
  }

  func apply(
    into edits: inout DataSetEdits, account: inout DeidentificationAccount
  ) throws(DeidentificationError) {
    for slot in account.workspace.owned.indices { account.workspace.owned[slot] = -1 }
    var index = 0
    while index < dataSet.elements.count {
      let element = dataSet.elements[index]
      let step = account.workspace.walk.steps[index]
      if element.isItem {
        index += 1
      } else if try enters(index, element, step, &edits, &account) {
        index += 1
      } else {
        index = max(Int(element.subtreeEnd), index + 1)
      }
    }
  }

  /// Edits one element. Returns whether what it holds is to be looked at, too.
  private func enters(
    _ index: Int, _ element: DataElement, _ step: ElementWalk.Step, _ edits: inout DataSetEdits,
    _ account: inout DeidentificationAccount
  ) throws(DeidentificationError) -> Bool {
    switch step.action {
    case .keep:
      if element.isSequence { return true }
      try keep(index, element, step, &edits, &account)
    case .dummy:
      if element.isSequence { return true }
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
    case .code:
      edits.remove(index)
      edits.insertSequence(element.tag, items: [Dummy.code], in: step.scope < 0 ? nil : Int(step.scope))
      account.count(.dummy)
    case .serial:
      if needsSerialNumber {
        edits.replace(index, with: dummy(element, step))
        account.count(.dummy)
      } else {
        edits.remove(index)
        account.count(.removed)
      }
    case .date where element.isSequence && step.vr == .SQ:
      // Functional Sync Pulse Sequence: its dates have rules of their own.
      if exam.dates == .remove && step.withoutDates == .remove {
        edits.remove(index)
        account.count(.dateRemoved)
        return false
      }
      return true
    case .uid, .classUID, .date, .seconds, .subjectID, .age:
      if element.isSequence {
        // A sequence where PS3.6 has a value: nothing in it can be trusted.
        edits.remove(index)
        account.count(.removed)
      } else if element.valueLength > 0 {
        replaceValue(index, element, step, &edits, &account)
      }
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
    default:
      edits.replace(index, vr: step.vr, with: text(exam.subjectID, vr: step.vr ?? .LO, longest: 64))
      account.count(.subjectID)
    }
  }

  private func dummy(_ element: DataElement, _ step: ElementWalk.Step) -> [UInt8] {
    Dummy.value(step.vr ?? element.vr, length: Int(clamping: element.valueLength))
  }

  /// Device Serial Number is type 1 in Enhanced General Equipment, which these older classes do not have.
  private var needsSerialNumber: Bool {
    guard sopClass.hasPrefix(HoldReason.root) else { return true }
    return !Self.plainEquipment.contains(String(sopClass.dropFirst(HoldReason.root.count)))
  }

  private static let plainEquipment: Set<String> = [
    "1", "1.1", "1.1.1", "1.2", "1.2.1", "1.3", "1.3.1", "2", "3", "3.1", "4", "5", "6", "6.1", "7", "7.1", "7.2",
    "7.3", "7.4", "11.1", "11.2", "11.3", "11.4", "12.1", "12.2", "20", "66", "66.1", "66.2", "67", "77.1.1",
    "77.1.2", "77.1.3", "77.1.4", "77.1.5.1", "77.1.5.2", "88.11", "88.22", "88.33", "88.59", "104.1", "104.2", "128",
    "481.1", "481.2", "481.3", "481.4", "481.5", "481.6", "481.7", "481.8", "481.9",
  ]

  /// A text of ours in the file's character set, at most so many characters; signs that it lacks become `_`.
  func text(_ text: String, vr: VR, longest: Int) -> [UInt8] {
    let plain = String(text.prefix(longest).map { $0 == "\\" ? "/" : $0 })
    if plain.utf8.allSatisfy({ $0 < 0x80 }) { return Array(plain.utf8) }
    return dataSet.encode(plain, vr: vr, in: nil) ?? plain.map { $0.asciiValue ?? UInt8(ascii: "_") }
  }
}
