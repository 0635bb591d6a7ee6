// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Deidentification
import DiscLabels
import Documents
import LeakCheck

/// What must not leave with this request: every value that the rules removed or replaced, and every old UID, but for
/// what the request itself says on labels and READMEs.
struct LeakSecrets {
  let secrets: SecretSet

  init(_ prepared: PreparedRequest) {
    var secrets = SecretSet()
    let subjects = Self.subjects(prepared)
    for (removed, exams) in prepared.rehearsal.secrets {
      let owners = Set(exams.compactMap { subjects[$0] })
      secrets.insert(LeakCheck.Secret(Self.kind(removed.kind), removed.text), owners: owners.isEmpty ? nil : owners)
    }
    let retainsUIDs = prepared.deidentifier.profile.retainsUIDs
    prepared.rehearsal.account.forEachUID { old, _ in secrets.insert(LeakCheck.Secret(.uid, old)) }
    for exam in prepared.exams where !retainsUIDs {
      for series in prepared.catalogue.exams[exam.catalogueIndex].series {
        for instance in series.instances { secrets.insert(LeakCheck.Secret(.uid, instance.sopInstanceUID)) }
      }
    }
    let request = prepared.request
    let office = [prepared.office.name, prepared.office.organisation, prepared.office.contact]
    let study = [request.study.name, request.study.short, request.study.number]
    let sites = Set(prepared.exams.compactMap(\.context.siteNumber) + [request.site].compactMap { $0 }).sorted()
    for text in [request.requester, request.number.text] + sites {
      secrets.exemptInDocuments(text)
    }
    for text in (office + study).compactMap({ $0 }) + DiscLabel.captions + DiscReadme.constantLines {
      secrets.exemptInDocuments(text)
    }
    secrets.exemptInDocuments(prepared.date.description)
    for date in prepared.exams.compactMap(\.date) {
      secrets.exemptInDocuments(date)
      if let day = CalendarDate(compact: date) { secrets.exemptInDocuments(day.description) }
    }
    for kept in prepared.rehearsal.account.retained { secrets.keep(kept.text, in: kept.tag.rawValue) }
    // What the rules themselves write into headers.
    for site in sites { secrets.keep(site, in: DataElementTag.institutionName.rawValue) }
    for (text, tag) in [
      (request.study.name, DataElementTag.clinicalTrialProtocolName),
      (request.study.number ?? "", .clinicalTrialProtocolID),
    ] where !text.isEmpty {
      secrets.keep(text, in: tag.rawValue)
    }
    self.secrets = secrets
  }

  /// The place of each exam's subject, by the exam's index in the catalogue.
  private static func subjects(_ prepared: PreparedRequest) -> [Int: Int32] {
    var subjects: [Int: Int32] = [:]
    for (exam, position) in zip(prepared.exams, prepared.positions) {
      subjects[exam.catalogueIndex] = Int32(position.subject)
    }
    return subjects
  }

  func scanner() throws -> LeakScanner { try LeakScanner(secrets) }

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
