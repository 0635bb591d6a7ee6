// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

extension OfficeSettings {
  static let keys = ["name", "organisation", "contact", "logo", "labels", "secret", "register", "defaults"]

  /// The settings that hold here: the file named by `explicit` (`--office`), else by `SPINDLE_OFFICE`, else
  /// `spindle/office.yaml` in the user's configuration folder, else `office.yaml` in the system's, else plain defaults.
  ///
  /// - Throws: `configuration` if a named file is missing, or the file found cannot be read or is wrong.
  public static func find(
    explicit: String?, environment: [String: String], systemFolder: String = "/etc/spindle"
  ) throws(RequestError) -> OfficeSettings {
    var settings = try found(explicit: explicit, environment: environment, systemFolder: systemFolder)
    if let folder = userFolder(environment) { settings.labelFolders.append(NamedPath.joined(folder, "labels")) }
    return settings
  }

  private static func found(
    explicit: String?, environment: [String: String], systemFolder: String
  ) throws(RequestError) -> OfficeSettings {
    let userFolder = userFolder(environment)
    let secret = userFolder.map { NamedPath.joined($0, "secret") }
    if let named = explicit ?? environment["SPINDLE_OFFICE"].flatMap({ $0.isEmpty ? nil : $0 }) {
      guard let settings = try load(named, defaultSecret: secret) else {
        throw RequestError(
          .configuration, rule: "office-missing", at: Place(path: named), "There is no such office file.",
          remedy: explicit == nil ? "Check the variable SPINDLE_OFFICE." : "Check what --office names.")
      }
      return settings
    }
    for folder in [userFolder, systemFolder].compactMap({ $0 }) {
      if let settings = try load(NamedPath.joined(folder, "office.yaml"), defaultSecret: secret) { return settings }
    }
    return OfficeSettings(secretPath: try secretPath(secret))
  }

  /// The user's configuration folder: `$XDG_CONFIG_HOME/spindle`, where that is absolute as it must be, else `~/.config/spindle`; nil
  /// where neither variable names a folder.
  public static func userFolder(_ environment: [String: String]) -> String? {
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return NamedPath.joined(folder, "spindle") }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return NamedPath.joined(home, ".config/spindle")
  }

  /// Nil if there is no such file.
  private static func load(_ path: String, defaultSecret: String?) throws(RequestError) -> OfficeSettings? {
    var settings = OfficeSettings(secretPath: "")
    var secret = defaultSecret
    do throws(DocumentError) {
      let document = try YAMLDocument.load(path)
      settings.path = path
      // A file of nothing but comments is a file of plain defaults.
      if !document.root.isNull { try settings.read(document, secret: &secret) }
    } catch {
      if error.kind == .missingInput { return nil }
      throw RequestError(error, as: .configuration)
    }
    settings.secretPath = try secretPath(secret)
    return settings
  }

  private mutating func read(_ document: YAMLDocument, secret: inout String?) throws(DocumentError) {
    let reader = try MappingReader(document, named: "the office file", keys: Self.keys)
    name = try reader.optional("name")?.string(limit: 120)
    organisation = try reader.optional("organisation")?.string(limit: 120)
    contact = try reader.optional("contact")?.lines(limit: 500)
    if let node = reader.optional("logo") { logo = try NamedPath(node, from: document.path) }
    if let node = reader.optional("labels") { labelFolders = [try NamedPath(node, from: document.path).resolved] }
    if let node = reader.optional("secret") { secret = try NamedPath(node, from: document.path).resolved }
    if let node = reader.optional("register") { register = try NamedPath(node, from: document.path) }
    if let node = reader.optional("defaults") {
      defaults = try RequestChoices(node.mapping(keys: RequestChoices.keys), of: document.path)
    }
  }

  private static func secretPath(_ path: String?) throws(RequestError) -> String {
    if let path { return path }
    throw RequestError(
      .configuration, rule: "office-secret", at: Place(),
      "There is no place for the office's secret: neither XDG_CONFIG_HOME nor HOME names a folder.",
      remedy: "Set HOME, or name the file as secret: in office.yaml.")
  }
}
