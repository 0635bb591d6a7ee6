// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import Volumes

/// `private/account.json`: the totals, and every file that was not mastered with the reason.
struct AccountDocument {
  let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  func write(to path: String) throws {
    let file = try AtomicFile(path, mode: 0o600)
    var writer = JSONWriter(layout: .pretty, to: file.output)
    try writer.beginObject()
    writer.key("files")
    try writer.beginArray()
    for index in 0..<catalogue.files.count {
      guard let entry = entry(index) else { continue }
      try writer.write(.object(entry))
    }
    try writer.endArray()
    writer.key("totals")
    try writer.write(Self.totals(catalogue.account.totals))
    try writer.endObject()
    try writer.finish()
    try file.commit()
  }

  static func totals(_ totals: FileAccount.Totals) -> JSONValue {
    [
      "duplicates": .integer(Int64(totals.duplicates)), "files": .integer(Int64(totals.files)),
      "heldBack": .integer(Int64(totals.heldBack)), "ignored": .integer(Int64(totals.ignored)),
      "mastered": .integer(Int64(totals.mastered)), "refused": .integer(Int64(totals.refused)),
    ]
  }

  private func entry(_ index: Int) -> [String: JSONValue]? {
    var entry: [String: JSONValue]
    switch catalogue.account[index] {
    case .mastered: return nil
    case .duplicate(let original):
      entry = ["verdict": "duplicate", "of": .string(catalogue.files.displayPath(original, catalogue.roots))]
    case .ignored(let reason): entry = ["verdict": "ignored", "reason": .string(reason)]
    case .heldBack(let finding): entry = Self.entry("held-back", finding)
    case .refused(let finding): entry = Self.entry("refused", finding)
    }
    entry["path"] = .string(catalogue.files.displayPath(index, catalogue.roots))
    return entry
  }

  private static func entry(_ verdict: String, _ finding: Finding) -> [String: JSONValue] {
    var entry: [String: JSONValue] = [
      "verdict": .string(verdict), "reason": .string(finding.message), "rule": .string(finding.rule),
    ]
    entry["remedy"] = finding.remedy.map { .string($0) }
    entry["clause"] = finding.clause.map { .string($0) }
    return entry
  }
}
