// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Documents
import Findings

/// A profile's YAML file, read.
struct ProfileDocument {
  var layer: DeidentificationProfile.Layer
  /// The built-in profile that it is laid on.
  var base: String

  private static let keys = ["name", "base", "dates", "options", "rules"]

  init(parsing bytes: [UInt8], path: String, isBuiltIn: Bool) throws(DeidentificationError) {
    do throws(DocumentError) {
      let document = try YAMLDocument(parsing: bytes, path: path)
      let reader = try MappingReader(document, named: "the profile", keys: Self.keys)
      base = "ps3.15-basic"
      if let named = reader.optional("base") {
        base = try named.string()
        guard DeidentificationProfile.builtInNames.contains(base) else {
          throw named.refusal(unknown: base, among: DeidentificationProfile.builtInNames)
        }
      }
      let options = try Self.options(reader.optional("options"))
      layer = DeidentificationProfile.Layer(
        name: try reader.required("name").string(limit: 40), isBuiltIn: isBuiltIn, options: options,
        dates: try reader.optional("dates")?.choice() ?? DateMode(options: options),
        rules: try Self.rules(reader.optional("rules"), mayWrite: isBuiltIn))
      if !isBuiltIn { layer.document = (path, bytes) }
    } catch {
      throw DeidentificationError(error.kind, error.finding)
    }
  }

  /// Words of `ConfidentialityOptions.words`; the two on dates exclude each other.
  static func options(_ reader: NodeReader?) throws(DocumentError) -> ConfidentialityOptions {
    var options: ConfidentialityOptions = []
    guard let reader else { return options }
    for item in try reader.list() {
      let word = try item.string()
      guard let option = ConfidentialityOptions(word: word) else {
        throw item.refusal(unknown: word, among: ConfidentialityOptions.words)
      }
      options.formUnion(option)
      if options.isSuperset(of: [.retainFullDates, .retainModifiedDates]) {
        throw item.refusal("asks to move the dates that another option keeps", remedy: "Name one of the two.")
      }
    }
    return options
  }

  static func rules(_ reader: NodeReader?, mayWrite: Bool) throws(DocumentError) -> [ProfileRule] {
    guard let reader else { return [] }
    var rules: [ProfileRule] = []
    for item in try reader.list() { rules += try RuleReader(item, mayWrite: mayWrite).rules }
    return rules
  }
}
