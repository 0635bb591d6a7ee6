// SPDX-License-Identifier: GPL-3.0-or-later

import Requests
import Volumes

/// A disc of the plan: which exams, on which medium, and the sectors that its image will have.
struct PlannedDisc: Sendable {
  /// From 1.
  var number: Int
  /// Of how many.
  var count: Int
  var medium: Medium
  /// Indices into the prepared request's exams, in the order of the disc.
  var exams: [Int]
  var sectors: SectorCount
}
