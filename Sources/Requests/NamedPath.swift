// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// A path that a document names: as it is written there, and as it is found from here.
public struct NamedPath: Sendable, Hashable {
  public let written: String
  /// `written`, taken from the document's folder unless it is absolute.
  public let resolved: String

  public init(_ written: String, in folder: String) {
    self.written = written
    resolved = written.hasPrefix("/") || folder.isEmpty ? written : Self.joined(folder, written)
  }

  /// - Parameter document: the path of the document that names it.
  init(_ reader: NodeReader, from document: String) throws(DocumentError) {
    let written = try reader.string(limit: 4096)
    guard written != "~", !written.hasPrefix("~/") else {
      throw reader.refusal("begins with ~, which is not expanded here", remedy: "Write the folder's whole path.")
    }
    self.init(written, in: Self.folder(of: document))
  }

  /// All before the last slash; empty for a bare name.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}
