// SPDX-License-Identifier: GPL-3.0-or-later

/// What is done to one element.
enum RuleAction: UInt8, Sendable {
  /// Stays; its text is searched all the same. A sequence is entered.
  case keep
  /// Stays as it is, though it identifies somebody: a rule says so by name. A sequence is entered.
  case retain
  case remove
  /// Zero length.
  case empty
  /// A value that says nothing, of the element's VR.
  case dummy
  /// Each UID becomes the study's own; those that the standard assigns stay.
  case uid
  /// A UID that names a class or a coding, the same in every file of its kind.
  case classUID
  /// As the exam's date mode says.
  case date
  /// Seconds since 1970 as a whole number, as the exam's date mode says.
  case seconds
  case subjectID
  /// Capped at 090Y.
  case age
  /// Written anew from the exam, in the main data set.
  case owned
  /// The rule's text, filled from the exam.
  case replace
  /// A keyed code of the value: the same value, the same code.
  case hash
  /// A name's first letters.
  case initials
  /// Days moved by the subject's offset, whatever the exam's date mode.
  case shift
  /// Only group 2 and directories hold it; also whole repeating groups of overlays and curves.
  case foreign
  /// Reserves a block: stays if one of its elements does.
  case creator
  /// X/Z, X/D, X/Z/D, Z/D and X/Z/U* of Table E.1-1, until the IOD's type of the attribute is known.
  case removeOrEmpty, removeOrDummy, removeEmptyOrDummy, emptyOrDummy, removeEmptyOrUID

  /// A basic action of PS3.15 E.1-1.
  init?(basic: Substring) {
    switch basic {
    case "X": self = .remove
    case "Z": self = .empty
    case "D": self = .dummy
    case "U": self = .uid
    case "X/Z": self = .removeOrEmpty
    case "X/D": self = .removeOrDummy
    case "X/Z/D": self = .removeEmptyOrDummy
    case "Z/D": self = .emptyOrDummy
    case "X/Z/U*": self = .removeEmptyOrUID
    default: return nil
    }
  }

  /// The least that the IOD asks for. Where nothing is known of the place, the choice that no IOD can object to.
  func resolved(_ type: AttributeType) -> RuleAction {
    switch (self, type) {
    case (.removeOrEmpty, .optional), (.removeOrDummy, .optional), (.removeEmptyOrDummy, .optional),
      (.removeEmptyOrUID, .optional):
      .remove
    case (.removeOrEmpty, _), (.removeEmptyOrDummy, .mayBeEmpty), (.emptyOrDummy, .mayBeEmpty),
      (.emptyOrDummy, .optional), (.removeEmptyOrUID, .mayBeEmpty):
      .empty
    case (.removeOrDummy, _), (.removeEmptyOrDummy, _), (.emptyOrDummy, _): .dummy
    case (.removeEmptyOrUID, _): .keep
    default: self
    }
  }

  var dependsOnType: Bool { rawValue >= RuleAction.removeOrEmpty.rawValue }

  /// In the words of profiles, for explanations.
  var word: String {
    switch self {
    case .keep, .retain, .creator, .classUID: "keep"
    case .remove, .foreign: "remove"
    case .empty: "empty"
    case .dummy: "dummy"
    case .uid: "new UID"
    case .date, .seconds: "as dates are"
    case .subjectID, .owned: "write"
    case .age: "cap age"
    case .replace: "replace"
    case .hash: "hash"
    case .initials: "initials"
    case .shift: "shift"
    case .removeOrEmpty: "X/Z"
    case .removeOrDummy: "X/D"
    case .removeEmptyOrDummy: "X/Z/D"
    case .emptyOrDummy: "Z/D"
    case .removeEmptyOrUID: "X/Z/U*"
    }
  }
}
