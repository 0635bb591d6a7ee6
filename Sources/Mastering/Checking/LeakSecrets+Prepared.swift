// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Deidentification
import DiscLabels
import Documents
import LeakCheck

extension LeakSecrets {
  init(_ prepared: PreparedRequest) {
    let owners = Self.owners(prepared)
    for (exam, position) in zip(prepared.exams, prepared.positions) {
      while subjects.count <= position.subject { subjects.append("") }
      subjects[position.subject] = exam.context.subjectID
    }
    for (removed, exams) in prepared.rehearsal.secrets {
      values.append(
        Value(kind: Self.kind(removed.kind), text: removed.text, owners: Set(exams.compactMap { owners[$0] })))
    }
    values.sort { ($0.kind.rawValue, $0.text) < ($1.kind.rawValue, $1.text) }
    addUIDs(prepared)
    addExemptions(prepared)
    let mayStay = prepared.deidentifier.profile.mayKeepDates
    dates = prepared.request.dates == .remove && mayStay ? .shift : DateMode(prepared.request.dates)
  }

  /// Those that did not stay as they were.
  private mutating func addUIDs(_ prepared: PreparedRequest) {
    prepared.rehearsal.account.forEachUID { old, new in
      if old != new { uids.insert(LeakCheck.Secret(.uid, old)) }
    }
    for exam in prepared.exams {
      let catalogued = prepared.catalogue.exams[exam.catalogueIndex]
      for (series, rehearsed) in zip(catalogued.series, exam.series) {
        for (old, new) in zip(series.instances, rehearsed.instances)
        where old.sopInstanceUID != prepared.sopInstanceUID(of: new) {
          uids.insert(LeakCheck.Secret(.uid, old.sopInstanceUID))
        }
      }
    }
  }

  private mutating func addExemptions(_ prepared: PreparedRequest) {
    let request = prepared.request
    let sites = Set(prepared.exams.compactMap(\.context.siteNumber) + [request.site].compactMap { $0 }).sorted()
    documentTexts = [request.requester, request.number.text]
    documentTexts += [request.study.name, request.study.short, request.study.number].compactMap { $0 } + sites
    documentTexts += [prepared.office.name, prepared.office.organisation, prepared.office.contact].compactMap { $0 }
    documentTexts += [request.contact, DateStanding.sentence(request.dates)].compactMap { $0 }
    documentTexts += prepared.labels?.template.letters ?? []
    documentTexts += PackingList.captions + DiscFacts.constantTexts + DiscConformance.texts(prepared)
    documentTexts += Set(prepared.exams.compactMap(\.context.timePoint)).sorted()
    documentTexts.append(prepared.date.description)
    for date in Set(prepared.exams.compactMap(\.date)).sorted() {
      documentTexts.append(date)
      if let day = CalendarDate(compact: date) { documentTexts.append(day.description) }
    }
    for one in prepared.rehearsal.account.retained { kept.append(Kept(text: one.text, tag: one.tag.rawValue)) }
    allowed = prepared.rehearsal.account.keptWords.sorted()
    // What the rules themselves write into headers.
    let written: [(String?, DataElementTag)] = [
      (request.study.name, .clinicalTrialProtocolName), (request.study.number, .clinicalTrialProtocolID),
    ]
    for site in sites { kept.append(Kept(text: site, tag: DataElementTag.institutionName.rawValue)) }
    for case (let text?, let tag) in written { kept.append(Kept(text: text, tag: tag.rawValue)) }
  }

  /// The number of each exam's subject, by the exam's index in the catalogue.
  private static func owners(_ prepared: PreparedRequest) -> [Int: Int32] {
    var owners: [Int: Int32] = [:]
    for (exam, position) in zip(prepared.exams, prepared.positions) {
      owners[exam.catalogueIndex] = Int32(position.subject)
    }
    return owners
  }

  private static func kind(_ kind: SecretKind) -> LeakCheck.Secret.Kind {
    switch kind {
    case .name: .personName
    case .identifier: .patientIdentifier
    case .birthDate: .birthDate
    case .date: .date
    case .institution: .institution
    case .device: .device
    case .freeText: .freeText
    case .uid: .uid
    }
  }
}
