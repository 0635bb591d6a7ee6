// SPDX-License-Identifier: GPL-3.0-or-later

/// What PS3.15 E.3.4 says of SR content items, by coding scheme, code and value type.
struct ContentItemTable: Sendable {
  struct Row: Sendable {
    var basic: RuleAction
    var options: ConfidentialityOptions
  }

  private let rows: [String: Row]

  static let shared = ContentItemTable()

  private init() {
    var rows: [String: Row] = [:]
    for line in RuleTable.lines(ConfidentialityTables.contentItems) {
      let fields = line.split(separator: "|")
      guard fields.count == 5, let basic = RuleAction(basic: fields[3]) else { continue }
      // The table of content items has the columns from retain-uids to clean-descriptors.
      rows["\(fields[0])|\(fields[1])|\(fields[2])"] = Row(
        basic: basic, options: ConfidentialityOptions(columns: "-" + fields[4] + "--"))
    }
    self.rows = rows
  }

  /// Nil where the table has no row.
  func row(scheme: String, code: String, valueType: String) -> Row? { rows["\(scheme)|\(code)|\(valueType)"] }

  /// Subject Age (121033, DCM): clipped as Patient's Age is.
  static func isAge(scheme: String, code: String) -> Bool { scheme == "DCM" && code == "121033" }
}
