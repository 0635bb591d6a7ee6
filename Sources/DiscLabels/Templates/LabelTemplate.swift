// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// What stands where on a label: above the hub, to its left and right, below it, and along the rim.
public struct LabelTemplate: Hashable, Sendable {
  public let name: String
  var above: [LabelElement] = []
  var left: [LabelElement] = []
  var right: [LabelElement] = []
  var below: [LabelElement] = []
  /// One text each, along the outer edge.
  var topRim: LabelElement?
  var bottomRim: LabelElement?

  /// In the order in which a template is written.
  var elements: [LabelElement] {
    [topRim].compactMap { $0 } + above + left + right + below + [bottomRim].compactMap { $0 }
  }

  /// The elements that name the office: `{office}`, `{organisation}`, `{contact}` and its logo.
  public var officeElements: [(name: String, place: Place)] {
    elements.filter(\.isOfTheOffice).map { ($0.name, $0.place) }
  }

  /// Whether the office's logo stands on it.
  public var showsOfficeLogo: Bool { elements.contains { $0.kind == .logo(nil) } }

  /// Every text that the template draws whatever the label: no leak, whoever is called so.
  public var letters: [String] { elements.flatMap(\.letters) + Self.constantTexts }

  /// What every label may say beside its template.
  static let constantTexts =
    [
      "and", "more", "see README on the disc", "of", "part", "parts", "exam", "exams", "subject", "subjects", "to",
      "from",
      "Disc labels", "Jewel-case inserts", "Paper sleeves",
    ] + CardPanel.captions
}
