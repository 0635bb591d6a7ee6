// SPDX-License-Identifier: GPL-3.0-or-later

import CCUPS

/// A printer that documents are sent to: a queue of the print server, or any IPP printer by its URI.
public final class PrintQueue {
  private let connection: PrinterConnection

  /// - Parameter name: of a queue, or a URI `ipp://…`; nil for the default printer.
  public init(_ name: String?) throws(DiscLabelError) { connection = try PrinterConnection(name) }

  /// Of the queue, or its URI.
  public var name: String { connection.name }

  /// The printer as it is now.
  public func printer() throws(DiscLabelError) -> Printer { try facts().printer }

  /// Gives the printer a job.
  /// - Returns: what it made of it.
  public func send(_ job: PrintJob) throws(DiscLabelError) -> SentJob {
    let facts = try facts()
    let paper = try facts.paper(for: job)
    guard let request = IPPRequest(IPP_OP_PRINT_JOB, printer: connection.uri) else { throw noMemory() }
    request.add("job-name", .name(job.title))
    request.add("document-format", .mediaType(PrinterFacts.format))
    request.addToJob("copies", .integer(job.copies))
    // A sheet of labels printed at 96 per cent is a sheet lost, and so is one with labels on its back.
    request.addToJob("print-scaling", .keyword("none"))
    request.addToJob("sides", .keyword("one-sided"))
    if let source = paper.source {
      let size: IPPRequest.Value = .collection([
        ("x-dimension", .integer(paper.size.width)), ("y-dimension", .integer(paper.size.height)),
      ])
      var media: [(String, IPPRequest.Value)] = [("media-size", size), ("media-source", .keyword(source))]
      if let type = paper.type { media.append(("media-type", .keyword(type))) }
      request.addToJob("media-col", .collection(media))
    } else {
      request.addToJob("media", .keyword(paper.size.name))
    }
    let answer = try connection.answer(to: request, document: job.pdf)
    guard answer.isSuccess, let number = answer.integer("job-id") else {
      throw DiscLabelError.jobRefused(name, answer.string("status-message"), answer.status)
    }
    return SentJob(
      number: number, media: paper.size.name, source: paper.source,
      ignored: ["print-scaling", "media", "media-col", "copies"].filter { answer.isUnsupported($0) })
  }

  /// How far the printer is with a job.
  public func progress(of job: Int) throws(DiscLabelError) -> PrintJobProgress {
    guard let request = IPPRequest(IPP_OP_GET_JOB_ATTRIBUTES, printer: connection.uri) else { throw noMemory() }
    request.add("job-id", .integer(job))
    request.add(
      "requested-attributes",
      .keywords(["job-state", "job-state-reasons", "job-state-message", "job-printer-state-message"]))
    let answer = try connection.answer(to: request)
    let printer = try printer()
    let isGone = answer.status == IPP_STATUS_ERROR_NOT_FOUND || answer.status == IPP_STATUS_ERROR_GONE
    guard let state = isGone ? .forgotten : PrintJobProgress.State(code: answer.integer("job-state")) else {
      throw DiscLabelError.jobRefused(name, answer.string("status-message"), answer.status)
    }
    let reasons = answer.strings("job-state-reasons").filter { $0 != "none" } + printer.reasons
    return PrintJobProgress(
      state: state, reasons: reasons.reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
      message: answer.string("job-state-message") ?? answer.string("job-printer-state-message"),
      printer: printer.state)
  }

  private func facts() throws(DiscLabelError) -> PrinterFacts {
    guard let request = IPPRequest(IPP_OP_GET_PRINTER_ATTRIBUTES, printer: connection.uri) else { throw noMemory() }
    request.add("requested-attributes", .keywords(PrinterFacts.attributes))
    let answer = try connection.answer(to: request)
    guard answer.isSuccess else {
      throw DiscLabelError.jobRefused(name, answer.string("status-message"), answer.status)
    }
    return PrinterFacts(answer, name: name, isDefault: connection.isDefault)
  }

  private func noMemory() -> DiscLabelError { DiscLabelError.printerUnreachable(name, "there is no memory left") }
}
