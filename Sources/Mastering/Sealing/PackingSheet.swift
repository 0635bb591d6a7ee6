// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Documents
import Findings
import LeakCheck
import Requests
import Volumes

/// `outgoing/packing-list.pdf`: what is in the envelope with the discs. Every string on it is searched for identities
/// before it is written.
struct PackingSheet {
  let prepared: PreparedRequest
  let discs: [PlannedDisc]
  /// Those of the discs that are made; the others are laid out with stand-ins of the same length.
  let sealed: [SealedDisc]
  /// The paper; that of the labels where these are on sheets that offices print letters on.
  let sheet: LabelStock.Size

  static let plainPaper = [LabelStock.Size.letter, .a4]

  func rendered(for path: String, search: LeakSearch) throws -> DiscPapers.Paper {
    let (pdf, strings) = try PackingListPDF(list(), sheet: sheet).render()
    let texts = strings.map { ScannedText($0, .documentText) }
    if let leak = try search.worker().strings(texts, at: Place(path: path)).first {
      throw MasteringError(.badInput, leak)
    }
    return DiscPapers.Paper(
      pdf: pdf,
      document: PrintedDocument(RequestFolder.packingListName, pdf: pdf, sheet: sheet, strings: strings))
  }

  /// What a person should know of what the list leaves out.
  var findings: [Finding] {
    guard prepared.request.kind == .trial, !showsRequester else { return [] }
    return [
      Finding(
        .note, rule: "packing-list-requester", at: Place(path: prepared.request.path),
        "the packing list does not name the requester, whose name has a word of the office's")
    ]
  }

  /// A trial's papers have no word of the office.
  private var showsRequester: Bool {
    prepared.request.kind == .research
      || !OfficeWords(prepared.office).areTouched(by: prepared.request.requester)
  }

  private func list() throws -> PackingList {
    let office = prepared.office
    let isTrial = prepared.request.kind == .trial
    return PackingList(
      sender: isTrial ? [] : [office.name, office.organisation].compactMap { $0 },
      number: prepared.request.number.text, facts: facts, packed: try discs.map(packed), discs: discs.first?.count ?? 0,
      instructions: discs.first.map { DiscGuide(DiscFacts(prepared, $0)).paragraphs } ?? [], contact: try contact(),
      date: prepared.date)
  }

  private var facts: [PackingList.Line] {
    let request = prepared.request
    let sites = Set(discs.compactMap { prepared.sites(of: $0) }).sorted()
    let exams = Set(discs.flatMap(\.exams).map(\.exam))
    let subjects = Set(exams.map { prepared.exams[$0].context.subjectID })
    let files = discs.flatMap(\.exams).reduce(0) { $0 + prepared.instanceCount(of: $1) }
    let contents = [
      Self.count(discs.count, "disc"), Self.count(exams.count, "exam") + " of " + Self.count(subjects.count, "subject"),
      Self.count(files, "file"),
    ]
    let facts: [(String, String?)] = [
      ("Request", request.number.text), ("Requester", showsRequester ? request.requester : nil),
      ("Study", request.study.name), ("Study number", request.study.number),
      ("Site", sites.isEmpty ? nil : sites.joined(separator: ", ")), ("Date", prepared.date.description),
      ("Contents", contents.joined(separator: ", ")), ("Dates", DateStanding.sentence(request.dates)),
    ]
    return facts.compactMap { label, value in value.map { PackingList.Line(label, $0) } }
  }

  private func packed(_ disc: PlannedDisc) throws -> PackingList.Disc {
    let made = sealed.first { $0.number == disc.number }
    return PackingList.Disc(
      number: disc.number, title: disc.title, copies: disc.copies, medium: disc.medium.name,
      volumeIdentifier: prepared.volumeIdentifier(disc.number), bytes: made?.bytes ?? disc.sectors.bytes.rawValue,
      sha256: made?.sha256 ?? String(repeating: "0", count: 64),
      exams: disc.exams.map { placed in
        PackingList.Exam(
          prepared.labelled(placed), modalities: prepared.exams[placed.exam].modalities.joined(separator: "/"),
          files: prepared.instanceCount(of: placed))
      })
  }

  /// Whom the request names, else the office; for a trial nobody else.
  private func contact() throws -> [String] {
    let request = prepared.request
    let office = prepared.office
    guard let contact = request.contact ?? (request.kind == .trial ? nil : office.contact) else { return [] }
    if request.kind == .trial, OfficeWords(office).areNamed(in: contact) {
      throw MasteringError(
        .badInput, rule: "trial-contact", at: request.path, "the contact of a trial names the office",
        remedy: "name the sponsor's contact, or take contact: out of the request")
    }
    return contact.split(separator: "\n").map(String.init)
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
