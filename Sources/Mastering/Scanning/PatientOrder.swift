// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// Exams sorted to their patients, and what is doubtful about who is who.
///
/// A patient is a Patient ID; where none is stated, a name with a birth date. One ID from two issuers is two patients
/// (PS3.3 C.7.1.1): an exam without an issuer then stays apart.
struct PatientOrder {
  private(set) var groups: [[CataloguedExam]] = []
  private(set) var doubts: [Finding] = []

  init(_ catalogue: Catalogue) {
    let issuers = Self.issuers(catalogue)
    var numbers: [[String]: Int] = [:]
    for exam in catalogue.exams {
      let facts = catalogue.facts[exam.facts]
      var key =
        facts.patientID.isEmpty ? ["", facts.patientName, facts.birthDate] : [facts.patientID]
      if !facts.patientID.isEmpty, (issuers[facts.patientID]?.count ?? 0) > 1 { key.append(facts.issuerOfPatientID) }
      if let number = numbers[key] {
        groups[number].append(exam)
      } else {
        numbers[key] = groups.count
        groups.append([exam])
      }
    }
    for group in groups { doubt(group, catalogue) }
    doubtShared(catalogue)
  }

  private static func issuers(_ catalogue: Catalogue) -> [String: Set<String>] {
    var issuers: [String: Set<String>] = [:]
    for exam in catalogue.exams {
      let facts = catalogue.facts[exam.facts]
      if !facts.issuerOfPatientID.isEmpty { issuers[facts.patientID, default: []].insert(facts.issuerOfPatientID) }
    }
    return issuers
  }

  /// Says, exam by exam, where a patient is described in another way than before.
  private mutating func doubt(_ exams: [CataloguedExam], _ catalogue: Catalogue) {
    let attributes: [(word: String, value: (SeriesFacts) -> String)] = [
      ("name", { Self.comparable($0.patientName) }), ("birth date", { $0.birthDate }), ("sex", { $0.sex }),
    ]
    var known = attributes.map { _ in "" }
    for exam in exams {
      var differing: [String] = []
      for (index, attribute) in attributes.enumerated() {
        for value in exam.allFacts.map({ attribute.value(catalogue.facts[$0]) }) where !value.isEmpty {
          if known[index].isEmpty { known[index] = value }
          if known[index] != value, differing.last != attribute.word { differing.append(attribute.word) }
        }
      }
      guard !differing.isEmpty else { continue }
      doubts.append(
        Finding(
          .warning, rule: "patient-differs", clause: "PS3.3 C.7.1.1", at: Self.place(exam, catalogue),
          "files with the same Patient ID differ in the patient's \(differing.joined(separator: ", "))",
          remedy: "find out whether they are of one patient"))
    }
  }

  private mutating func doubtShared(_ catalogue: Catalogue) {
    var first: Set<String> = []
    for exam in catalogue.exams where !first.insert(catalogue.facts[exam.facts].studyInstanceUID).inserted {
      doubts.append(
        Finding(
          .warning, rule: "study-of-two-patients", clause: "PS3.3 C.7.2.1", at: Self.place(exam, catalogue),
          "the exam's Study Instance UID is also that of an exam of another patient",
          remedy: "find out whose exam it is"))
    }
  }

  /// Without the empty components and groups at its end, which mean nothing (PS3.5 6.2.1).
  private static func comparable(_ name: String) -> String {
    var name = Substring(name)
    while name.last == "^" || name.last == "=" || name.last == " " { name.removeLast() }
    return name.lowercased()
  }

  /// The exam's first file.
  private static func place(_ exam: CataloguedExam, _ catalogue: Catalogue) -> Place {
    let file = exam.series.lazy.flatMap(\.instances).map { Int($0.file) }.min()
    return Place(path: file.map { catalogue.files.displayPath($0, catalogue.roots) })
  }
}
