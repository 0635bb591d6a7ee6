// SPDX-License-Identifier: GPL-3.0-or-later

import Deidentification
import Findings
import Requests

extension Request {
  /// The profile that the request asks for, else the one of the office's defaults, else the office's procedure.
  ///
  /// Settles what becomes of dates: what `dates:` says beside it, else what its options or the profile that it names say,
  /// else the office's default.
  mutating func settleProfile() throws -> DeidentificationProfile {
    let profile = try DeidentificationProfile.requested(
      deidentification?.node, in: deidentification?.document ?? path)
    let asked = DateMode(options: profile.options)
    if let statedDates {
      guard asked == nil || asked == DateMode(statedDates) else {
        throw MasteringError(
          .badInput, rule: "dates-contradict", clause: "PS3.15 E.3.6", at: deidentification?.document ?? path,
          "dates: \(statedDates.rawValue) says otherwise than the options of deidentification:",
          remedy: "leave one of them out")
      }
    } else if deidentification?.namesProfile == true || asked != nil {
      dates = DateHandling(profile.dates)
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
