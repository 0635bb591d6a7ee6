// SPDX-License-Identifier: GPL-3.0-or-later

import Deidentification
import Documents
import Findings
import Volumes

/// `review.csv`: what was removed on weak grounds, for a person to answer once.
///
/// Columns `kind` (`private-creator` or `word`), `value`, `where` (the elements in which a word stood), `exams`, and
/// `answer`, which a person fills: `keep`, or `remove`, which is what happens until then. One lies in the request's
/// private folder; the office's own, beside its secret, remembers the answers for later requests.
struct ReviewList: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case creator = "private-creator"
    case word
  }

  enum Answer: String, Sendable, CaseIterable { case keep, remove }

  struct Key: Sendable, Hashable, Comparable {
    var kind: Kind
    /// Capitals make no difference.
    var folded: String

    init(_ kind: Kind, _ value: String) {
      self.kind = kind
      folded = value.lowercased()
    }

    static func < (a: Key, b: Key) -> Bool { (a.kind.rawValue, a.folded) < (b.kind.rawValue, b.folded) }
  }

  struct Row: Sendable {
    var value: String
    var places: [String] = []
    var exams = 0
    var answer: Answer?
    var place = Place()
  }

  static let columns = ["kind", "value", "where", "exams", "answer"]

  private(set) var rows: [Key: Row] = [:]

  init() {}

  /// Reads a list; an empty one where there is none.
  init(at path: String) throws {
    guard try FileSystem.status(of: path) != nil else { return }
    let table = try CSVDocument.load(path, limit: 64 << 20)
    for field in table.header where !Self.columns.contains(field.text) {
      throw Self.failure(
        field.position.place(in: path), "a column of the review list is none of its own",
        "the columns are \(Self.columns.joined(separator: ", "))")
    }
    guard let kindColumn = table.column("kind"), let valueColumn = table.column("value"),
      let answerColumn = table.column("answer")
    else {
      throw Self.failure(
        Place(path: path, line: 1), "the review list lacks a column", "it needs kind, value and answer")
    }
    for fields in table.rows {
      let kindPlace = fields[kindColumn].position.place(in: path)
      guard let kind = Kind(rawValue: fields[kindColumn].text) else {
        throw Self.failure(
          kindPlace, "a row of the review list is of no kind that is known",
          "the kinds are \(Kind.allCases.map(\.rawValue).joined(separator: " and "))")
      }
      let word = fields[answerColumn].text.lowercased()
      let answer = Answer(rawValue: word)
      guard answer != nil || word.isEmpty else {
        throw Self.failure(
          fields[answerColumn].position.place(in: path), "an answer in the review list is none",
          "answer keep or remove, or leave it empty until somebody knows")
      }
      let value = fields[valueColumn].text
      let key = Key(kind, value)
      if let earlier = rows[key], earlier.answer != answer {
        throw Self.failure(
          kindPlace, "the review list answers the same thing twice, here and in line \(earlier.place.line ?? 0)",
          "keep one of the two rows")
      }
      rows[key] = Row(value: value, answer: answer, place: kindPlace)
    }
  }

  /// With the answers of another list where this one has none.
  func filled(from other: ReviewList) -> ReviewList {
    var list = self
    for (key, row) in other.rows where row.answer != nil && list.rows[key]?.answer == nil { list.rows[key] = row }
    return list
  }

  /// Rules for the creators that a person keeps.
  var rules: [ProfileRule] {
    rows.filter { $0.key.kind == .creator && $0.value.answer == .keep }.sorted { $0.key < $1.key }
      .map { .keeping(creator: $0.value.value, at: $0.value.place) }
  }

  var answers: ReviewAnswers {
    ReviewAnswers(keptWords: rows.filter { $0.key.kind == .word && $0.value.answer == .keep }.map(\.value.value))
  }

  /// The list after a request: what is answered stays, what is open is what the exams hold now.
  func updated(with exams: some Sequence<ExamAccount>) -> ReviewList {
    var found: [Key: Row] = [:]
    for exam in exams {
      var met: Set<Key> = []
      for creator in exam.unknownCreators where !creator.allSatisfy({ $0 == " " }) {
        let key = Key(.creator, creator)
        found[key] = found[key] ?? Row(value: creator)
        met.insert(key)
      }
      for doubt in exam.doubts.keys {
        let key = Key(.word, doubt.text)
        var row = found[key] ?? Row(value: doubt.text)
        let element = doubt.tag.description
        if !row.places.contains(element) { row.places.append(element) }
        // The spelling that comes first, whatever order the files were read in.
        row.value = min(row.value, doubt.text)
        found[key] = row
        met.insert(key)
      }
      for key in met { found[key]?.exams += 1 }
    }
    var list = ReviewList()
    for (key, row) in rows where row.answer != nil { list.rows[key] = row }
    for (key, row) in found {
      var row = row
      row.answer = rows[key]?.answer
      list.rows[key] = row
    }
    return list
  }

  var openCount: Int { rows.values.count { $0.answer == nil } }
  var isEmpty: Bool { rows.isEmpty }

  func render() -> [UInt8] {
    var writer = CSVWriter()
    writer.write(Self.columns)
    for (key, row) in rows.sorted(by: { $0.key < $1.key }) {
      writer.write([
        key.kind.rawValue, row.value, row.places.sorted().joined(separator: " "), row.exams > 0 ? "\(row.exams)" : "",
        row.answer?.rawValue ?? "",
      ])
    }
    writer.finish()
    return writer.bytes
  }

  /// Gives the office's list at a path the answers that it has not.
  func teach(_ path: String) throws {
    guard rows.values.contains(where: { $0.answer != nil }) else { return }
    let lock = try LockFile(path + ".lock")
    defer { withExtendedLifetime(lock) {} }
    let office = try ReviewList(at: path)
    var taught = office
    for (key, row) in rows where row.answer != nil && office.rows[key]?.answer == nil {
      taught.rows[key] = Row(value: row.value, answer: row.answer)
    }
    guard taught.rows.count != office.rows.count || taught.openCount != office.openCount else { return }
    try FileSystem.writeAtomically(taught.render(), to: path, mode: 0o600)
  }

  private static func failure(_ place: Place, _ message: String, _ remedy: String) -> MasteringError {
    MasteringError(.badInput, Finding(.error, rule: "review", at: place, message, remedy: remedy))
  }
}
