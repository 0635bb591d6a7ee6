// SPDX-License-Identifier: GPL-3.0-or-later

import Deidentification
import Documents
import Volumes

/// `private/deidentification.json`: exam by exam what was changed by which rule, what was kept although it looked odd,
/// what was held back. Of patients it names subject IDs; the files that it names lie in the office.
struct DeidentificationDocument {
  let prepared: PreparedRequest

  func write(to path: String) throws {
    let file = try AtomicFile(path, mode: 0o600)
    var writer = JSONWriter(layout: .leavesOnOneLine, to: file.output)
    try writer.write(.object(["exams": .array(exams), "heldBack": .array(heldBack(nil)), "procedure": procedure]))
    try writer.finish()
    try file.commit()
  }

  private var procedure: JSONValue {
    let statement = ProcedureStatement(prepared)
    return .object([
      "profile": .string(statement.profile), "options": .array(statement.options.map { .string($0) }),
      "dates": .string(prepared.request.dates.rawValue), "standing": .string(statement.standing),
      "why": .array(statement.reasons.map { .string($0) }),
      "secretFingerprint": .string(prepared.key.fingerprint),
    ])
  }

  private var exams: [JSONValue] {
    prepared.order.map { index in
      let exam = prepared.exams[index]
      let account = prepared.rehearsal.examAccounts[exam.catalogueIndex] ?? ExamAccount()
      var members: [String: JSONValue] = [
        "subject": .string(exam.context.subjectID), "studyInstanceUID": .string(exam.studyInstanceUID),
        "folder": .string(prepared.folder(of: prepared.positions[index])), "files": .integer(Int64(account.files)),
        "changed": changes(account) { $0 != .retained }, "kept": kept(account),
        "doubtful": doubts(account), "heldBack": .array(heldBack(exam.catalogueIndex)),
      ]
      members["date"] = exam.date.map { .string($0) }
      members["unknownCreators"] = .array(account.unknownCreators.sorted().map { .string($0) })
      return .object(members)
    }
  }

  private func changes(_ account: ExamAccount, _ isWanted: (ElementChange.Outcome) -> Bool) -> JSONValue {
    let rows = account.changes.filter { isWanted($0.key.outcome) }.sorted { Self.order($0.key) < Self.order($1.key) }
    return .array(
      rows.map { change, count in
        .object([
          "element": .string(change.element), "outcome": .string(change.outcome.rawValue),
          "rule": .string(change.rule), "action": .string(change.action), "count": .integer(Int64(count)),
        ])
      })
  }

  static func order(_ change: ElementChange) -> (UInt32, String, String, String) {
    (change.tag.rawValue, change.creator ?? "", change.outcome.rawValue, change.rule)
  }

  /// What stayed although it looked odd: by a rule, by a person's answer, or because the request accepts its kind.
  private func kept(_ account: ExamAccount) -> JSONValue {
    var members: [String: JSONValue] = ["byRule": changes(account) { $0 == .retained }]
    members["words"] = .array(account.keptWords.sorted().map { .string($0) })
    members["accepted"] = .object(
      Dictionary(uniqueKeysWithValues: account.accepted.map { ($0.key.rawValue, .integer(Int64($0.value))) }))
    return .object(members)
  }

  private func doubts(_ account: ExamAccount) -> JSONValue {
    let rows = account.doubts.sorted { ($0.key.tag.rawValue, $0.key.text) < ($1.key.tag.rawValue, $1.key.text) }
    return .array(
      rows.map { doubt, count in
        .object([
          "element": .string(doubt.tag.description), "text": .string(doubt.text), "count": .integer(Int64(count)),
        ])
      })
  }

  /// Of an exam of the catalogue; for nil of those that nothing else is left of.
  private func heldBack(_ exam: Int?) -> [JSONValue] {
    let catalogue = prepared.catalogue
    let mastered = Set(prepared.exams.map { catalogue.studyUID(of: $0.catalogueIndex) })
    return catalogue.heldBackStudies.sorted { $0.key < $1.key }.compactMap { file, study in
      if let exam { guard study == catalogue.studyUID(of: exam) else { return nil } }
      if exam == nil && mastered.contains(study) { return nil }
      guard case .heldBack(let finding) = catalogue.account[file] else { return nil }
      return .object([
        "path": .string(catalogue.files.displayPath(file, catalogue.roots)), "reason": .string(finding.message),
      ])
    }
  }
}

extension Catalogue {
  func studyUID(of exam: Int) -> String { facts[exams[exam].facts].studyInstanceUID }
}
