// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// An identity that a rule keeps by name in one element: no secret there, though it may be one elsewhere.
public struct RetainedValue: Sendable, Hashable {
  public let tag: DataElementTag
  public let text: String
}
