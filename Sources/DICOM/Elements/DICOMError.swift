// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// Why a file could not be read or rewritten: which file, which byte, which element, what is wrong.
///
/// The text never holds a value of the file.
public struct DICOMError: SpindleError, Hashable {
  /// What kind of trouble it is, for callers that treat one unlike another.
  public enum Reason: Sendable, Hashable {
    /// Nothing in the bytes says DICOM: the file may be furniture or another format.
    case notDICOM
    /// The file ends before what it announces.
    case truncated
    /// The bytes break the encoding rules in a way that leaves their meaning open.
    case malformed
    /// One of `Limits` would be passed.
    case limit
    /// There is no such file.
    case missing
    /// The system refused to open or read.
    case inputOutput
    /// The edits or values cannot be written in the file's encoding.
    case cannotEncode
  }

  public var reason: Reason
  public var finding: Finding

  public init(_ reason: Reason, _ finding: Finding) {
    self.reason = reason
    self.finding = finding
  }

  public var kind: FailureKind {
    switch reason {
    case .missing: .missingInput
    case .inputOutput: .inputOutput
    case .notDICOM, .truncated, .malformed, .limit, .cannotEncode: .badInput
    }
  }
}
