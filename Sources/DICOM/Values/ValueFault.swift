// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// How a value breaks the rules of its VR (PS3.5 6.2), of its character set, or of the dictionary.
enum ValueFault: Hashable {
  /// Longer than the VR allows, or not a multiple of its words.
  case length
  case characters
  /// No day, time, number, UID… of its VR.
  case form
  case multiplicity
  /// A text is padded with NUL.
  case padding
  case otherVR
  case undecodable
  case undeclaredSet
  case unknownSet

  var severity: Finding.Severity { self == .padding ? .note : .warning }

  var rule: String {
    switch self {
    case .length: "value-length"
    case .characters: "value-characters"
    case .form: "value-form"
    case .multiplicity: "value-multiplicity"
    case .padding: "value-padding"
    case .otherVR: "other-vr"
    case .undecodable: "undecodable-text"
    case .undeclaredSet: "undeclared-character-set"
    case .unknownSet: "unknown-character-set"
    }
  }

  var clause: String {
    switch self {
    case .length, .characters, .form, .padding: "PS3.5 6.2"
    case .multiplicity: "PS3.5 6.4"
    case .otherVR: "PS3.6 6"
    case .undecodable: "PS3.5 6.1.2"
    case .undeclaredSet, .unknownSet: "PS3.3 C.12.1.1.2"
    }
  }

  func message(_ vr: VR) -> String {
    switch self {
    case .length:
      vr.unitSize > 1 ? "the value does not fill whole words of VR \(vr)" : "the value is too long for VR \(vr)"
    case .characters: "the value has characters that VR \(vr) does not allow"
    case .form: "the value is not of the form of VR \(vr)"
    case .multiplicity: "the element has more or fewer values than the standard gives it"
    case .padding: "the text is padded with NUL, not with a space"
    case .otherVR: "the VR is \(vr), which is not the standard's for this element"
    case .undecodable: "bytes of the text mean nothing in its character set"
    case .undeclaredSet: "the text is not ASCII and no character set is declared"
    case .unknownSet: "the character set is none that the standard defines"
    }
  }
}
