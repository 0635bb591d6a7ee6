// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// What the elements say of how this was done (PS3.15 E.1, E.3; PS3.16 CID 7050): made once for each kind of file.
struct MethodStatement: Sendable {
  /// What the statement of a file depends on beside the rules.
  struct Kind: Sendable {
    var dates: DateMode
    var hasContent: Bool
    var hasGraphics: Bool

    static let all = DateMode.allCases.flatMap { dates in
      [false, true].flatMap { hasContent in
        [false, true].map { Kind(dates: dates, hasContent: hasContent, hasGraphics: $0) }
      }
    }

    /// Its place in `all`.
    var number: Int {
      (DateMode.allCases.firstIndex(of: dates) ?? 0) * 4 + (hasContent ? 2 : 0) + (hasGraphics ? 1 : 0)
    }
  }

  /// De-identification Method (0012,0063): one value each for profile, own rules and dates, of at most 64 characters.
  let text: [UInt8]
  /// The items of (0012,0064). Clean Structured Content and Clean Graphics are said only of files that have such, and
  /// the basic profile only where no rule of a request keeps what it would take.
  let codes: [[NewElement]]

  init(_ profile: DeidentificationProfile, _ options: ConfidentialityOptions, _ kind: Kind) {
    text = Self.text(profile, options, kind.dates)
    var codes: [(String, String)] = []
    if !profile.departsFromTable { codes.append(("113100", "Basic Application Confidentiality Profile")) }
    for named in ConfidentialityOptions.named where Self.applies(named.option, options, kind) {
      codes.append((named.code, named.meaning))
    }
    self.codes = codes.sorted { $0.0 < $1.0 }.map { code, meaning in
      [
        NewElement(DataElementTag(0x0008, 0x0100), .SH, Array(code.utf8)),
        NewElement(DataElementTag(0x0008, 0x0102), .SH, Array("DCM".utf8)),
        NewElement(DataElementTag(0x0008, 0x0104), .LO, Array(meaning.utf8)),
      ]
    }
  }

  private static func text(
    _ profile: DeidentificationProfile, _ options: ConfidentialityOptions, _ dates: DateMode
  ) -> [UInt8] {
    let service =
      switch dates {
      case .keep: "Dates of service kept"
      case .shift: "Dates of service shifted by whole days"
      case .remove: "Dates of service removed"
      }
    let name = profile.name.prefix(20).map { $0 == "\\" || !$0.isASCII ? "_" : $0 }
    let with = options.isEmpty ? "" : " with options"
    let own = profile.ownRuleCount == 0 ? "" : "\\Own rules besides: \(profile.ownRuleCount)"
    return Array("Spindle, \(String(name)) profile: PS3.15 E.1\(with)\(own)\\\(service)".utf8)
  }

  private static func applies(
    _ option: ConfidentialityOptions, _ options: ConfidentialityOptions, _ kind: Kind
  ) -> Bool {
    switch option {
    case .retainFullDates: kind.dates == .keep
    case .retainModifiedDates: kind.dates == .shift
    case .cleanStructuredContent: options.contains(option) && kind.hasContent
    case .cleanGraphics: options.contains(option) && kind.hasGraphics
    default: options.contains(option)
    }
  }
}
