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

  init(_ kind: FailureKind, _ rule: String, at place: Place = Place(), _ message: String, _ remedy: String) {
    self.init(kind: kind, finding: Finding(.error, rule: rule, at: place, message, remedy: remedy))
  }

  /// The same error of the room below, as `kind` if given.
  init(_ error: DocumentError, as kind: FailureKind? = nil) {
    self.init(kind: kind ?? error.kind, finding: error.finding)
  }

  static func missingFont(_ family: String) -> DiscLabelError {
    DiscLabelError(
      .configuration, "label-font-missing", "The labels' font, \(family), is not installed",
      "Install the Debian package fonts-dejavu-core.")
  }

  /// A font that the template names.
  static func missingFont(_ family: String, _ element: LabelElement) -> DiscLabelError {
    DiscLabelError(
      .configuration, "label-font-missing", at: element.place,
      "The font \(family) of the line \"\(element.name)\" is not installed",
      "Install it, or name another: `fc-list : family` lists what there is.")
  }

  static func unknown(
    _ rule: String, _ what: String, _ name: String, guess: String?, remedy: String, at place: Place?
  ) -> DiscLabelError {
    DiscLabelError(
      place == nil ? .usage : .badInput, rule, at: place ?? Place(),
      "There is no \(what) of the name \"\(name.prefix(64))\"", (guess.map { "Did you mean \($0)? " } ?? "") + remedy)
  }

  static func undrawable(_ line: String, package: String?) -> DiscLabelError {
    DiscLabelError(
      .badInput, "label-text-undrawable", "The label's line \"\(line)\" has characters that no installed font draws",
      package.map { "Install the Debian package \($0), or write it in letters that the fonts have." }
        ?? "Write it in letters; pictographs are not printed.")
  }

  static func doesNotFit(_ stock: String, _ zone: String) -> DiscLabelError {
    DiscLabelError(
      .badInput, "label-ring-too-small",
      "What the template puts \(zone) the hub does not fit into the ring of \(stock)",
      "Choose a stock with a wider ring (`spindle labels --stocks` lists them), or a template with less there.")
  }

  /// A trial's label that would show who prepared it.
  public static func namesOffice(_ line: String, at place: Place?) -> DiscLabelError {
    DiscLabelError(
      .badInput, "label-names-office", at: place ?? Place(),
      "The line \"\(line)\" names the office or its organisation on the label of a trial",
      "Use another template or text, or write label: {names_office: true} in the request.")
  }

  static func notEncodable(_ element: LabelElement) -> DiscLabelError {
    DiscLabelError(
      .badInput, "label-code", at: element.place, "The code \"\(element.name)\" cannot hold what it is to say",
      "Code 128 holds up to 80 characters of ASCII; a QR code holds more, of any script.")
  }

  static func noSuchPosition(_ position: Int, of stock: LabelStock) -> DiscLabelError {
    DiscLabelError(
      .usage, "label-start-position",
      "The sheet \(stock.name) has labels 1 to \(stock.positions.count), so none can be number \(position)",
      "Give the first label of the sheet that is still there, counted from 1.")
  }

  static func notDrawn(_ code: UInt32) -> DiscLabelError {
    DiscLabelError(
      .inputOutput, "label-not-drawn", "The label sheet could not be drawn (cairo status \(code))",
      "Check the free memory, and that the stock's sizes are sound.")
  }
}
