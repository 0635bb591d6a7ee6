// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// Values that become others: UIDs, dates, ages.
extension HeaderPass {
  func mapUIDs(
    _ index: Int, _ element: DataElement, _ step: ElementWalk.Step, _ edits: inout DataSetEdits,
    _ account: inout DeidentificationAccount
  ) {
    if retainsReference(element, step) { return }
    // A file's own UID is told apart by millions of files: only references to it are remembered.
    let isOwn = element.tag == .sopInstanceUID && step.scope < 0
    let new: [UInt8] = dataSet.withValue(index) { bytes in
      let value = bytes.trimmed
      guard value.contains(0x5C) else { return mapped(value, isOwn: isOwn, &account) }
      return Array(
        value.split(separator: 0x5C, omittingEmptySubsequences: false).map {
          mapped(UnsafeRawBufferPointer(rebasing: $0).trimmed, isOwn: isOwn, &account)
        }.joined(separator: [0x5C]))
    }
    if dataSet.withValue(index, { $0.trimmed.elementsEqual(new) }) { return }
    edits.replace(index, vr: step.vr, with: new)
    account.count(.uidMapped)
  }

  /// Empty stays empty, and what the standard assigns stays.
  private func mapped(
    _ uid: UnsafeRawBufferPointer, isOwn: Bool, _ account: inout DeidentificationAccount
  ) -> [UInt8] {
    if uid.isEmpty { return [] }
    if uid.starts(with: Self.standardRoot), UIDRegistry.isWellKnown(String(decoding: uid, as: UTF8.self)) {
      return Array(uid)
    }
    if isOwn {
      let known = account.workspace.instance
      return uid.elementsEqual(known.old) ? known.new : key.uidBytes(for: uid)
    }
    return account.uids.new(for: uid) { key.uidBytes(for: $0) }
  }

  private static let standardRoot = Array("1.2.840.10008.".utf8)

  /// A UID of a class stays if it is one: nothing but digits and dots.
  func keepClassUID(_ index: Int, _ edits: inout DataSetEdits, _ account: inout DeidentificationAccount) {
    let isPlain = dataSet.withValue(index) { bytes in
      bytes.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x5C || $0 == 0 || $0 == 0x20 }
    }
    if !isPlain {
      edits.replace(index, with: [])
      account.count(.emptied)
    }
  }

  func editDate(
    _ index: Int, _ element: DataElement, _ step: ElementWalk.Step, _ edits: inout DataSetEdits,
    _ account: inout DeidentificationAccount
  ) {
    let vr = step.vr ?? element.vr
    // A time stamp in bytes (Frame Origin Timestamp): nothing in it can be checked or moved but by the clock it counts.
    if vr == .OB, !element.tag.isPrivate, exam.dates != .remove {
      edits.replace(index, with: Dummy.value(vr, length: Int(clamping: element.valueLength)))
      account.count(.dateRemoved)
      return
    }
    switch exam.dates {
    case .keep: keepDate(index, element, vr, &edits, &account)
    case .shift:
      if vr == .TM || element.tag == .timezoneOffsetFromUTC {
        keepDate(index, element, vr, &edits, &account)
        return
      }
      // A private date may stand in a text or binary value.
      let reading = vr == .DA ? VR.DA : .DT
      if let moved = dataSet.withValue(index, { DateValue.shifted($0, vr: reading, days: exam.dateShift) }) {
        edits.replace(index, with: moved)
        account.count(.dateShifted)
      } else {
        edits.replace(index, with: [])
        account.count(.malformedDateEmptied)
      }
    case .remove:
      if step.withoutDates != .keep { account.count(.dateRemoved) }
      switch step.withoutDates {
      case .keep: keepDate(index, element, vr, &edits, &account)
      case .remove: edits.remove(index)
      case .dummy: edits.replace(index, with: Dummy.value(vr, length: Int(clamping: element.valueLength)))
      default: edits.replace(index, with: [])
      }
    }
  }

  /// What no date is made of is no date, and may be anything. A day of birth stays nowhere but where a rule keeps
  /// the date: a newborn is examined on it.
  private func keepDate(
    _ index: Int, _ element: DataElement, _ vr: VR, _ edits: inout DataSetEdits,
    _ account: inout DeidentificationAccount
  ) {
    let content = dataSet.withValue(index) { DateValue.content($0, vr, born: account.workspace.walk.birthDate) }
    let isBirthDate = content == .birthDate && (element.tag.isPrivate || !rules.isStated(element.tag))
    if isBirthDate || content == .other {
      edits.replace(index, with: [])
      account.count(.malformedDateEmptied)
    }
  }

  /// Seconds since 1970 in four bytes.
  func editSeconds(
    _ index: Int, _ element: DataElement, _ edits: inout DataSetEdits, _ account: inout DeidentificationAccount
  ) {
    if exam.dates == .keep { return }
    let bytes = dataSet.value(index)
    guard exam.dates == .shift, bytes.count == 4 else {
      edits.remove(index)
      account.count(.dateRemoved)
      return
    }
    let ordered =
      dataSet.transferSyntax.isLittleEndian || element.vr == .UN || element.vr == .OB ? bytes : bytes.reversed()
    let seconds = ordered.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    let moved = Int64(Int32(bitPattern: seconds)) + Int64(exam.dateShift) * 86_400
    let new = UInt32(truncatingIfNeeded: moved)
    edits.replace(index, with: (0..<4).map { UInt8(truncatingIfNeeded: new >> (8 * UInt32($0))) })
    account.count(.dateShifted)
  }

  func capAge(_ index: Int, _ edits: inout DataSetEdits, _ account: inout DeidentificationAccount) {
    let value = dataSet.value(index)
    let capped = PatientAge.capped(value)
    if let capped, value.starts(with: capped.utf8) { return }
    edits.replace(index, with: capped.map { Array($0.utf8) } ?? [])
    account.count(capped == nil ? .malformedDateEmptied : .ageClipped)
  }
}
