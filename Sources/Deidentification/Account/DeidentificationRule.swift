// SPDX-License-Identifier: GPL-3.0-or-later

/// What was done to elements, as the account counts it.
public enum DeidentificationRule: Int, Sendable, Hashable, CaseIterable {
  case subjectID
  case removed
  case emptied
  case dummy
  case uidMapped
  case dateShifted
  case dateRemoved
  /// A date, time or age that was none.
  case malformedDateEmptied
  case ageClipped
  case ageComputed
  /// Words cut out of a text that stays.
  case textCleaned
  /// UIDs, addresses, institution or device written over in a binary value that stays.
  case binaryMasked
  /// A binary value that held a person's value.
  case binaryRemoved
  /// A private element that no table calls safe.
  case privateRemoved
  /// Overlays, curves, signatures, padding, directory and command elements.
  case foreignRemoved
  /// A tag that PS3.6 does not list.
  case unknownRemoved
  /// Text of an SR content item that PS3.15 E.3.4 removes.
  case contentItem
  case inserted
  /// Replaced, hashed or cut to initials as a rule says.
  case ruled

  /// In kebab case, for accounts and reports.
  public var name: String {
    var name = ""
    var before: Character = "A"
    for letter in String(describing: self) {
      if letter.isUppercase, before.isLowercase { name += "-" }
      name += letter.lowercased()
      before = letter
    }
    return name
  }
}
