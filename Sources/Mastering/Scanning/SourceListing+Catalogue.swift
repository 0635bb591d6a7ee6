// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings

extension SourceListing {
  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    let order = PatientOrder(catalogue)
    patients = order.groups.map { Self.patient($0, catalogue) }.sorted(by: Self.precedes)
    doubts = order.doubts
    count()
  }

  private static func patient(_ exams: [CataloguedExam], _ catalogue: Catalogue) -> Patient {
    // What the first file does not state another may.
    let stated = exams.flatMap(\.allFacts).map { catalogue.facts[$0] }
    func first(_ value: KeyPath<SeriesFacts, String>) -> String {
      stated.lazy.map { $0[keyPath: value] }.first { !$0.isEmpty } ?? ""
    }
    return Patient(
      name: first(\.patientName), id: first(\.patientID), issuer: first(\.issuerOfPatientID),
      birthDate: first(\.birthDate), sex: first(\.sex),
      exams: exams.map { exam($0, catalogue) }.sorted(by: precedes))
  }

  private static func exam(_ exam: CataloguedExam, _ catalogue: Catalogue) -> Exam {
    let stated = exam.allFacts.map { catalogue.facts[$0] }
    func first(_ value: KeyPath<SeriesFacts, String>) -> String {
      stated.lazy.map { $0[keyPath: value] }.first { !$0.isEmpty } ?? ""
    }
    return Exam(
      studyInstanceUID: first(\.studyInstanceUID), date: first(\.studyDate), time: first(\.studyTime),
      accessionNumber: first(\.accessionNumber), description: first(\.studyDescription),
      series: exam.series.map { series($0, catalogue) })
  }

  private static func series(_ series: CataloguedSeries, _ catalogue: Catalogue) -> Series {
    let facts = catalogue.facts[series.facts]
    var bytes: Int64 = 0
    var classes: [Int32: Int] = [:]
    var syntaxes: [Int32: Int] = [:]
    for instance in series.instances {
      bytes += catalogue.files.files[Int(instance.file)].length
      classes[instance.sopClass, default: 0] += 1
      syntaxes[instance.transferSyntax, default: 0] += 1
    }
    return Series(
      seriesInstanceUID: facts.seriesInstanceUID, number: facts.seriesNumber, modality: facts.modality,
      description: facts.seriesDescription, date: facts.seriesDate,
      sopClasses: counted(classes, catalogue.sopClasses),
      transferSyntaxes: counted(syntaxes, catalogue.transferSyntaxes), instances: series.instances.count, bytes: bytes)
  }

  private static func counted(_ counts: [Int32: Int], _ uids: [String]) -> [UIDCount] {
    counts.map { UIDCount(uid: uids[Int($0.key)], instances: $0.value) }
      .sorted { $0.uid < $1.uid }
      .map { UIDCount(uid: $0.uid, name: UIDRegistry.entry($0.uid)?.name, instances: $0.instances) }
  }

  private static func precedes(_ a: Patient, _ b: Patient) -> Bool {
    (a.name, a.id, a.issuer, a.birthDate) < (b.name, b.id, b.issuer, b.birthDate)
  }

  private static func precedes(_ a: Exam, _ b: Exam) -> Bool {
    (a.date, a.time, a.studyInstanceUID) < (b.date, b.time, b.studyInstanceUID)
  }

  private mutating func count() {
    let account = catalogue.account.totals
    let unlisted = catalogue.findings.count { $0.severity > .note }
    let exams = patients.flatMap(\.exams)
    totals = Totals(
      files: account.files + unlisted, instances: account.mastered, duplicates: account.duplicates,
      refused: account.refused + unlisted, ignored: account.ignored, patients: patients.count, exams: exams.count,
      series: exams.reduce(0) { $0 + $1.series.count }, bytes: exams.reduce(0) { $0 + $1.bytes })
  }
}
