// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Volumes

/// `private/printed.json`: what was laid out on each PDF of `outgoing/`, since their text is compressed and a search in
/// them finds nothing.
struct PrintedDocuments: Sendable, Equatable {
  var documents: [PrintedDocument] = []

  init(_ documents: [PrintedDocument]) { self.documents = documents }

  /// None where the file is not there, or is no such list.
  init(at path: String) throws {
    guard try FileSystem.status(of: path) != nil else { return }
    let json = try JSONValue.load(path, limit: 1 << 28)
    documents = json["documents"]?.array?.compactMap { PrintedDocument($0) } ?? []
  }

  func write(to path: String) throws {
    let json: JSONValue = ["documents": .array(documents.map(\.json))]
    try FileSystem.writeAtomically(json.bytes(.pretty), to: path, mode: 0o600)
  }

  /// That of a name in `outgoing/`.
  subscript(file: String) -> PrintedDocument? { documents.first { $0.file == file } }

  /// That of these bytes; nil where nobody knows what was laid out in them.
  func document(of pdf: [UInt8]) -> PrintedDocument? {
    let digest = SHA256Hasher.digest(of: pdf).hex
    return documents.first { $0.sha256 == digest }
  }
}
