// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// What was removed on weak grounds, and where: a person may answer that it stays from now on.
public struct Doubt: Sendable, Hashable {
  /// The words as they stood in the text.
  public var text: String
  public var tag: DataElementTag
}
