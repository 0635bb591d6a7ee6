// SPDX-License-Identifier: GPL-3.0-or-later

import Deidentification
import Documents
import FileSets
import Findings
import Requests
import Volumes

/// From a request to everything known about its discs: scan, subjects, rehearsal, names, dates.
struct RequestPreparation {
  struct Outcome: Sendable {
    var request: PreparedRequest
    var records: OfficeRecords
    var findings: [Finding]
  }

  let request: Request
  let office: OfficeSettings
  let folder: RequestFolder
  /// Of the process: passphrases may stand in it.
  let environment: [String: String]
  let progress: ProgressStream
  let profile: DeidentificationProfile
  let choice: ProfileChoice
  let labels: LabelSetup?
  /// All exams become this subject; nil where table or key decide.
  let subject: String?

  /// - Throws: 65 for a profile or rule that cannot be followed, with its line.
  init(
    request: Request, office: OfficeSettings, folder: RequestFolder, environment: [String: String],
    progress: ProgressStream, subject: String? = nil
  ) throws {
    var request = request
    profile = try request.settleProfile()
    choice = try ProfileChoice(request)
    request.media = choice.media
    labels = try LabelSetup(request, office: office)
    self.request = request
    self.office = office
    self.folder = folder
    self.environment = environment
    self.progress = progress
    self.subject = subject
  }

  func run() async throws -> Outcome {
    let viewer = try request.viewer.map { try ViewerFolder($0) }
    // Before the scan: a passphrase may have to be typed.
    let keyStorage = try KeyStorage(request, folder, environment: environment)
    let (secret, created) = try OfficeSecret.loadOrCreate(at: office.secretPath)
    var findings = viewer?.findings ?? []
    if created {
      findings.append(
        Finding(
          .note, rule: "secret-made", at: Place(path: office.secretPath), "the office's secret was made",
          remedy: "keep a copy in a safe place: later requests of a study need it"))
    }
    let key = StudyKey(secret: secret, study: request.study.number ?? request.number.text)
    let table = try request.subjects.map { path throws(RequestError) in try SubjectsTable.load(path.resolved) }

    let request = self.request
    let officeReview = FileSystem.folder(of: office.secretPath) + "/review.csv"
    let review = try ReviewList(at: folder.review).filled(from: ReviewList(at: officeReview))
    var profile = profile
    if !review.rules.isEmpty { try profile.append(rules: review.rules, named: "review") }
    let deidentifier = Deidentifier(profile: profile, key: key, answers: review.answers)
    findings += profile.findings
    var catalogue = try await CatalogueScan(
      roots: request.sources.map { (name: $0.written, path: $0.resolved) },
      purpose: .mastering(gatherer: IdentityGatherer(for: deidentifier)) {
        deidentifier.holdReason(
          for: $0, acceptingPixels: request.pixels == .accept, acceptingEnhanced: request.enhanced == .accept)
      }, progress: progress
    ).run()
    findings += catalogue.findings
    try stopOnRefusals(catalogue, findings)

    let lock = try StudyKeyLock(forKeyAt: keyStorage.path)
    var keyFile = try keyStorage.read(key)
    let people = try ExamPeople(catalogue, table: table, keyFile: keyFile, key: key, request: request, subject: subject)
    findings += people.findings

    let rehearsal = try await Rehearsal(
      catalogue: catalogue, contexts: people.contexts, examNumbers: people.examNumbers, deidentifier: deidentifier,
      syntax: request.syntax, keySet: choice.keySet(totalBytes: catalogue.totalBytes), profile: choice.demanded,
      accepts: request.pixels == .accept || request.enhanced == .accept
    ).run(progress)
    catalogue.refuse(rehearsal)
    try stopOnRefusals(catalogue, findings)
    findings += catalogue.account.reportable
    findings += Self.undeclaredText(rehearsal.exams, catalogue)

    var prepared = try prepare(catalogue, rehearsal, people, deidentifier, key)
    prepared.viewer = viewer
    prepared.labels = labels
    for exam in prepared.exams { keyFile.add(people.keyRow(exam, key)) }
    let open = review.updated(with: rehearsal.examAccounts.values)
    if open.openCount > 0 {
      findings.append(
        Finding(
          .note, rule: "review", at: Place(path: folder.review),
          "what is doubtful was removed: \(open.openCount == 1 ? "1 entry waits" : "\(open.openCount) entries wait") "
            + "for an answer",
          remedy: "answer keep or remove in its last column, and run the same command again"))
    }
    let records = OfficeRecords(
      prepared: prepared, review: open, officeReview: officeReview, table: table, keyFile: keyFile,
      keyStorage: keyStorage, people: people, keyLock: lock)
    return Outcome(request: prepared, records: records, findings: findings)
  }

  private func prepare(
    _ catalogue: Catalogue, _ rehearsal: Rehearsal.Outcome, _ people: ExamPeople, _ deidentifier: Deidentifier,
    _ key: StudyKey
  ) throws -> PreparedRequest {
    let names = DiscNames(rehearsal.exams, people: people, key: key, request: request)
    let short = try FileSetLayout(names.tree)
    let layout: any Layout =
      switch request.organization {
      case .type1: try Type1Layout(names.tree)
      case .type2: try Type2Layout(names.tree)
      case .fileset: short
      }
    return PreparedRequest(
      request: request, office: office, catalogue: catalogue, rehearsal: rehearsal, deidentifier: deidentifier,
      key: key, positions: names.positions, order: names.order, layout: layout, shortNames: short,
      date: discDate(rehearsal.exams))
  }

  /// Exams whose text nobody can read for sure, by their first files.
  private static func undeclaredText(_ exams: [RehearsedExam], _ catalogue: Catalogue) -> [Finding] {
    exams.filter(\.hasUndeclaredText).compactMap { exam in
      exam.series.first?.instances.first.map { first in
        Finding(
          .warning, rule: "character-set-unknown", clause: "PS3.3 C.12.1.1.2",
          at: Place(path: catalogue.files.absolutePath(Int(first.file))),
          "text of the exam has letters beyond ASCII, and its files name no character set that the standard knows: the "
            + "DICOMDIR shows question marks",
          remedy: "set Specific Character Set (0008,0005) in its files, then run again")
      }
    }
  }

  /// The request's date, else that of the newest exam as the discs show it and as media can bear it, else the first that
  /// they can.
  private func discDate(_ exams: [RehearsedExam]) -> CalendarDate {
    let newest = exams.compactMap { $0.date.flatMap { CalendarDate(compact: $0) } }
      .filter { CalendarDate.yearsOfMedia.contains($0.year) }.max()
    return request.date ?? newest ?? .firstOfMedia
  }

  /// With `refusals: stop` nothing goes on once a file is refused; the account is left for the office to read.
  private func stopOnRefusals(_ catalogue: Catalogue, _ findings: [Finding]) throws {
    let refused = catalogue.account.refusals.filter { $0.rule != FileAccount.examStopped }
    guard request.refusals == .stop, !refused.isEmpty else { return }
    try AccountDocument(catalogue).write(to: folder.account)
    let shown = FileAccount.shortened(refused)
    let files = refused.count == 1 ? "1 file" : "\(refused.count) files"
    throw MasteringError(
      .badInput,
      Finding(
        .error, rule: "files-refused", at: Place(path: request.path),
        "\(files) cannot be mastered, so nothing was sealed",
        remedy: "settle each (all are listed in \(folder.account)), or master the rest with refusals: leave-out"),
      others: findings.filter { $0.severity > .note } + shown)
  }
}
