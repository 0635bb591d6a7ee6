// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// Printers and their states, as people read them.
struct PrinterListText {
  let printers: [ListPrinters.Listed]

  init(_ printers: [ListPrinters.Listed]) { self.printers = printers }

  var text: String {
    guard !printers.isEmpty else {
      return """
        No printers: no print server answers here, and none announces itself.
        A printer of the network can be named all the same: --printer ipp://HOST/ipp/print
        """
    }
    return printers.map(Self.lines).joined(separator: "\n")
  }

  private static func lines(_ listed: ListPrinters.Listed) -> String {
    let printer = listed.printer
    var state = printer.state == .unknown ? "not asked" : printer.state.rawValue
    if !printer.acceptsJobs { state += ", takes no jobs" }
    if !printer.reasons.isEmpty { state += ": " + printer.reasonWords.joined(separator: ", ") }
    let about = [printer.info, printer.location, printer.model].compactMap { $0 }
    var lines = ["\(printer.isDefault ? "* " : "  ")\(printer.name)  \(state)"]
    if !about.isEmpty {
      lines += TerminalText.printable(about.joined(separator: ", ")).wrapped(to: 74).map { "    \($0)" }
    }
    if listed.offset != .none { lines.append("    labels moved by \(listed.offset) mm") }
    return lines.map(TerminalText.printable).joined(separator: "\n")
  }
}
