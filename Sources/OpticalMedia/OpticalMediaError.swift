// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Volumes

/// Why an image or a disc could not be made.
public struct OpticalMediaError: SpindleError {
  public var kind: FailureKind
  public var finding: Finding

  public init(kind: FailureKind, finding: Finding) {
    self.kind = kind
    self.finding = finding
  }
}

extension OpticalMediaError {
  /// A name, path or descriptor that an image cannot hold as it is.
  static func unsuitable(_ finding: Finding) -> OpticalMediaError {
    OpticalMediaError(kind: .badInput, finding: finding)
  }

  /// libisofs said no, or warned while a tree was made.
  static func libisofs(_ action: String, _ words: String) -> OpticalMediaError {
    OpticalMediaError(
      kind: .inputOutput, finding: Finding(.error, rule: "libisofs", "\(action) failed: \(words)."))
  }

  /// A file of the volume whose content gave more or fewer bytes than it had promised.
  static func wrongLength(_ path: String, promised: ByteCount) -> OpticalMediaError {
    OpticalMediaError(
      kind: .badInput,
      finding: Finding(
        .error, rule: "source-length", at: Place(path: path),
        "Its source does not have the \(promised.rawValue) bytes that were planned.",
        remedy: "It has changed since it was scanned: scan again."))
  }

  /// The image ended before its last sector, and nobody said why.
  static func incomplete(_ path: String, _ words: String) -> OpticalMediaError {
    OpticalMediaError(
      kind: .inputOutput,
      finding: Finding(
        .error, rule: "image-incomplete", at: Place(path: path), "The image was not completed: \(words)."))
  }
}
