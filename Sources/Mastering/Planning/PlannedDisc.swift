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
  /// In the order of the disc.
  var exams: [DiscExam]
  var sectors: SectorCount
  /// What a person called the disc in the plan: stands on its label and in its README.
  var title: String?
  /// How many discs of it are to be made: so many labels are printed.
  var copies = 1
}
