// SPDX-License-Identifier: GPL-3.0-or-later

/// A value that the effective rules removed or replaced, and that must not leave the office.
///
/// It prints as its kind: neither a log, a crash report nor a test's output shows the value.
public struct Secret: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// A person: patient, physician, operator. Written as a DICOM PN or as plain text.
    case personName
    case patientIdentifier
    case accessionNumber
    /// A date of birth: `YYYYMMDD`, or year, month and day with separators.
    case birthDate
    /// Any other date that was removed or moved; written like a date of birth.
    case date
    case institution
    /// Station name, serial number and the like.
    case device
    case freeText
    /// An old UID.
    case uid
  }

  public var kind: Kind
  public var text: String

  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "Secret(\(kind.rawValue))" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["kind": kind]) }
}
