// SPDX-License-Identifier: GPL-3.0-or-later

/// An error that a person can act on: each room throws its own type of it.
///
/// The finding says what, where, why and what to do; it never holds a patient's value.
public protocol SpindleError: Error, Sendable, CustomStringConvertible {
  var kind: FailureKind { get }
  var finding: Finding { get }
}

extension SpindleError {
  public var description: String { finding.description }
}

/// Why a command failed, as the exit code that scripts see (sysexits.h).
public enum FailureKind: Int32, Sendable {
  /// Findings of severity error, in a command whose job is to find them.
  case findings = 1
  case usage = 64
  case badInput = 65
  case missingInput = 66
  case cannotCreate = 73
  case inputOutput = 74
  case tryAgain = 75
  case configuration = 78
}
