// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings

/// Values that stay: every one is searched.
extension HeaderPass {
  func keep(
    _ index: Int, _ element: DataElement, _ step: ElementWalk.Step, _ edits: inout DataSetEdits,
    _ account: inout DeidentificationAccount
  ) throws(DeidentificationError) {
    if element.valueLength == 0 || element.flags.contains(.pixelData) { return }
    switch step.mark {
    case .fixed: return keepFixed(index, element, &edits, &account)
    case .textValue, .numericValue: if editContentItem(index, step, &edits, &account) { return }
    // Be it text throughout: words are not cut out of a document.
    case .document: return try cleanBinary(index, element, step, &edits, &account)
    default: break
    }
    switch Reading.of(written: element.vr, known: step.vr) {
    case .text: cleanText(index, element, step, &edits, &account)
    case .number: cleanNumbers(index, &edits, &account)
    case .date: editDate(index, element, step, &edits, &account)
    case .uid where rules.profile.retainsUIDs: keepClassUID(index, &edits, &account)
    case .uid: mapUIDs(index, element, step, &edits, &account)
    case .age: capAge(index, &edits, &account)
    case .bulk:
      if element.tag.isPrivate { try cleanBinary(index, element, step, &edits, &account) }
    case .any:
      let isText = dataSet.withValue(index) { Self.isASCIIText($0) }
      if isText {
        cleanText(index, element, step, &edits, &account)
      } else {
        try cleanBinary(index, element, step, &edits, &account)
      }
    case .nothing:
      edits.remove(index)
      account.count(.removed)
    }
  }

  static func isASCIIText(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var end = bytes.count
    while end > 0, bytes[end - 1] == 0 { end -= 1 }
    for at in 0..<end where bytes[at] &- 0x20 >= 0x5F {
      switch bytes[at] {
      case 0x09, 0x0A, 0x0C, 0x0D: continue
      default: return false
      }
    }
    return true
  }

  private static func owners(_ mark: ElementMark) -> IdentityPattern.Owner {
    switch mark {
    // Makers' names stay, though a station may be called by one.
    case .manufacturer, .modelName, .softwareVersions: .people
    default: .all
    }
  }

  private func cleanText(
    _ index: Int, _ element: DataElement, _ step: ElementWalk.Step, _ edits: inout DataSetEdits,
    _ account: inout DeidentificationAccount
  ) {
    let owners = Self.owners(step.mark)
    let readsVersions = step.mark == .softwareVersions
    var isASCII = true
    var cleaned: [UInt8]? = dataSet.withValue(index) { bytes in
      isASCII = Self.isASCIIText(bytes)
      return isASCII ? account.workspace.cleaner.clean(ascii: bytes, owners: owners, readsVersions: readsVersions) : nil
    }
    if !isASCII {
      if let shown = withoutHiddenPart(index, owners, &account) {
        cleaned = shown
        account.countDoubts(in: element.tag)
      } else if let text = dataSet.string(index) {
        defer { account.countDoubts(in: element.tag) }
        guard let kept = account.workspace.cleaner.clean(text: text, owners: owners, readsVersions: readsVersions)
        else { return }
        cleaned = Array(kept.utf8)
      } else {
        let verdict = dataSet.withValue(index) { account.workspace.cleaner.judge(binary: $0) }
        cleaned = verdict == .clean ? nil : []
      }
    }
    if isASCII { account.countDoubts(in: element.tag) }
    guard var cleaned else { return }
    // Type 1 where the rule's basic action is a dummy, and type 1C in a content item.
    if cleaned.isEmpty, step.withoutDates == .dummy || step.mark == .textValue { cleaned = Dummy.text }
    edits.replace(index, withUTF8: cleaned)
    account.count(.textCleaned)
  }

  /// No text holds a NUL, which readers take for its end (PS3.5 6.2): what stands behind one hides and goes, the rest
  /// is searched. Nil for a value without such a part.
  private func withoutHiddenPart(
    _ index: Int, _ owners: IdentityPattern.Owner, _ account: inout DeidentificationAccount
  ) -> [UInt8]? {
    dataSet.withValue(index) { bytes in
      guard let end = bytes.firstIndex(of: 0), bytes[end...].contains(where: { $0 != 0 && $0 != 0x20 }) else {
        return nil
      }
      let shown = UnsafeRawBufferPointer(rebasing: bytes[..<end])
      guard Self.isASCIIText(shown) else { return [] }
      return account.workspace.cleaner.clean(ascii: shown, owners: owners, readsVersions: false) ?? Array(shown)
    }
  }

  private func cleanBinary(
    _ index: Int, _ element: DataElement, _ step: ElementWalk.Step, _ edits: inout DataSetEdits,
    _ account: inout DeidentificationAccount
  ) throws(DeidentificationError) {
    switch dataSet.withValue(index, { account.workspace.cleaner.judge(binary: $0) }) {
    case .clean: break
    case .masked(let bytes):
      // A document is its maker's to change: what stands in it was accepted by a person.
      if step.mark == .document { return }
      edits.replace(index, with: bytes)
      account.count(.binaryMasked)
    case .holdsIdentity:
      guard step.mark != .document else {
        throw DeidentificationError(
          .badInput, rule: "document-holds-identity", clause: "PS3.15 E.1-1",
          at: Place(path: name, tagPath: dataSet.tagPath(of: index)),
          "holds a document in which values of the patient stand",
          remedy: "leave the file out: documents cannot be cleaned")
      }
      edits.remove(index)
      account.count(.binaryRemoved)
    }
  }
}
