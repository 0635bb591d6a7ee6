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
    var folder: [String]?
    var shortFolder: [String]?

    var instances: Int { series.reduce(0) { $0 + $1.instances } }
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
  var views: Views
  /// What the disc is by the standard, in one sentence.
  var conformance: String
  var hasViewer: Bool
  var exams: [Exam]
}

extension DiscFacts {
  init(_ prepared: PreparedRequest, _ disc: PlannedDisc) {
    let request = prepared.request
    var facts = [("Study", request.study.name)]
    if let number = request.study.number { facts.append(("Study number", number)) }
    if let site = request.site { facts.append(("Site", site)) }
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
  init(_ prepared: PreparedRequest, _ index: Int) {
    let exam = prepared.exams[index]
    let position = prepared.positions[index]
    func folders(_ place: SeriesPosition) -> (long: [String]?, short: [String]?) {
      (
        prepared.showsLongNames ? prepared.layout.folder(ofInstance: 0, in: place) : nil,
        prepared.showsShortNames ? prepared.shortNames.folder(ofInstance: 0, in: place) : nil
      )
    }
    subject = exam.context.subjectID
    date = exam.date
    modalities = exam.modalities
    description = exam.description
    timePoint = exam.context.timePoint
    series = exam.series.enumerated().map { number, series in
      let place = SeriesPosition(subject: position.subject, exam: position.exam, series: number)
      let folders = folders(place)
      return DiscFacts.Series(
        modality: series.modality, number: series.number, description: series.description,
        instances: series.instances.count, folder: folders.long, shortFolder: folders.short)
    }
    bytes = exam.series.lazy.flatMap(\.instances).reduce(0) { $0 + $1.length }
    folder = prepared.showsLongNames ? prepared.layout.folder(of: position) : nil
    shortFolder = prepared.showsShortNames ? prepared.shortNames.folder(of: position) : nil
  }
}

extension DiscFacts {
  /// What every README and every page may say: no leak, whatever a patient is called.
  static let constantTexts =
    DiscGuide.sentences + DiscPage.constantTexts + [
      "Image data for", "Image data of", "What is on this disc", "How to open it", "Study", "Study number", "Site",
      "Request", "Prepared by", "Contact", "Date", "Made with", "Spindle", "Disc", "Subject", "series", "file", "files",
      "in", "of",
    ]
}
