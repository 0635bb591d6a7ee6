// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Documents
import Findings
import Requests
import Volumes

/// `printers.json` in the user's configuration folder: how far each printer's sheets must be moved, in millimetres to
/// the right and down: `{"printers": {"Office": {"offset": [0.5, -1.2]}}}`.
public struct PrinterOffsets: Sendable, Equatable {
  private let path: String
  private var offsets: [String: SheetOffset]

  /// As the user's settings have them; none where there is no such file.
  public init(environment: [String: String]) throws {
    guard let folder = OfficeSettings.userFolder(environment) else {
      throw MasteringError(
        .configuration, rule: "printers-place",
        "there is no place for the printers' settings: neither XDG_CONFIG_HOME nor HOME names a folder",
        remedy: "set HOME")
    }
    path = "\(folder)/printers.json"
    offsets = try FileSystem.status(of: path) == nil ? [:] : Self.read(path)
  }

  private static func read(_ path: String) throws -> [String: SheetOffset] {
    guard let printers = try JSONValue.load(path, limit: 1 << 20)["printers"]?.object else { throw wrong(path) }
    return try printers.mapValues { settings in
      guard let values = settings["offset"]?.array?.compactMap(\.double), values.count == 2,
        let offset = SheetOffset(x: values[0], y: values[1])
      else { throw wrong(path) }
      return offset
    }
  }

  /// No offset for a printer that nothing is known of.
  public func offset(of printer: String) -> SheetOffset { offsets[printer] ?? .none }

  /// Keeps a printer's offset for all later prints; no offset forgets the printer.
  public mutating func remember(_ offset: SheetOffset, of printer: String) throws {
    offsets[printer] = offset == .none ? nil : offset
    let printers = offsets.mapValues { offset -> JSONValue in ["offset": [.number(offset.x), .number(offset.y)]] }
    try FileSystem.makeFolder(FileSystem.folder(of: path))
    try FileSystem.writeAtomically(
      JSONValue.object(["printers": .object(printers)]).bytes(.leavesOnOneLine), to: path, mode: 0o600)
  }

  /// An offset as people write it.
  /// - Throws: 64 for what is none.
  static func parsed(_ text: String) throws -> SheetOffset {
    if let offset = SheetOffset(text) { return offset }
    throw MasteringError(
      .usage, rule: "print-offset", "\"\(text.prefix(40))\" is no offset of a printer",
      remedy: "write millimetres to the right and down, each from -20 to 20: --offset 0.5,-1.2")
  }

  /// The offset that holds: the one that is given, which is remembered of the printer that is named; else what is
  /// remembered of it.
  static func settled(
    _ given: SheetOffset?, of printer: String?, environment: [String: String]
  ) throws -> SheetOffset {
    guard let printer else { return given ?? .none }
    var known = try PrinterOffsets(environment: environment)
    if let given { try known.remember(given, of: printer) }
    return known.offset(of: printer)
  }

  private static func wrong(_ path: String) -> MasteringError {
    MasteringError(
      .configuration, rule: "printers-settings", at: path,
      "this is no table of printers with an offset of two numbers, each from -20 to 20 mm",
      remedy: "correct it, or remove it and give the offsets again with --offset")
  }
}
