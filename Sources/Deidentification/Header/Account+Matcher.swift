// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Documents
import Findings

extension DeidentificationAccount {
  /// Makes the matcher for the file just planned, unless the last file had the same identities and exam, and adds
  /// the identities to the secrets.
  mutating func prepareMatcher(
    _ file: PartTenFile, _ exam: ExamContext
  ) throws(DeidentificationError) {
    let dataSet = file.dataSet
    workspace.walk.writeIdentityKey(of: dataSet)
    for tag in FileMetaInformation.titleTags {
      workspace.walk.identityKey.append(contentsOf: file.meta.value(tag) ?? [])
    }
    workspace.collectDays(of: dataSet, exam.dates)
    workspace.walk.appendToKey(exam, workspace.days)
    guard workspace.walk.identityKey != workspace.matcherKey || workspace.matcherKey.isEmpty else { return }
    workspace.matcherKey = workspace.walk.identityKey
    var found = workspace.walk.identities(of: dataSet)
    found.insert(file.meta)
    var matcher = IdentityMatcher()
    matcher.cutsDates = exam.dates != .keep
    matcher.dateShift = exam.dates == .shift ? exam.dateShift : nil
    for value in exam.identities.values { matcher.insert(value.text, kind: value.kind) }
    for value in found.values { matcher.insert(value.text, kind: value.kind) }
    let retained = Set(workspace.walk.retained)
    for value in workspace.walk.identities(of: dataSet, except: retained).values {
      insertSecret(value.kind, value.text)
    }
    for title in file.meta.applicationEntityTitles { insertSecret(.device, title) }
    for day in workspace.days {
      let text = String(decoding: day.da, as: UTF8.self)
      matcher.insert(text, kind: .date)
      insertSecret(.date, text)
    }
    for index in workspace.walk.unknownCreators { insertUnknownCreator(dataSet.string(index) ?? "") }
    workspace.cleaner.matcher = matcher
    guard !matcher.isOverfull else {
      workspace.matcherKey = []
      throw DeidentificationError(
        .badInput, rule: "too-many-identities", at: Place(path: file.name),
        "holds more names and numbers of persons than can be searched for", remedy: "leave the file out")
    }
  }
}

extension Workspace {
  /// The days of service that stand in a file, where they do not stay.
  fileprivate mutating func collectDays(of dataSet: DataSet, _ dates: DateMode) {
    days.removeAll(keepingCapacity: true)
    guard dates != .keep else { return }
    for (index, step) in walk.steps.enumerated() where step.action == .date && step.kind == .date {
      let vr = dataSet.elements[index].vr
      guard vr == .DA || vr == .DT || vr == .UN, days.count < 64 else { continue }
      if let day = dataSet.withValue(index, { DateValue.day($0) }), !days.contains(day) { days.append(day) }
    }
  }
}

extension ElementWalk {
  fileprivate mutating func appendToKey(_ exam: ExamContext, _ days: [CalendarDate]) {
    withUnsafeBytes(of: exam.identities.mark) { identityKey.append(contentsOf: $0) }
    identityKey.append(contentsOf: exam.dates.rawValue.utf8)
    identityKey.append(contentsOf: exam.subjectID.utf8)
    withUnsafeBytes(of: exam.dateShift) { identityKey.append(contentsOf: $0) }
    for day in days { identityKey.append(contentsOf: day.da) }
  }
}
