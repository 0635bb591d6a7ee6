// SPDX-License-Identifier: GPL-3.0-or-later

/// What a removed or replaced value was: the leak check searches each kind in its own forms and places.
public enum SecretKind: String, Sendable, Hashable, CaseIterable {
  /// Of the patient, a physician, an operator: in every order.
  case name
  /// Numbers, addresses and the like of the patient, the visit or the order.
  case identifier
  case birthDate
  /// A date of service, where dates are shifted or removed.
  case date
  /// In headers and DICOMDIR; in names only when two words or eight characters long.
  case institution
  /// Station names, serial numbers, AE titles: searched as institutions are.
  case device
  case freeText
  case uid
}
