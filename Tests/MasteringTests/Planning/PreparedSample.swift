// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Deidentification
import FileSets
import Requests
import TestSupport
import Volumes

@testable import Mastering

/// A prepared request of exams that no file stands behind: enough to plan discs, not to build them.
struct PreparedSample {
  /// Series as modality, description and the lengths of their instances.
  typealias Series = (modality: String, description: String, lengths: [Int64])

  struct Exam {
    var subject: String
    var date: String?
    var description: String
    var series: [Series]
    var timePoint: String?
  }

  var number = "2026-0147"
  var kind = "research"
  var organization = "type1"
  /// Further lines of the request: media, rules.
  var lines = ""
  var office: OfficeSettings?
  /// In order of their subjects.
  var exams: [Exam] = []

  func prepared() throws -> PreparedRequest {
    let folder = try TemporaryFolder()
    let secret = try OfficeSecret.loadOrCreate(at: folder.path + "/secret").secret
    let key = StudyKey(secret: secret, study: "LS-204")
    var outcome = Rehearsal.Outcome()
    outcome.kinds = [.init(sopClassUID: "1.2.840.10008.5.1.4.1.1.2", transferSyntaxUID: "1.2.840.10008.1.2.1")]
    var tree: [LayoutSubject] = []
    var positions: [ExamPosition] = []
    for (index, exam) in exams.enumerated() {
      if tree.last?.id != exam.subject { tree.append(LayoutSubject(id: exam.subject, codeSeed: 1, exams: [])) }
      positions.append(ExamPosition(subject: tree.count - 1, exam: tree[tree.count - 1].exams.count))
      let rehearsed = try rehearse(exam, index, &outcome)
      outcome.exams.append(rehearsed)
      tree[tree.count - 1].exams.append(
        LayoutExam(
          date: exam.date, description: exam.description, codeSeed: UInt64(index),
          series: rehearsed.series.map {
            LayoutSeries(
              modality: $0.modality, number: $0.number, description: $0.description, codeSeed: 3,
              imageNumbers: $0.instances.map(\.number))
          }))
    }
    let text = """
      number: "\(number)"
      kind: \(kind)
      requester: Thoracic Imaging Lab
      study: {name: Lung Screening, short: LUNG-SCREEN, number: LS-204}
      sources: [exams]
      date: 2026-11-22
      organization: \(organization)
      \(lines)
      """
    let request = try Request(parsing: Array(text.utf8), path: "sample.yaml")
    let short = try FileSetLayout(tree)
    let layout: any Layout =
      switch request.organization {
      case .type1: try Type1Layout(tree)
      case .type2: try Type2Layout(tree)
      case .fileset: short
      }
    let facts = exams.indices.map { index in
      var facts = SeriesFacts()
      facts.accessionNumber = "ACC\(index)"
      facts.studyInstanceUID = "1.2.\(index)"
      return facts
    }
    let catalogue = Catalogue(
      roots: [], files: Self.oneFile, facts: facts, identities: [], sopClasses: [],
      exams: exams.indices.map { CataloguedExam(facts: $0, allFacts: [$0], series: []) },
      account: FileAccount(count: 0), findings: [])
    return PreparedRequest(
      request: request, office: office ?? OfficeSettings(secretPath: folder.path + "/secret"), catalogue: catalogue,
      rehearsal: outcome, deidentifier: try Deidentifier(profile: .office(), key: key), key: key, positions: positions,
      order: Array(exams.indices), layout: layout, shortNames: short, date: request.date ?? .firstOfMedia)
  }

  /// Where all instances pretend to come from.
  private static var oneFile: SourceFileTable {
    var files = SourceFileTable()
    files.rootPaths = ["/nowhere"]
    files.folders = [.init(root: 0, path: "")]
    files.files = [.init(folder: 0, name: "file", length: 0, modified: 0, kind: .regular)]
    return files
  }

  private func rehearse(_ exam: Exam, _ index: Int, _ outcome: inout Rehearsal.Outcome) throws -> RehearsedExam {
    let study = "2.25.\(index + 1)"
    var hasher = SHA256Hasher()
    let digest = hasher.finalize()
    var series: [RehearsedSeries] = []
    for (place, one) in exam.series.enumerated() {
      let dataSet = try TestHeader([
        (0x0008_0016, "UI", "1.2.840.10008.5.1.4.1.1.2"), (0x0008_0018, "UI", "2.25.3"),
        (0x0008_0060, "CS", one.modality), (0x0008_103E, "LO", String(one.description.utf8.prefix(64)) ?? ""),
        (0x0020_000D, "UI", study), (0x0020_000E, "UI", "\(study).\(place)"), (0x0020_0011, "IS", "\(place + 1)"),
      ]).read().dataSet
      let keys = try DirectoryKeys.extract(.image, from: dataSet, number: 1)
      let instances = try one.lengths.enumerated().map { number, length in
        let reference = SOPInstanceReference(
          sopClassUID: outcome.kinds[0].sopClassUID, sopInstanceUID: "\(study).\(place).\(number)",
          transferSyntaxUID: outcome.kinds[0].transferSyntaxUID)
        return RehearsedInstance(
          file: 0, number: Int32(number + 1), kind: 0, length: length, headerDigest: digest,
          record: try outcome.records.add(reference, keys: keys))
      }
      let seriesKeys = try DirectoryKeys.extract(.series, from: dataSet, number: place + 1)
      series.append(
        RehearsedSeries(
          modality: one.modality, number: place + 1, description: one.description,
          record: outcome.records.add(.series, keys: seriesKeys), instances: instances))
    }
    let dataSet = try TestHeader([
      (0x0008_0020, "DA", exam.date ?? ""), (0x0008_1030, "LO", String(exam.description.utf8.prefix(64)) ?? ""),
      (0x0010_0010, "PN", exam.subject), (0x0010_0020, "LO", exam.subject), (0x0020_000D, "UI", study),
    ]).read().dataSet
    return RehearsedExam(
      catalogueIndex: index, context: ExamContext(subjectID: exam.subject, timePoint: exam.timePoint), date: exam.date,
      description: exam.description, studyInstanceUID: study, headersDigest: digest,
      patientRecord: outcome.records.add(.patient, keys: try DirectoryKeys.extract(.patient, from: dataSet, number: 1)),
      studyRecord: outcome.records.add(.study, keys: try DirectoryKeys.extract(.study, from: dataSet, number: 1)),
      series: series)
  }
}
