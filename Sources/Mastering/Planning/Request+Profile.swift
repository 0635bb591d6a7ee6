// SPDX-License-Identifier: GPL-3.0-or-later

import Deidentification
import Findings
import Requests

extension Request {
  /// The profile that the request asks for, the office's where it asks for none. Settles what becomes of dates: the
  /// request's own `dates:`, else what the profile says where one is asked for, else the office's default.
  mutating func settleProfile() throws -> DeidentificationProfile {
    let profile = try DeidentificationProfile.requested(deidentification, in: path)
    if deidentification != nil, statedDates == nil {
      dates = DateHandling(profile.dates)
    } else if let asked = DateMode(options: profile.options), asked != DateMode(dates), statedDates != nil {
      throw MasteringError(
        .badInput, rule: "dates-contradict", clause: "PS3.15 E.3.6", at: path,
        "dates: \(dates.rawValue) says otherwise than the options of deidentification:",
        remedy: "leave one of them out")
    }
    return profile
  }
}

extension DateHandling {
  init(_ mode: DateMode) {
    self =
      switch mode {
      case .keep: .keep
      case .shift: .shift
      case .remove: .remove
      }
  }
}
