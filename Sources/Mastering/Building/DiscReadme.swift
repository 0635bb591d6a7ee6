// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// The plain text that greets whoever opens the disc: what it is, what is on it, how to open it.
///
/// Lines end in CR LF and stay within 80 characters where the names allow, so that any program shows them. A trial's
/// README names neither the office nor its request number's origin.
struct DiscReadme {
  struct Exam {
    var subject: String
    var date: String?
    var modalities: [String]
    var description: String
    var series: Int
    var instances: Int
    var folder: String
    /// Which of how many parts, where the exam is larger than a disc.
    var part: (number: Int, of: Int)?
  }

  enum Layout { case type1, type2, fileSet }

  var title: String
  /// Label and value pairs, in their order: study, site, request…
  var facts: [(String, String)]
  var disc: Int
  var discs: Int
  /// What a person called the disc in the plan.
  var name: String?
  var layout: Layout
  var exams: [Exam]

  var text: String {
    var lines = [title, String(repeating: "=", count: min(76, title.count)), ""]
    let width = (facts.map(\.0.count).max() ?? 0) + 2
    for (label, value) in facts { lines.append(pad(label + ":", width) + value) }
    lines.append(pad("Disc:", width) + "\(disc) of \(discs)" + (name.map { ", \($0)" } ?? ""))
    lines += ["", "What is on this disc", "--------------------"]
    for exam in exams { lines += self.lines(exam) }
    lines += ["", "How to open it", "--------------"] + howTo + [""] + Self.closing
    return lines.joined(separator: "\r\n")
  }

  private func lines(_ exam: Exam) -> [String] {
    var first = "Subject \(exam.subject)"
    if let date = exam.date { first += ", \(CalendarDate(compact: date)?.description ?? date)" }
    if !exam.modalities.isEmpty { first += ", \(exam.modalities.joined(separator: "/"))" }
    if !exam.description.isEmpty { first += ", \(exam.description)" }
    let series = exam.series == 1 ? "1 series" : "\(exam.series) series"
    let instances = exam.instances == 1 ? "1 file" : "\(exam.instances) files"
    let part = exam.part.map { ["  Part \($0.number) of \($0.of): the whole exam is larger than a disc."] } ?? []
    return ["", first] + part + ["  \(series), \(instances), in \(exam.folder)"]
  }

  private var howTo: [String] {
    switch layout {
    case .fileSet: Self.viewer
    case .type1: Self.viewer + [""] + Self.type1Folders
    case .type2: Self.viewer + [""] + Self.type2Folders
    }
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text.count < width ? text + String(repeating: " ", count: width - text.count) : text + " "
  }
}

extension DiscReadme {
  /// What every README says: no leak, whatever a patient is called.
  static var constantLines: [String] {
    viewer + type1Folders + type2Folders + closing + [
      "Image data for", "Image data of", "What is on this disc", "How to open it", "Study", "Study number", "Site",
      "Request", "Prepared by", "Contact", "Date", "Disc", "Subject", "series", "file", "files", "in", "of", "Part",
      ": the whole exam is larger than a disc.",
    ]
  }

  private static let viewer = [
    "A clinical viewer opens the disc by the file DICOMDIR in its top folder: choose",
    "\"open disc\" or \"import from media\" and point it to the disc or to that file.",
  ]
  private static let type1Folders = [
    "Folders: one per subject, in it one per exam, in it one per series. The folder",
    "DICOM holds the same files again under the short names that the DICOMDIR",
    "needs; they take no space of their own. A program that scans the whole disc",
    "meets each image under both names: point it to the subjects' folders instead.",
  ]
  private static let type2Folders = [
    "Folders: one per subject, in it one per exam with a DICOMDIR of its own. The",
    "folder DICOM in the top folder holds the same files again under the short names",
    "that the disc's DICOMDIR needs; they take no space of their own. A program that",
    "scans the whole disc meets each image under both names: point it to one of them.",
  ]
  private static let closing = [
    "All images are de-identified: names and numbers of patients were replaced by",
    "subject IDs. Please tell the sender at once if you find anything that",
    "identifies a person.", "",
  ]
}

extension DiscReadme {
  init(_ prepared: PreparedRequest, _ disc: PlannedDisc) {
    let request = prepared.request
    var facts = [("Study", request.study.name)]
    if let number = request.study.number { facts.append(("Study number", number)) }
    if let site = prepared.sites(of: disc) { facts.append(("Site", site)) }
    switch request.kind {
    case .research:
      title = "Image data for \(request.requester)"
      facts.append(("Request", request.number.text))
      if let office = prepared.office.name { facts.append(("Prepared by", office)) }
      if let contact = prepared.office.contact {
        facts.append(("Contact", contact.split(separator: "\n").joined(separator: ", ")))
      }
    case .trial:
      title = "Image data of \(request.study.short ?? request.study.name)"
    }
    facts.append(("Date", prepared.date.description))
    self.facts = facts
    self.disc = disc.number
    discs = disc.count
    layout =
      switch request.organization {
      case .type1: .type1
      case .type2: .type2
      case .fileset: .fileSet
      }
    name = disc.title
    exams = disc.exams.map { placed in
      let exam = prepared.exams[placed.exam]
      let slices = prepared.slices(of: placed)
      return Exam(
        subject: exam.context.subjectID, date: exam.date, modalities: exam.modalities, description: exam.description,
        series: slices.count, instances: prepared.instanceCount(of: placed),
        folder: prepared.folder(of: prepared.positions[placed.exam]),
        part: placed.part.map { ($0.number, $0.count) })
    }
  }
}
