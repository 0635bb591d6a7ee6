// SPDX-License-Identifier: GPL-3.0-or-later

/// What PS3.15 E.3.4 says of SR content items, by coding scheme, code and value type.
struct ContentItemTable: Sendable {
  private let actions: [String: RuleAction]

  static let shared = ContentItemTable()

  private init() {
    var actions: [String: RuleAction] = [:]
    for line in RuleTable.lines(ConfidentialityTables.contentItems) {
      let fields = line.split(separator: "|")
      guard fields.count == 5, let action = RuleAction(basic: fields[3]) else { continue }
      actions["\(fields[0])|\(fields[1])|\(fields[2])"] = action
    }
    self.actions = actions
  }

  /// The basic action for a content item, nil where the table has no row.
  func action(scheme: String, code: String, valueType: String) -> RuleAction? {
    actions["\(scheme)|\(code)|\(valueType)"]
  }

  /// Subject Age (121033, DCM): clipped as Patient's Age is.
  static func isAge(scheme: String, code: String) -> Bool { scheme == "DCM" && code == "121033" }
}
