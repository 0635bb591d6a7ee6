// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels

extension PrinterOffsets {
  /// The offset that holds: the one that is given, and remembered of the printer that is named; else what is remembered
  /// of it.
  static func settled(
    _ text: String?, of printer: String?, environment: [String: String]
  ) throws -> SheetOffset {
    let given = try text.map { text in
      guard let offset = SheetOffset(text) else {
        throw MasteringError(
          .usage, rule: "label-offset", "\"\(text.prefix(40))\" is no offset",
          remedy: "write millimetres to the right and down, up to 20: 0.5,-1.2")
      }
      return offset
    }
    guard let printer else { return given ?? .none }
    var known = try PrinterOffsets(environment: environment)
    if let given { try known.remember(given, of: printer) }
    return known.offset(of: printer)
  }
}
