// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Deidentification
import Documents
import Findings
import LeakCheck
import Volumes

/// `private/secrets.csv`: what is searched for, a line a value. Old UIDs stand in `uids.csv`.
///
/// Columns: `use` (`secret`, `kept`, `allowed`, `document`, `subject`, `dates`), `kind` (of a secret), `tag` (of a kept
/// value, eight hexadecimal digits), `subjects` (their IDs with blanks between; none for anyone's), `value`.
struct LeakSecretsDocument {
  static let columns = ["use", "kind", "tag", "subjects", "value"]

  private static let words: [DateMode: String] = [.keep: "kept", .shift: "changed", .remove: "removed"]

  static func write(_ secrets: LeakSecrets, to path: String) throws {
    let file = try AtomicFile(path, mode: 0o600)
    var writer = CSVWriter(to: file.output)
    try writer.write(columns)
    try writer.write(["dates", "", "", "", words[secrets.dates] ?? ""])
    for subject in secrets.subjects { try writer.write(["subject", "", "", "", subject]) }
    for text in secrets.documentTexts { try writer.write(["document", "", "", "", text]) }
    for text in secrets.allowed { try writer.write(["allowed", "", "", "", text]) }
    for one in secrets.kept { try writer.write(["kept", "", DataElementTag(rawValue: one.tag).digits, "", one.text]) }
    for value in secrets.values {
      let owners = value.owners.sorted().compactMap { owner in
        secrets.subjects.indices.contains(Int(owner)) ? secrets.subjects[Int(owner)] : nil
      }
      try writer.write(["secret", value.kind.rawValue, "", owners.joined(separator: " "), value.text])
    }
    try writer.finish()
    try file.commit()
  }

  /// Reads a table of secrets; of the columns only `kind` and `value` must be there, so that one can be typed.
  static func read(_ path: String) throws -> LeakSecrets {
    let table = try CSVDocument.load(path, limit: 1 << 30)
    for field in table.header where !columns.contains(field.text) {
      throw failure(
        field.position.place(in: path), "a column of the secrets is none of theirs",
        "the columns are \(columns.joined(separator: ", "))")
    }
    guard table.column("kind") != nil, table.column("value") != nil else {
      throw failure(Place(path: path, line: 1), "the secrets have no column kind or no column value", "add it")
    }
    var secrets = LeakSecrets()
    var numbers: [String: Int32] = [:]
    func number(_ subject: String) -> Int32 {
      if let known = numbers[subject] { return known }
      let number = Int32(truncatingIfNeeded: secrets.subjects.count)
      secrets.subjects.append(subject)
      numbers[subject] = number
      return number
    }
    for row in table.rows {
      func field(_ name: String) -> String { table.column(name).map { row[$0].text } ?? "" }
      func place(_ name: String) -> Place {
        table.column(name).map { row[$0].position.place(in: path) } ?? Place(path: path)
      }
      let value = field("value")
      switch field("use") {
      case "dates":
        guard let dates = words.first(where: { $0.value == value })?.key else {
          throw failure(
            place("value"), "the secrets do not say what became of dates", "write kept, changed or removed")
        }
        secrets.dates = dates
      case "subject": _ = number(value)
      case "document": secrets.documentTexts.append(value)
      case "allowed": secrets.allowed.append(value)
      case "kept":
        guard let tag = UInt32(field("tag"), radix: 16) else {
          throw failure(place("tag"), "a tag is not eight hexadecimal digits", "write it as 00080080")
        }
        secrets.kept.append(LeakSecrets.Kept(text: value, tag: tag))
      case "secret", "":
        guard let kind = LeakCheck.Secret.Kind(rawValue: field("kind")) else {
          throw failure(
            place("kind"), "a secret has no kind that is known",
            "the kinds are \(LeakCheck.Secret.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        if kind == .uid {
          secrets.uids.insert(LeakCheck.Secret(.uid, value))
        } else {
          let owners = Set(field("subjects").split(separator: " ").map { number(String($0)) })
          secrets.values.append(LeakSecrets.Value(kind: kind, text: value, owners: owners))
        }
      default:
        throw failure(
          place("use"), "a row of the secrets has no use that is known",
          "the uses are secret, kept, allowed, document, subject, dates")
      }
    }
    return secrets
  }

  private static func failure(_ place: Place, _ message: String, _ remedy: String) -> MasteringError {
    MasteringError(.badInput, Finding(.error, rule: "secrets", at: place, message, remedy: remedy))
  }
}
