// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Documents
import Findings
import Requests

/// `private/plan.json` as a person may have left it.
///
/// Of `discs`, `number`, `medium`, `title`, `copies` and for each exam `folder` (and `series` of a part) are read; what
/// else stands there is told anew when the plan is written again. Unknown keys are refused with line and column.
struct PlanFile {
  struct Disc {
    /// As written: discs stand in the order of their numbers, and are numbered from 1 again.
    var number: Int
    var medium: Medium
    var title: String?
    var copies: Int
    var volumeIdentifier: String?
    var exams: [Exam]
    var place: Place
  }

  struct Exam {
    var folder: String
    /// Nil for the whole exam.
    var slices: [SeriesSlice]?
    /// What its label says of it.
    var labelled: LabelledExam
    var site: String?
    var place: Place
  }

  let path: String
  let bytes: [UInt8]
  private(set) var schema = ""
  private(set) var request = ""
  /// That the discs bear.
  private(set) var date = CalendarDate.firstOfMedia
  /// Digest of the discs as the planner had chosen them.
  private(set) var planned = ""
  /// Why these discs, as the planner had chosen them.
  private(set) var explanation = ""
  /// In the order of their numbers.
  private(set) var discs: [Disc] = []

  private static let keys = [
    "checksums", "date", "dates", "discs", "edited", "exams", "explanation", "gap", "lowerBound", "organization",
    "planned", "request", "reserve", "schema", "sources", "splitSubjects", "status", "syntax", "viewer",
    "views",
  ]

  /// All but `exams`, which are as long as the plan has instances.
  init(_ bytes: [UInt8], path: String) throws(DocumentError) {
    self.bytes = bytes
    self.path = path
    var discs: DocumentNode?
    var reader = JSONReader(bytes, path: path)
    var members: [DocumentEntry] = []
    guard try reader.next() == .beginObject else {
      throw DocumentError(rule: "plan", at: Place(path: path, line: 1, column: 1), "The plan must be an object.")
    }
    while case .key(let key) = try reader.next() {
      let position = reader.position()
      switch key {
      case "exams": try reader.skip()
      case "discs": discs = try reader.node()
      default: if let node = try reader.node() { members.append(DocumentEntry(key: key, at: position, node)) }
      }
    }
    _ = try reader.next()
    let root = DocumentNode(.mapping(members), at: TextPosition(line: 1, column: 1))
    schema = members.first { $0.key == "schema" }.flatMap { $0.node.text } ?? ""
    // A plan of another version is none to be read by these rules.
    guard schema == PlanDocument.schema else { return }
    let mapping = try MappingReader(root: root, of: path, named: "the plan", keys: Self.keys)
    request = try mapping.required("request").string()
    date = try mapping.required("date").date()
    planned = try mapping.required("planned").string()
    explanation = try mapping.required("explanation").string()
    guard let discs else {
      throw DocumentError(rule: "plan", at: Place(path: path, line: 1, column: 1), "The plan has no \"discs\".")
    }
    for disc in try NodeReader(discs, of: path, named: "discs").list() { self.discs.append(try Self.disc(disc)) }
    try checkNumbers()
  }

  static func load(_ path: String) throws(DocumentError) -> PlanFile {
    try PlanFile(DocumentFile.bytes(of: path, limit: 1 << 32), path: path)
  }

  var assignment: PlanAssignment {
    PlanAssignment(
      discs: discs.map { disc in
        PlanAssignment.Disc(
          medium: disc.medium.word, title: disc.title, copies: disc.copies,
          exams: Set(disc.exams.map { .init(folder: $0.folder, slices: $0.slices) }))
      })
  }

  /// Whether a person changed what the planner had chosen.
  var isEdited: Bool { assignment.digest != planned }

  /// The Study Instance UID of each exam's folder.
  func studies() throws(DocumentError) -> [String: String] {
    var studies: [String: String] = [:]
    try forEachExam { exam throws(DocumentError) in
      studies[try exam.required("folder").string(limit: 4096)] = try exam.required("studyInstanceUID").string()
    }
    return studies
  }

  /// One exam after the other: a plan may have a million instances.
  func forEachExam(_ body: (MappingReader) throws(DocumentError) -> Void) throws(DocumentError) {
    let keys = ["folder", "instances", "site", "studyInstanceUID", "subject", "timePoint"]
    var reader = JSONReader(bytes, path: path)
    _ = try reader.next()
    while case .key(let key) = try reader.next() {
      guard key == "exams" else {
        try reader.skip()
        continue
      }
      guard try reader.next() == .beginArray else {
        throw DocumentError(
          rule: "plan", at: reader.position().place(in: path), "exams must be a list.",
          remedy: "Plan anew with spindle plan --anew.")
      }
      while let node = try reader.node() {
        try body(NodeReader(node, of: path, named: "exams[]").mapping(keys: keys))
      }
    }
  }

  private mutating func checkNumbers() throws(DocumentError) {
    discs.sort { $0.number < $1.number }
    for (disc, next) in zip(discs, discs.dropFirst()) where disc.number == next.number {
      let later = max(disc.place.line ?? 0, next.place.line ?? 0) == next.place.line ? next : disc
      throw DocumentError(
        rule: "plan-disc-number", at: later.place, "There are two discs of number \(disc.number).",
        remedy: "Give each disc a number of its own.")
    }
  }

  private static func disc(_ reader: NodeReader) throws(DocumentError) -> Disc {
    let keys = [
      "capacity", "copies", "exams", "medium", "number", "profileObstacle", "profiles", "sectors", "standing", "title",
      "volumeIdentifier",
    ]
    let disc = try reader.mapping(keys: keys)
    let title = try disc.optional("title").map { node throws(DocumentError) in
      node.node.text == "" ? "" : try node.string(limit: 64)
    }
    var exams: [Exam] = []
    for exam in try disc.required("exams").list() { exams.append(try Self.exam(exam)) }
    return Disc(
      number: try disc.required("number").integer(in: 1...9999), medium: try disc.required("medium").medium(),
      title: title.flatMap { $0.isEmpty ? nil : $0 }, copies: try disc.optional("copies")?.integer(in: 1...99) ?? 1,
      volumeIdentifier: try disc.optional("volumeIdentifier")?.string(), exams: exams, place: reader.place)
  }

  private static func exam(_ reader: NodeReader) throws(DocumentError) -> Exam {
    let keys = [
      "date", "description", "files", "folder", "modalities", "part", "parts", "series", "site", "subject", "timePoint",
    ]
    let exam = try reader.mapping(keys: keys)
    var slices: [SeriesSlice]?
    if let series = exam.optional("series") {
      var read: [SeriesSlice] = []
      for item in try series.list() {
        let slice = try item.mapping(keys: ["first", "last", "series"])
        let first = try slice.required("first").integer(in: 1...9_999_999)
        let last = try slice.required("last").integer(in: first...9_999_999)
        let series = try slice.required("series").integer(in: 1...9_999_999) - 1
        read.append(SeriesSlice(series: series, instances: (first - 1)..<last))
      }
      slices = read
    }
    return Exam(
      folder: try exam.required("folder").string(limit: 4096), slices: slices, labelled: try labelled(exam),
      site: text(exam.optional("site")), place: reader.place)
  }
}

extension PlanFile {
  private static func labelled(_ exam: MappingReader) throws(DocumentError) -> LabelledExam {
    var part: LabelledExam.Part?
    if let number = try exam.optional("part")?.integer(in: 1...9_999_999) {
      part = .init(number, of: try exam.optional("parts")?.integer(in: number...9_999_999) ?? number)
    }
    let modalities = text(exam.optional("modalities")) ?? ""
    return LabelledExam(
      subject: text(exam.optional("subject")) ?? "", timePoint: text(exam.optional("timePoint")),
      date: text(exam.optional("date")), modalities: modalities.split(separator: "/").map(String.init),
      description: text(exam.optional("description")) ?? "", part: part)
  }

  private static func text(_ reader: NodeReader?) -> String? { reader?.node.text }
}

extension DocumentNode {
  fileprivate var text: String? {
    guard case .scalar(let text, _) = value else { return nil }
    return text
  }
}

extension NodeReader {
  /// A medium by its word, also as a bare number of sectors.
  fileprivate func medium() throws(DocumentError) -> Medium {
    let words = Medium.named.map(\.word)
    let text = try scalar("one of \(words.joined(separator: ", ")), or a number of sectors").text
    guard let medium = Medium(word: text) else {
      throw refusal(unknown: text, among: words, orElse: "a number of sectors")
    }
    return medium
  }
}
