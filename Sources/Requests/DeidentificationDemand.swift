// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// `deidentification:` of a request, or of the office's defaults: the profile, options and rules that are asked for. Read
/// by the room that knows them.
public struct DeidentificationDemand: Sendable, Hashable {
  public var node: DocumentNode
  /// The file that it stands in: relative paths are taken from that file's folder.
  public var document: String

  /// Whether it names a profile, which brings what becomes of dates.
  public var namesProfile: Bool {
    guard case .mapping(let entries) = node.value else { return false }
    return entries.contains { $0.key == "profile" }
  }

  init(_ reader: NodeReader) {
    node = reader.node
    document = reader.path
  }
}
