// SPDX-License-Identifier: GPL-3.0-or-later

extension SubjectIdentities {
  /// The names of persons among the values, patients' and staff's, as the headers state them.
  public var names: [String] {
    values.filter { $0.kind == .patient || $0.kind == .staff }.map(\.text)
  }
}
