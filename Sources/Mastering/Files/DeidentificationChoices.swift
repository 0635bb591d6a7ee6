// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Requests

/// What `spindle deidentify` is told beside its sources. What is left open, the office's defaults answer.
public struct DeidentificationChoices: Sendable {
  /// Where the files go, and nothing but them.
  public var into = ""
  /// Where key and account go; nil for a folder beside `into`, of its name and `-private`.
  public var privateFolder: String?
  public var profile: String?
  public var options: [String] = []
  /// All exams become this subject.
  public var subject: String?
  /// A table of subjects, as a request names one.
  public var subjects: String?
  public var site: String?
  /// The study whose key makes UIDs and shifts: files of one study fit together.
  public var study: String?
  /// The study's key file, read and extended.
  public var key: String?
  /// `keep`, `shift` or `remove`.
  public var dates: String?
  /// `hold` or `accept`.
  public var pixels: String?
  public var enhanced: String?
  /// `stop` or `leave-out`.
  public var refusals: String?
  public var officePath: String?

  public init() {}

  static let name = "deidentify"
  /// What errors call the request that was made of the options.
  static let path = "the command's options"

  /// The request that says the same: every check of a request holds for the command, and its copy stays with the key.
  func request(_ sources: [String]) -> [UInt8] {
    var study: [String: JSONValue] = ["name": .string(self.study ?? Self.name)]
    study["number"] = .string(self.study ?? Self.name)
    var members: [String: JSONValue] = [
      "number": .string(Self.name), "kind": "research", "requester": .string(Self.name), "study": .object(study),
      "sources": .array(sources.map { .string($0) }), "organization": "type1",
    ]
    let texts = [
      ("subjects", subjects), ("site", site), ("key", key), ("dates", dates), ("pixels", pixels),
      ("enhanced", enhanced), ("refusals", refusals),
    ]
    for case (let name, let text?) in texts { members[name] = .string(text) }
    var rules: [String: JSONValue] = [:]
    rules["profile"] = profile.map { .string($0) }
    if !options.isEmpty { rules["options"] = .array(options.map { .string($0) }) }
    if !rules.isEmpty { members["deidentification"] = .object(rules) }
    // JSON is YAML.
    return JSONValue.object(members).bytes(.pretty)
  }
}
