// SPDX-License-Identifier: GPL-3.0-or-later

import CCUPS
import Findings

/// What goes wrong between a sheet and a printer.
extension DiscLabelError {
  static func noSuchPrinter(_ name: String?, hasServer: Bool) -> DiscLabelError {
    let message =
      (name.map { "There is no printer \($0)" } ?? "There is no default printer")
      + (hasServer ? "" : ", and no print server answers here")
    return DiscLabelError(
      .missingInput, "printer-missing", message,
      "`spindle print --list` shows the printers; name one with --printer, or one of the network as ipp://HOST/ipp/print."
    )
  }

  static func printerURI(_ uri: String) -> DiscLabelError {
    DiscLabelError(
      .usage, "printer-uri", "\(uri) is no printer's URI",
      "Write it as ipp://HOST/ipp/print, with ipps: for encryption.")
  }

  static func printerUnreachable(_ name: String, _ reason: String) -> DiscLabelError {
    DiscLabelError(
      .tryAgain, "printer-unreachable", "\(name) cannot be reached: \(reason)",
      "Check that it is on and that the print server runs, then print again.")
  }

  static func printerWantsPassword(_ name: String) -> DiscLabelError {
    DiscLabelError(
      .configuration, "printer-password", "\(name) wants a password, and got none that it takes",
      "Run the command at a terminal, where the password can be typed, or let the printer take jobs without one.")
  }

  static func printerStopped(_ printer: Printer) -> DiscLabelError {
    let reasons = printer.reasons.isEmpty ? "" : ": \(printer.reasonWords.joined(separator: ", "))"
    return DiscLabelError(
      .tryAgain, "printer-stopped", "\(printer.name) is stopped\(reasons); nothing was sent",
      "Start it, a queue of CUPS with `cupsenable \(printer.name)`, then print again.")
  }

  static func printerRejects(_ printer: Printer) -> DiscLabelError {
    DiscLabelError(
      .tryAgain, "printer-rejects", "\(printer.name) takes no jobs now; nothing was sent",
      "Let it take jobs, a queue of CUPS with `cupsaccept \(printer.name)`, then print again.")
  }

  static func noPDF(_ name: String) -> DiscLabelError {
    DiscLabelError(
      .configuration, "printer-without-pdf", "\(name) takes no PDF",
      "Make it a queue of CUPS, which converts, and name that queue.")
  }

  static func noSuchPaper(_ name: String, _ media: String) -> DiscLabelError {
    DiscLabelError(
      .configuration, "printer-paper", "\(name) takes no sheet \(media)",
      "Name another printer, or a stock on a sheet that this one takes.")
  }

  static func noSuchTray(_ name: String, _ source: String, of sources: [String]) -> DiscLabelError {
    DiscLabelError(
      .configuration, "printer-tray", "\(name) has no tray \(source)",
      "It has \(sources.joined(separator: ", ")): name one of them with --tray.")
  }

  static func tooManyCopies(_ name: String, most: Int) -> DiscLabelError {
    DiscLabelError(.usage, "printer-copies", "\(name) prints at most \(most) copies at once", "Ask for fewer.")
  }

  static func jobRefused(_ name: String, _ message: String?, _ status: ipp_status_t) -> DiscLabelError {
    let reason = message ?? ippErrorString(status).map { String(cString: $0) } ?? "it does not say why"
    // What the server cannot do now it may do later (RFC 8011 B.1.5).
    let isBusy = [
      IPP_STATUS_ERROR_SERVICE_UNAVAILABLE, IPP_STATUS_ERROR_TEMPORARY, IPP_STATUS_ERROR_BUSY,
      IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS, IPP_STATUS_ERROR_PRINTER_IS_DEACTIVATED,
    ].contains(status)
    return DiscLabelError(
      isBusy ? .tryAgain : .inputOutput, "print-refused", "\(name) refused: \(reason)",
      isBusy ? "Print again later." : "Check the printer, or name another with --printer.")
  }
}
