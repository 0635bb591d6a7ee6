// SPDX-License-Identifier: GPL-3.0-or-later

/// What must be known of a printer before a sheet of labels is sent there.
struct PrinterFacts {
  static let format = "application/pdf"
  static let attributes = [
    "printer-info", "printer-location", "printer-make-and-model", "printer-state", "printer-state-reasons",
    "printer-is-accepting-jobs", "document-format-supported", "media-supported", "media-source-supported",
    "media-col-ready", "copies-supported",
  ]

  var printer: Printer
  var formats: [String]
  var media: [String]
  var sources: [String]
  var loaded: [LoadedMedia]
  var mostCopies: Int?

  struct Paper: Hashable {
    var size: MediaSize
    var source: String?
    var type: String?
  }

  /// The paper and tray for a job. A printer that says nothing of its paper is believed to take all.
  func paper(for job: PrintJob) throws(DiscLabelError) -> Paper {
    guard printer.acceptsJobs else { throw DiscLabelError.printerRejects(printer) }
    guard printer.state != .stopped else { throw DiscLabelError.printerStopped(printer) }
    guard formats.isEmpty || formats.contains(Self.format) else { throw DiscLabelError.noPDF(printer.name) }
    if let mostCopies, job.copies > mostCopies {
      throw DiscLabelError.tooManyCopies(printer.name, most: mostCopies)
    }
    let size = MediaSize(job.sheet)
    guard media.isEmpty || size.isSupported(by: media) else {
      throw DiscLabelError.noSuchPaper(printer.name, size.name)
    }
    if let source = job.source {
      guard sources.isEmpty || sources.contains(source) else {
        throw DiscLabelError.noSuchTray(printer.name, source, of: sources)
      }
      return Paper(size: size, source: source)
    }
    let labels = loaded.first { job.isLabels && $0.size.isSame(as: size) && $0.type?.hasPrefix("labels") == true }
    guard let labels, let source = labels.source else { return Paper(size: size) }
    return Paper(size: size, source: source, type: labels.type)
  }
}

extension PrinterFacts {
  init(_ answer: IPPAnswer, name: String, isDefault: Bool) {
    printer = Printer(
      name: name, info: answer.string("printer-info"), location: answer.string("printer-location"),
      model: answer.string("printer-make-and-model"), state: Printer.State(code: answer.integer("printer-state")),
      reasons: answer.strings("printer-state-reasons"),
      acceptsJobs: answer.boolean("printer-is-accepting-jobs") ?? true, isDefault: isDefault)
    formats = answer.strings("document-format-supported")
    media = answer.strings("media-supported")
    sources = answer.strings("media-source-supported")
    loaded = answer.loadedMedia("media-col-ready")
    mostCopies = answer.upperBound("copies-supported")
  }
}
