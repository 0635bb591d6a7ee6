// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

extension DeidentificationProfile {
  /// A profile by its name, or the file at a path: one with a slash in it, or ending in `.yaml` or `.yml`.
  ///
  /// - Parameter folder: where relative paths begin; empty for the current one.
  public static func named(
    _ name: String, in folder: String = ""
  ) throws(DeidentificationError) -> DeidentificationProfile {
    switch name {
    case "office": return try office()
    case "ps3.15-basic": return try basic()
    case _ where isPath(name): break
    default:
      throw DeidentificationError(
        .badInput, rule: "no-such-profile", "there is no profile of the name \"\(name.prefix(64))\"",
        remedy: hint(name))
    }
    let path = name.hasPrefix("/") || folder.isEmpty ? name : "\(folder)/\(name)"
    let bytes: [UInt8]
    do throws(DocumentError) { bytes = try DocumentFile.bytes(of: path, limit: 1 << 20) } catch {
      throw DeidentificationError(error.kind, error.finding)
    }
    let document = try ProfileDocument(parsing: bytes, path: path, isBuiltIn: false)
    var profile = try document.base == "office" ? office() : basic()
    profile.name = document.layer.name
    try profile.append(document.layer)
    return profile
  }

  /// What a request's `deidentification:` says; the office's procedure where it says nothing.
  ///
  /// - Parameters:
  ///   - node: the value of the key, with its place; nil where there is none.
  ///   - document: the request's path, from whose folder a profile's path is taken.
  public static func requested(
    _ node: DocumentNode?, in document: String
  ) throws(DeidentificationError) -> DeidentificationProfile {
    guard let node else { return try office() }
    var profile = try office()
    var layer = Layer(name: "request")
    do throws(DocumentError) {
      let reader = try NodeReader(node, of: document, named: "deidentification").mapping(
        keys: ["profile", "options", "rules"])
      if let named = reader.optional("profile") {
        let folder = document.lastIndex(of: "/").map { String(document[..<$0]) } ?? ""
        let name = try named.string(limit: 4096)
        guard builtInNames.contains(name) || isPath(name) else {
          throw named.refusal(unknown: name, among: builtInNames, orElse: "the path of a profile, a YAML file")
        }
        profile = try Result { () throws(DeidentificationError) in
          try self.named(name, in: folder.isEmpty && document.hasPrefix("/") ? "/" : folder)
        }.mapError { DocumentError($0, at: named.place) }.get()
      }
      layer.options = try ProfileDocument.options(reader.optional("options"))
      layer.rules = try ProfileDocument.rules(reader.optional("rules"), mayWrite: false)
    } catch {
      throw DeidentificationError(error.kind, error.finding)
    }
    if layer.options.isEmpty && layer.rules.isEmpty { return profile }
    layer.dates = DateMode(options: layer.options)
    try profile.append(layer)
    return profile
  }

  private static func isPath(_ name: String) -> Bool {
    name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  private static func hint(_ name: String) -> String {
    let guess = Spelling.guess(name, among: builtInNames).map { "did you mean \($0)? " } ?? ""
    return "\(guess)the profiles are \(builtInNames.joined(separator: ", ")), or the path of a YAML file"
  }
}

extension DocumentError {
  /// An error of the named file keeps its own place; one without gets the place that names the file.
  fileprivate init(_ error: DeidentificationError, at place: Place) {
    var finding = error.finding
    if finding.place.line == nil {
      if let path = finding.place.path, error.kind == .missingInput || error.kind == .inputOutput {
        finding.message = "the profile \(path): \(finding.message)"
      }
      finding.place = place
    }
    self.init(error.kind, rule: finding.rule, at: finding.place, finding.message, remedy: finding.remedy)
  }
}

extension DateMode {
  /// What the options on dates ask for; nil where none is named.
  public init?(options: ConfidentialityOptions) {
    if options.contains(.retainFullDates) {
      self = .keep
    } else if options.contains(.retainModifiedDates) {
      self = .shift
    } else {
      return nil
    }
  }
}
