// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// What the elements say of how this was done (PS3.15 E.1, E.3; PS3.16 CID 7050).
struct MethodStatement {
  private let rules: RuleTable
  private let dates: DateMode
  private let hasContent: Bool
  private let hasGraphics: Bool

  init(_ rules: RuleTable, dates: DateMode, hasContent: Bool, hasGraphics: Bool) {
    self.rules = rules
    self.dates = dates
    self.hasContent = hasContent
    self.hasGraphics = hasGraphics
  }

  /// De-identification Method (0012,0063): one value each for profile, own rules and dates, of at most 64 characters.
  var text: [UInt8] {
    let service =
      switch dates {
      case .keep: "Dates of service kept"
      case .shift: "Dates of service shifted by whole days"
      case .remove: "Dates of service removed"
      }
    let profile = rules.profile
    let name = profile.name.prefix(20).map { $0 == "\\" || !$0.isASCII ? "_" : $0 }
    let options = rules.options.isEmpty ? "" : " with options"
    let own = profile.ownRuleCount == 0 ? "" : "\\Own rules besides: \(profile.ownRuleCount)"
    return Array("Spindle, \(String(name)) profile: PS3.15 E.1\(options)\(own)\\\(service)".utf8)
  }

  /// The items of (0012,0064). Clean Structured Content and Clean Graphics are said only of files that have such, and
  /// the basic profile only where no rule of a request keeps what it would take.
  var codes: [[NewElement]] {
    var codes: [(String, String)] = []
    if !rules.profile.departsFromTable { codes.append(("113100", "Basic Application Confidentiality Profile")) }
    for named in ConfidentialityOptions.named where applies(named.option) { codes.append((named.code, named.meaning)) }
    return codes.sorted { $0.0 < $1.0 }.map { code, meaning in
      [
        NewElement(DataElementTag(0x0008, 0x0100), .SH, Array(code.utf8)),
        NewElement(DataElementTag(0x0008, 0x0102), .SH, Array("DCM".utf8)),
        NewElement(DataElementTag(0x0008, 0x0104), .LO, Array(meaning.utf8)),
      ]
    }
  }

  private func applies(_ option: ConfidentialityOptions) -> Bool {
    switch option {
    case .retainFullDates: dates == .keep
    case .retainModifiedDates: dates == .shift
    case .cleanStructuredContent: rules.options.contains(option) && hasContent
    case .cleanGraphics: rules.options.contains(option) && hasGraphics
    default: rules.options.contains(option)
    }
  }

  /// Longitudinal Temporal Information Modified (0028,0303). What an earlier de-identification did to the dates
  /// that are kept here remains true.
  func temporalInformation(before: String?) -> String {
    switch dates {
    case .keep: before == "MODIFIED" || before == "REMOVED" ? before ?? "UNMODIFIED" : "UNMODIFIED"
    case .shift: "MODIFIED"
    case .remove: "REMOVED"
    }
  }
}
