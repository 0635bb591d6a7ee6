// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Deidentification
import Findings
import Requests
import Volumes

/// The rule behind each element of one file: nothing is written, and the values are for the person who asked.
public struct ExplainDeidentification: Sendable {
  var path: String
  var choices: DeidentificationChoices
  var environment: [String: String]

  public init(path: String, choices: DeidentificationChoices, environment: [String: String]) {
    self.path = path
    self.choices = choices
    self.environment = environment
  }

  public struct Outcome: Sendable {
    public var path: String
    public var elements: [ElementExplanation]
    /// Why the instance would stay in the office; nil for one that may leave.
    public var held: Finding?
    public var findings: [Finding]
  }

  public func run() throws -> Outcome {
    let office = try OfficeSettings.find(explicit: choices.officePath, environment: environment)
    var request = try Request(
      parsing: choices.request([path]), path: DeidentificationChoices.path, defaults: office.defaults)
    let profile = try request.settleProfile()
    var findings: [Finding] = profile.findings
    // Without an office's secret there is none to be made: what it decides is then only an example.
    let secret: OfficeSecret
    if let known = try OfficeSecret.existing(at: office.secretPath) {
      secret = known
    } else {
      secret = .example()
      findings.append(
        Finding(.note, rule: "no-secret", "there is no secret of the office yet: new UIDs and days are an example"))
    }
    let key = StudyKey(secret: secret, study: request.study.number ?? request.number.text)
    let review = try ReviewList(at: FileSystem.folder(of: office.secretPath) + "/review.csv")
    var rules = profile
    if !review.rules.isEmpty { try rules.append(rules: review.rules, named: "review") }
    let deidentifier = Deidentifier(profile: rules, key: key, answers: review.answers)
    let subject = choices.subject ?? "00001"
    guard SubjectID(subject) != nil else {
      throw MasteringError(
        .badInput, rule: "subjects", "the subject ID is not of the right form",
        remedy: "subject IDs are 1 to 32 of A-Z a-z 0-9 . _ -")
    }

    guard try FileSystem.status(of: path) != nil else {
      throw MasteringError(
        .missingInput, rule: "source-missing", at: path, "there is no such file", remedy: "name one that is there")
    }
    var reader = PartTenReader()
    var file = PartTenFile()
    try reader.read(path: path, into: &file)
    var identities = SubjectIdentities()
    var gatherer = IdentityGatherer(for: deidentifier)
    gatherer.gather(file.dataSet, into: &identities)
    identities.insert(file.meta)
    let exam = ExamContext(
      subjectID: subject, siteNumber: request.site, dates: DateMode(request.dates),
      dateShift: key.dateShift(subject: subject), identities: identities)
    var account = DeidentificationAccount()
    let elements = try deidentifier.explanations(for: file, exam: exam, account: &account)
    let held = deidentifier.holdReason(
      for: file.dataSet, acceptingPixels: request.pixels == .accept, acceptingEnhanced: request.enhanced == .accept)
    return Outcome(path: path, elements: elements, held: held?.finding(path: path), findings: findings)
  }
}
