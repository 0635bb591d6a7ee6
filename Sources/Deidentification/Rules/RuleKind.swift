// SPDX-License-Identifier: GPL-3.0-or-later

/// What the value of an element is, so that copies of it can be found in text that stays.
enum RuleKind: UInt8, Sendable {
  case none
  case patient, patientID, accession, birthDate, contact
  case staff
  case identifier
  case institution
  case device
  /// Free text about a person, removed whole.
  case narrative
  case date
  case uid
  /// A description that stays, searched.
  case text

  init?(word: Substring) {
    switch word {
    case "none": self = .none
    case "patient": self = .patient
    case "patient-id": self = .patientID
    case "accession": self = .accession
    case "birth-date": self = .birthDate
    case "contact": self = .contact
    case "staff": self = .staff
    case "identifier": self = .identifier
    case "institution": self = .institution
    case "device": self = .device
    case "narrative": self = .narrative
    case "date": self = .date
    case "uid": self = .uid
    case "text": self = .text
    default: return nil
    }
  }

  /// Values of these kinds are remembered: searched for in kept text, and secrets of the leak check.
  var isIdentity: Bool {
    switch self {
    case .none, .date, .uid, .text: false
    default: true
    }
  }

  /// The values of a text: several at backslashes, except where a backslash may be part of one.
  func values(_ text: String) -> [Substring] {
    self == .narrative ? [text[...]] : text.split(separator: "\\")
  }

  /// Identifies somebody, something or a day: neither a stand-in nor so short that it stands everywhere.
  func isSecret(_ words: [Word]) -> Bool {
    let length = Word.length(words)
    let isUniform = Set(words.flatMap(\.units)).count < 2
    let isForeign = words.contains(where: \.isIdeograph)
    let hasLetters = words.contains { !$0.isDigits }
    switch self {
    case .patient, .staff:
      return length >= 2 && (words.count > 1 ? !CommonWords.areNobody(words) : !CommonWords.areAll(words))
    case .patientID, .accession:
      return length >= (hasLetters ? 3 : 4) && !isUniform && (!CommonWords.areAll(words) || length >= 5 && !hasLetters)
    case .identifier: return length >= (hasLetters ? 3 : 4) && !isUniform && words.contains(where: \.isDigits)
    case .contact: return length >= 6 && !isUniform
    case .institution, .device: return (length >= 4 || isForeign) && !isUniform && !CommonWords.areAll(words)
    case .narrative: return length >= 8 && words.count > 1
    // 1 January 1900 stands in for a date that nobody knew, and for one that was removed.
    case .birthDate, .date: return length == 8 && words.map(\.text) != ["19000101"]
    case .none, .uid, .text: return false
    }
  }

  /// How the leak check calls it.
  var secretKind: SecretKind {
    switch self {
    case .patient, .staff: .name
    case .birthDate: .birthDate
    case .institution: .institution
    case .device: .device
    case .narrative, .text, .none: .freeText
    case .date: .date
    case .uid: .uid
    case .patientID, .accession, .identifier, .contact: .identifier
    }
  }
}
