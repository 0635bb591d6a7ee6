// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

/// Why a label cannot be made. It names fields by their role, never by their text.
public struct DiscLabelError: SpindleError {
  public var kind: FailureKind
  public var finding: Finding

  init(kind: FailureKind, finding: Finding) {
    self.kind = kind
    self.finding = finding
  }

  /// The same error of the room below, as `kind` if given.
  init(_ error: DocumentError, as kind: FailureKind? = nil) {
    self.init(kind: kind ?? error.kind, finding: error.finding)
  }

  static func missingFont(_ family: String) -> DiscLabelError {
    DiscLabelError(
      kind: .configuration,
      finding: Finding(
        .error, rule: "label-font-missing", "The labels' font, \(family), is not installed",
        remedy: "Install the Debian package fonts-dejavu-core."))
  }

  static func undrawable(_ role: String, package: String?) -> DiscLabelError {
    let remedy =
      package.map { "Install the Debian package \($0), or write it in letters that the fonts have." }
      ?? "Write it in letters; pictographs are not printed."
    return DiscLabelError(
      kind: .badInput,
      finding: Finding(
        .error, rule: "label-text-undrawable", "The \(role) on the label has characters that no installed font draws",
        remedy: remedy))
  }

  static func doesNotFit(_ stock: String) -> DiscLabelError {
    DiscLabelError(
      kind: .badInput,
      finding: Finding(
        .error, rule: "label-ring-too-small", "The label's text does not fit into the ring of \(stock)",
        remedy: "Choose a stock with a wider ring; `spindle labels --stocks` lists them."))
  }

  static func noSuchPosition(_ position: Int, of stock: LabelStock) -> DiscLabelError {
    DiscLabelError(
      kind: .usage,
      finding: Finding(
        .error, rule: "label-start-position",
        "The sheet \(stock.name) has labels 1 to \(stock.positions.count), so none can be number \(position)",
        remedy: "Give the first label of the sheet that is still there, counted from 1."))
  }

  static func notDrawn(_ code: UInt32) -> DiscLabelError {
    DiscLabelError(
      kind: .inputOutput,
      finding: Finding(
        .error, rule: "label-not-drawn", "The label sheet could not be drawn (cairo status \(code))",
        remedy: "Check the free memory, and that the stock's sizes are sound."))
  }
}
