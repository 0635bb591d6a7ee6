// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// Printers and their states, as JSON on one line.
public struct PrinterListDocument {
  private let printers: [ListPrinters.Listed]

  public init(_ printers: [ListPrinters.Listed]) { self.printers = printers }

  public var text: String {
    JSONValue.object([
      "printers": .array(
        printers.map { listed in
          let printer = listed.printer
          return .object([
            "name": .string(printer.name), "state": .string(printer.state.rawValue),
            "reasons": .array(printer.reasons.map { .string($0) }), "accepting": .bool(printer.acceptsJobs),
            "default": .bool(printer.isDefault), "info": printer.info.map { .string($0) } ?? .null,
            "location": printer.location.map { .string($0) } ?? .null,
            "model": printer.model.map { .string($0) } ?? .null,
            "offset": [.number(listed.offset.x), .number(listed.offset.y)],
          ])
        })
    ]).compactText
  }
}
