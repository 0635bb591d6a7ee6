// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// A disc that did not come out well.
struct BurnError: SpindleError {
  let kind: FailureKind
  let finding: Finding
  /// Another drive may do better; otherwise the disc itself cannot be made.
  let isOfDrive: Bool

  init(_ kind: FailureKind, _ finding: Finding, isOfDrive: Bool) {
    self.kind = kind
    self.finding = finding
    self.isOfDrive = isOfDrive
  }
}
