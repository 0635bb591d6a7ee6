// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings

/// What happened to one element, by which rule, and why. Holds the element's values: for a person at a terminal only.
public struct ElementExplanation: Sendable {
  public enum Outcome: String, Sendable, CaseIterable {
    case kept, replaced, emptied, removed, inserted
  }

  public var tag: DataElementTag
  /// `(0008,1140)[1].(0008,1155)`.
  public var tagPath: String
  /// PS3.6's, empty where it has none.
  public var keyword: String
  public var outcome: Outcome
  /// Whose rule it was: `office`, `request`, a profile's name, `ps3.15-e1`, `ps3.15-e1 option`, `safe-private`, …
  public var rule: String
  /// The rule's action in a word, such as `remove`.
  public var action: String
  /// Why, in a few words; what the rule's author wrote where one did.
  public var why: String
  /// File and line of the rule, where a document states it.
  public var place: Place?
  /// Values as text; nil where they are none, or the element is gone.
  public var before: String?
  public var after: String?
}
