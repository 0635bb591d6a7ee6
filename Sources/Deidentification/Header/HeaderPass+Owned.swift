// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Documents

/// The elements written anew (`OwnedElement`).
extension HeaderPass {
  func writeOwned(
    into edits: inout DataSetEdits, account: inout DeidentificationAccount
  ) throws(DeidentificationError) {
    let subject = text(exam.subjectID, vr: .LO, longest: 64)
    try put(.patientName, subject, &edits, &account)
    try put(.patientID, subject, &edits, &account)
    try put(.patientAge, age(&account).map { Array($0.utf8) }, &edits, &account)
    try put(.institutionName, exam.siteNumber.map { text($0, vr: .LO, longest: 64) }, &edits, &account)
    try writeTrial(into: &edits, &account)
    try put(.timePointID, exam.timePoint.map { text($0, vr: .LO, longest: 64) }, &edits, &account)
    try put(.timePointDescription, exam.timePoint.map { text($0, vr: .ST, longest: 1024) }, &edits, &account)

    let statement = rules.statement(
      .init(
        dates: exam.dates, hasContent: account.workspace.walk.index(of: .contentSequence) != nil,
        hasGraphics: account.workspace.walk.index(of: .graphicAnnotations) != nil))
    let before = account.workspace.owned[OwnedElement.temporalInformation.rawValue]
    try put(.identityRemoved, Array("YES".utf8), &edits, &account)
    try put(.method, statement.text, &edits, &account)
    let codes = account.workspace.owned[OwnedElement.methodCodes.rawValue]
    if codes >= 0 { edits.remove(codes) }
    // Without a code there is no sequence: it has one item or more where it stands (PS3.3 C.7.1.1).
    if !statement.codes.isEmpty { edits.insertSequence(OwnedElement.methodCodes.tag, items: statement.codes) }
    try put(.temporalInformation, temporalInformation(before < 0 ? nil : dataSet.string(before)), &edits, &account)
  }

  /// Longitudinal Temporal Information Modified (0028,0303). What an earlier de-identification did to the dates
  /// that are kept here remains true.
  private func temporalInformation(_ before: String?) -> [UInt8] {
    let said =
      switch exam.dates {
      case .keep: before == "MODIFIED" || before == "REMOVED" ? before ?? "" : "UNMODIFIED"
      case .shift: "MODIFIED"
      case .remove: "REMOVED"
      }
    return Array(said.utf8)
  }

  private func writeTrial(
    into edits: inout DataSetEdits, _ account: inout DeidentificationAccount
  ) throws(DeidentificationError) {
    let trial = exam.trial
    // Type 1 of the module, though the request may not know it (PS3.3 C.7.1.3).
    try put(.sponsorName, trial.map { text($0.sponsor ?? "UNSPECIFIED", vr: .LO, longest: 64) }, &edits, &account)
    try put(.protocolID, trial.map { text($0.protocolID, vr: .LO, longest: 64) }, &edits, &account)
    try put(.protocolName, trial.map { text($0.protocolName ?? "", vr: .LO, longest: 64) }, &edits, &account)
    try put(.siteID, trial.map { _ in text(exam.siteNumber ?? "", vr: .LO, longest: 64) }, &edits, &account)
    try put(.siteName, trial.map { _ in [] }, &edits, &account)
    try put(.subjectID, trial.map { _ in text(exam.subjectID, vr: .LO, longest: 64) }, &edits, &account)
    try put(.subjectReadingID, nil, &edits, &account)
  }

  /// Replaces or inserts a text in UTF-8; for nil does what the rule says for that.
  private func put(
    _ owned: OwnedElement, _ value: [UInt8]?, _ edits: inout DataSetEdits, _ account: inout DeidentificationAccount
  ) throws(DeidentificationError) {
    guard rules.writes[owned.rawValue] else { return }
    let index = account.workspace.owned[owned.rawValue]
    if let value {
      if index < 0 {
        edits.insert(owned.tag, owned.vr, utf8: value)
        account.count(.inserted)
      } else if dataSet.elements[index].isSequence {
        edits.remove(index)
        edits.insert(owned.tag, owned.vr, utf8: value)
      } else {
        edits.replace(index, vr: owned.vr, withUTF8: value)
      }
      if owned == .patientName || owned == .patientID { account.count(.subjectID) }
    } else if index >= 0 {
      var step = account.workspace.walk.steps[index]
      step.action = step.withoutDates
      // Without a value there is no sequence to enter: none of these elements is one, whatever stands in the file.
      if dataSet.elements[index].isSequence { step.action = .remove }
      _ = try enters(index, dataSet.elements[index], step, &edits, &account)
    }
  }

  /// The age at the exam: from the birth date while that is still there, else what the file says, clipped.
  private func age(_ account: inout DeidentificationAccount) -> String? {
    let stored = account.workspace.owned[OwnedElement.patientAge.rawValue]
    if let birth = account.workspace.walk.birthDate, let day = examDay(account),
      let age = PatientAge.at(day, born: birth)
    {
      account.count(.ageComputed)
      return age
    }
    guard stored >= 0 else { return nil }
    return PatientAge.capped(dataSet.value(stored))
  }

  private func examDay(_ account: DeidentificationAccount) -> CalendarDate? {
    for mark in [ElementMark.studyDate, .acquisitionDate, .seriesDate, .acquisitionDateTime, .contentDate] {
      if let index = account.workspace.walk.index(of: mark), let day = dataSet.withValue(index, { DateValue.day($0) }) {
        return day
      }
    }
    return nil
  }
}
