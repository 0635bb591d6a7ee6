// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A folder for one test, gone with the instance.
public final class TemporaryFolder: Sendable {
  public let path: String
  public var url: URL { URL(fileURLWithPath: path) }

  public init() throws {
    path = NSTemporaryDirectory() + "spindle-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    // xorriso extracts folders as they are on the image: without the right to write.
    _ = try? Tool.run("chmod", "-R", "u+w", path)
    try? FileManager.default.removeItem(atPath: path)
  }

  public func file(_ name: String) -> String { path + "/" + name }

  /// Writes a file, and makes the folders on the way.
  public func write(_ text: String, to name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
