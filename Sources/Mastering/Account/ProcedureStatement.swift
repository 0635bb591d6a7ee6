// SPDX-License-Identifier: GPL-3.0-or-later

import Deidentification
import Requests

/// What was done, and what the data are by HIPAA for it, in the words of the office's specification.
struct ProcedureStatement {
  let profile: String
  let options: [String]
  /// Limited data set, or de-identified by expert determination.
  let standing: String
  /// Why, a sentence each.
  let reasons: [String]

  init(_ prepared: PreparedRequest) {
    let rules = prepared.deidentifier.profile
    profile = rules.name
    options = rules.optionWords
    // Elements of a patient or a place that a rule keeps by name.
    let retained = Set(prepared.rehearsal.account.retained.map(\.tag.description)).sorted()
    let dates = prepared.request.dates
    var reasons: [String] = []
    switch dates {
    case .keep:
      reasons.append("Exam dates (dates of service) are left intact, as a limited data set may have them.")
    case .shift:
      reasons.append(
        "The true exam dates are removed by shifting, one keyed offset a subject in whole days; the time between a "
          + "subject's exams is preserved.")
    case .remove:
      reasons.append(
        "All dates of service are removed. The headers may not be considered DICOM compliant; DICOMDIR files, which must "
          + "have a date, say 19000101.")
    }
    if !retained.isEmpty {
      reasons.append("Rules keep values that identify a person or a place in \(retained.joined(separator: ", ")).")
    }
    if rules.retainsUIDs { reasons.append("UIDs are kept, by which the original exams can be found.") }
    if options.contains("retain-device-identity") { reasons.append("The identity of devices is kept.") }
    if options.contains("retain-institution-identity") { reasons.append("The identity of the institution is kept.") }
    let isPlain = retained.isEmpty && !rules.retainsUIDs
    if dates == .keep || !isPlain {
      standing = "Limited data set as HIPAA defines it; not fully de-identified."
      reasons.append("A limited data set goes to a recipient under a data use agreement.")
    } else {
      standing = "May be fully de-identified by HIPAA expert determination; not necessarily by Safe Harbor."
      reasons.append(
        "Imaging settings, descriptions with patient-specific words cut, and safe private elements are kept, which an "
          + "expert has to judge; Safe Harbor asks for more.")
    }
    self.reasons = reasons
  }
}
