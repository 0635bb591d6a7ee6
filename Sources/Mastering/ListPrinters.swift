// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels

/// The printers that papers can be sent to, with their states and the offsets that are remembered of them.
public struct ListPrinters: Sendable {
  var printer: String?
  var environment: [String: String]

  /// - Parameter printer: the one to ask; nil for all that the print server knows or that announce themselves.
  public init(printer: String? = nil, environment: [String: String]) {
    self.printer = printer
    self.environment = environment
  }

  public struct Listed: Sendable {
    public var printer: Printer
    public var offset: SheetOffset
  }

  public func run() throws -> [Listed] {
    let offsets = try PrinterOffsets(environment: environment)
    let printers = try printer.map { [try PrintQueue($0).printer()] } ?? PrinterSearch.printers()
    return printers.map { Listed(printer: $0, offset: offsets.offset(of: $0.name)) }
  }
}
