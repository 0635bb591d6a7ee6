// SPDX-License-Identifier: GPL-3.0-or-later

/// What is done to one element.
enum RuleAction: UInt8, Sendable {
  /// Stays; its text is searched all the same. A sequence is entered.
  case keep
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
  /// A code sequence that says nothing.
  case code
  /// Removed, but a dummy where the SOP class needs Enhanced General Equipment (PS3.3 C.7.5.2).
  case serial
  /// Only group 2 and directories hold it; also whole repeating groups of overlays and curves.
  case foreign
  /// Reserves a block: stays if one of its elements does.
  case creator

  /// As office-rules.tsv words it.
  init?(word: Substring) {
    switch word {
    case "keep": self = .keep
    case "remove": self = .remove
    case "empty": self = .empty
    case "dummy": self = .dummy
    case "uid": self = .uid
    case "subject-id": self = .subjectID
    case "age": self = .age
    case "owned": self = .owned
    case "code": self = .code
    case "serial": self = .serial
    default: return nil
    }
  }

  /// A basic action of PS3.15 E.1-1. Where the IOD decides, the choice that no IOD can object to: a dummy if D is
  /// among them, else zero length.
  init?(basic: Substring) {
    switch basic {
    case "X": self = .remove
    case "Z", "X/Z": self = .empty
    case "D", "X/D", "Z/D", "X/Z/D": self = .dummy
    case "U": self = .uid
    case "X/Z/U": self = .keep
    default: return nil
    }
  }
}
