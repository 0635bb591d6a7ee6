// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import Foundation
import TestSupport

@testable import Mastering

/// A folder of small files to scan, and what the scan says of it.
final class ScanFolder: Sendable {
  let folder: TemporaryFolder
  var path: String { folder.path }

  init() throws { folder = try TemporaryFolder() }

  /// A CT image, unless values are changed; an empty one leaves the element out.
  static func image(_ uid: String, _ changes: [UInt32: String] = [:]) -> [UInt8] {
    var values: [UInt32: (String, String)] = [
      0x0008_0016: ("UI", "1.2.840.10008.5.1.4.1.1.2"), 0x0008_0018: ("UI", uid), 0x0008_0020: ("DA", "20260310"),
      0x0008_0060: ("CS", "CT"), 0x0008_1030: ("LO", "CHEST"), 0x0010_0010: ("PN", "SAMPLE^ONE"),
      0x0010_0020: ("LO", "ID-1"), 0x0020_000D: ("UI", "1.2.3"), 0x0020_000E: ("UI", "1.2.3.1"),
      0x0020_0011: ("IS", "1"),
    ]
    for (tag, text) in changes { values[tag] = (values[tag]?.0 ?? "LO", text) }
    return TestHeader(
      values.filter { !$0.value.1.isEmpty }.sorted { $0.key < $1.key }.map { ($0.key, $0.value.0, $0.value.1) }
    ).bytes
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: folder.file(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// The listing of some of its names, or of all of it, as JSON.
  func scan(_ names: String...) async throws -> JSONValue {
    let sources = names.isEmpty ? [path] : names.map { folder.file($0) }
    let listing = try await SourceScan(sources: sources, progress: ProgressStream()).run()
    var text: [UInt8] = []
    try ListingDocument(listing).write { text += $0 }
    return try JSONValue(parsing: text, path: "listing")
  }

  /// Paths from this folder on.
  func names(_ list: JSONValue?) -> [String] {
    (list?.array ?? []).map { ($0["path"]?.string ?? "").replacingOccurrences(of: path + "/", with: "") }
  }
}
