// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Documents
import FileSets

/// What a disc's README and its page tell whoever opens it.
///
/// A trial's tell neither the office nor its request number's origin.
struct DiscFacts {
  struct Series {
    var modality: String
    var number: Int?
    var description: String
    var instances: Int
    /// Components of the long-named and of the short-named folder; nil where the disc does not show it.
    var folder: [String]?
    var shortFolder: [String]?
  }

  struct Exam {
    var subject: String
    var date: String?
    var modalities: [String]
    var description: String
    var timePoint: String?
    var series: [Series]
    /// Of all files.
    var bytes: Int64
    /// Which of how many parts, where the exam is larger than a disc.
    var part: (number: Int, of: Int)?
    var folder: [String]?
    var shortFolder: [String]?

    var instances: Int { series.reduce(0) { $0 + $1.instances } }
    var shownPart: String? { part.map { "Part \($0.number) of \($0.of): \(DiscFacts.partNote)." } }
    /// As the disc shows it first.
    var shownFolder: [String] { folder ?? shortFolder ?? [] }
    var shownDate: String? { date.map { CalendarDate(compact: $0)?.description ?? $0 } }
  }

  /// What stands on the disc, of the two views.
  struct Views: Hashable {
    enum LongNames { case type1, type2 }
    var longNames: LongNames?
    var shortNames: Bool
  }

  var title: String
  /// Label and value pairs, in their order: study, site, request…
  var facts: [(String, String)]
  var disc: Int
  var discs: Int
  /// What a person called the disc in the plan.
  var name: String?
  var views: Views
  /// What the disc is by the standard, in one sentence.
  var conformance: String
  var hasViewer: Bool
  var exams: [Exam]

  /// `1 of 3`, and its name.
  var shownDisc: String { "\(disc) of \(discs)" + (name.map { ", \($0)" } ?? "") }
}

extension DiscFacts {
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
    facts.append(("Made with", "Spindle (\(PartTenWriter.implementationVersionName))"))
    self.facts = facts
    self.disc = disc.number
    discs = disc.count
    name = disc.title
    let longNames: Views.LongNames? =
      switch request.organization {
      case .type1: .type1
      case .type2: .type2
      case .fileset: nil
      }
    views = Views(
      longNames: prepared.showsLongNames ? longNames : nil, shortNames: prepared.showsShortNames)
    conformance = DiscConformance(prepared, disc).sentence
    hasViewer = prepared.viewer != nil
    exams = disc.exams.map { Exam(prepared, $0) }
  }
}

extension DiscFacts.Exam {
  init(_ prepared: PreparedRequest, _ placed: DiscExam) {
    let exam = prepared.exams[placed.exam]
    let position = prepared.positions[placed.exam]
    let slices = prepared.slices(of: placed)
    func folders(_ place: SeriesPosition, _ instance: Int) -> (long: [String]?, short: [String]?) {
      (
        prepared.showsLongNames ? prepared.layout.folder(ofInstance: instance, in: place) : nil,
        prepared.showsShortNames ? prepared.shortNames.folder(ofInstance: instance, in: place) : nil
      )
    }
    subject = exam.context.subjectID
    date = exam.date
    modalities = exam.modalities
    description = exam.description
    timePoint = exam.context.timePoint
    series = slices.map { slice in
      let series = exam.series[slice.series]
      let place = SeriesPosition(subject: position.subject, exam: position.exam, series: slice.series)
      let folders = folders(place, slice.instances.lowerBound)
      return DiscFacts.Series(
        modality: series.modality, number: series.number, description: series.description,
        instances: slice.instances.count, folder: folders.long, shortFolder: folders.short)
    }
    bytes = slices.reduce(0) { sum, slice in
      exam.series[slice.series].instances[slice.instances].reduce(sum) { $0 + $1.length }
    }
    part = placed.part.map { ($0.number, $0.count) }
    folder = prepared.showsLongNames ? prepared.layout.folder(of: position) : nil
    shortFolder = prepared.showsShortNames ? prepared.shortNames.folder(of: position) : nil
  }
}

extension DiscFacts {
  static let partNote = "the whole exam is larger than a disc"

  /// What every README and every page may say: no leak, whatever a patient is called.
  static let constantTexts =
    DiscGuide.sentences + DiscPage.constantTexts + [
      DiscPage.style,
      "Image data for", "Image data of", "What is on this disc", "How to open it", "Study", "Study number", "Site",
      "Request", "Prepared by", "Contact", "Date", "Made with", "Spindle", "Disc", "Subject", "series", "file", "files",
      "in", "of", "Part", partNote,
    ]
}
