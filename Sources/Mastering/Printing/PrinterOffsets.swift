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
  private let offsets: [String: SheetOffset]

  /// As the user's settings have them; none where there is no such file.
  public init(environment: [String: String]) throws { try self.init(path: Self.path(environment)) }

  private init(path: String) throws {
    self.path = path
    offsets = try FileSystem.status(of: path) == nil ? [:] : Self.read(path)
  }

  private static func path(_ environment: [String: String]) throws -> String {
    guard let folder = OfficeSettings.userFolder(environment) else {
      throw MasteringError(
        .configuration, rule: "printers-place",
        "there is no place for the printers' settings: neither XDG_CONFIG_HOME nor HOME names a folder",
        remedy: "set HOME")
    }
    return "\(folder)/printers.json"
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

  /// Keeps an offset that was given for a printer that was named, for all later prints; no offset forgets the printer.
  /// Only of what was done: a command that fails must not move the next one's sheets.
  static func remember(_ given: SheetOffset?, of printer: String?, environment: [String: String]) throws {
    guard let given, let printer else { return }
    let path = try path(environment)
    try FileSystem.makeFolder(FileSystem.folder(of: path))
    let lock = try LockFile.waiting(for: "\(path).lock")
    defer { withExtendedLifetime(lock) {} }
    var offsets = try PrinterOffsets(path: path).offsets
    offsets[printer] = given == .none ? nil : given
    let printers = offsets.mapValues { offset -> JSONValue in ["offset": [.number(offset.x), .number(offset.y)]] }
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

  /// The offset that holds: the one that is given, else what is remembered of the printer that is named.
  static func offset(
    _ given: SheetOffset?, of printer: String?, environment: [String: String]
  ) throws -> SheetOffset {
    guard let printer else { return given ?? .none }
    let known = try PrinterOffsets(environment: environment)
    return given ?? known.offset(of: printer)
  }

  private static func wrong(_ path: String) -> MasteringError {
    MasteringError(
      .configuration, rule: "printers-settings", at: path,
      "this is no table of printers with an offset of two numbers, each from -20 to 20 mm",
      remedy: "correct it, or remove it and give the offsets again with --offset")
  }
}
