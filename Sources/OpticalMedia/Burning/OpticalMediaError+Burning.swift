// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Volumes

/// What goes wrong between a drive and its medium.
extension OpticalMediaError {
  /// The rule of a drive that somebody else has.
  public static let busyRule = "drive-busy"

  private init(
    _ kind: FailureKind, _ rule: String, _ address: String, _ message: String, _ remedy: String?
  ) {
    self.init(kind: kind, finding: Finding(.error, rule: rule, at: Place(path: address), message, remedy: remedy))
  }

  /// libburn said no.
  static func libburn(_ action: String, _ words: String) -> OpticalMediaError {
    OpticalMediaError(
      kind: .inputOutput, finding: Finding(.error, rule: "libburn", "\(action) failed: \(words)."))
  }

  static func driveMissing(_ address: String, _ words: String, _ remedy: String) -> OpticalMediaError {
    .init(.missingInput, "drive-missing", address, "There is no drive to be used: \(words).", remedy)
  }

  static func driveBusy(_ address: String) -> OpticalMediaError {
    .init(
      .tryAgain, busyRule, address, "The drive is busy: another program has it.",
      "Unmount the disc or end that program, then try again.")
  }

  /// Something about the medium forbids to burn it; nothing was written.
  static func refused(
    _ rule: String, _ address: DriveAddress, _ message: String, _ remedy: String, kind: FailureKind = .cannotCreate
  ) -> OpticalMediaError {
    .init(kind, rule, address.text, "\(message).", remedy)
  }

  static func tooSmall(_ address: DriveAddress, needed: SectorCount, free: SectorCount) -> OpticalMediaError {
    let missing = needed - free
    return .refused(
      "medium-too-small", address,
      "The medium has room for \(free.rawValue) sectors and the disc needs \(needed.rawValue): "
        + "it is too small by \(missing.rawValue) sectors (\(missing.bytes.rawValue) bytes)",
      "Put in a larger medium, or plan the disc for this one.")
  }

  static func blankingFailed(_ address: DriveAddress, _ words: String) -> OpticalMediaError {
    .init(
      .inputOutput, "blanking-failed", address.text, "The medium could not be blanked: \(words).",
      "Put in another disc.")
  }

  static func burnFailed(
    _ address: DriveAddress, _ done: SectorCount, of all: SectorCount, _ words: String
  ) -> OpticalMediaError {
    .init(
      .inputOutput, "burn-failed", address.text,
      "The burn failed at sector \(done.rawValue) of \(all.rawValue): \(words).",
      "Try another disc; if it happens again, another drive.")
  }

  static func burnAborted(_ address: DriveAddress, _ done: SectorCount, of all: SectorCount) -> OpticalMediaError {
    .init(
      .tryAgain, "burn-aborted", address.text,
      "The burn was stopped at sector \(done.rawValue) of \(all.rawValue).", "Run the command again to go on.")
  }

  /// A content that ended before its length.
  static func contentShort(_ promised: ByteCount) -> OpticalMediaError {
    OpticalMediaError(
      kind: .badInput,
      finding: Finding(
        .error, rule: "source-length",
        "What is burned does not have the \(promised.rawValue) bytes that were promised.",
        remedy: "It has changed since it was looked at: try again."))
  }
}
