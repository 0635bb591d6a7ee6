// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// A secret found: what kind, by which rule, where; never the value.
public struct LeakHit: Hashable, Sendable {
  public var kind: Secret.Kind
  /// The rule's stable name: `leak-person-name`.
  public var rule: String { "leak-\(kind.ruleName)" }
  /// Which of the strings given, counted from 0; 0 for bytes.
  public var index: Int
  /// Where the secret starts: in the folded UTF-8 of its string, or in bytes from the start of the stream.
  public var offset: Int64
  /// What holds it, in words: `element (0008,103E)`, `name`, `bytes`.
  public var role: String

  public init(kind: Secret.Kind, index: Int, offset: Int64, role: String) {
    self.kind = kind
    self.index = index
    self.offset = offset
    self.role = role
  }

  /// The hit as a finding of severity error.
  public func finding(at place: Place) -> Finding {
    Finding(
      .error, rule: rule, at: place, "\(kind.phrase) that was removed still stands in the \(role)",
      remedy: "Add a rule that removes it there, or keep it by a rule if the protocol allows, and master again.")
  }
}

extension Secret.Kind {
  var ruleName: String {
    switch self {
    case .personName: "person-name"
    case .patientIdentifier: "patient-identifier"
    case .accessionNumber: "accession-number"
    case .birthDate: "birth-date"
    case .date: "date"
    case .institution: "institution"
    case .device: "device"
    case .freeText: "free-text"
    case .uid: "uid"
    }
  }

  var phrase: String {
    switch self {
    case .personName: "A person's name"
    case .patientIdentifier: "A patient identifier"
    case .accessionNumber: "An accession number"
    case .birthDate: "A date of birth"
    case .date: "A date"
    case .institution: "A name of an institution"
    case .device: "A name or number of a device"
    case .freeText: "A text"
    case .uid: "A UID"
    }
  }
}
