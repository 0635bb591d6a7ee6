// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

/// `profile:` the application profile that a request wants its discs to meet, such as `STD-GEN-CD`. Which there are is
/// for the room of file-sets to say.
public struct ProfileDemand: Sendable, Hashable {
  /// As written.
  public var identifier: String
  /// Where the document asks for it.
  public var place: Place

  init(_ reader: NodeReader) throws(DocumentError) {
    identifier = try reader.string(limit: 64)
    place = reader.place
  }
}
