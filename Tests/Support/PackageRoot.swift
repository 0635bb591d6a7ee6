// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Where the package lies, and what lies beside it on a developer's machine.
public enum PackageRoot {
  public static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// A script of `Tests/Oracles`.
  public static func oracle(_ name: String) -> String { "\(path)/Tests/Oracles/\(name)" }

  /// Real files of others; tests that want them say so and pass over them where they are not.
  public static let sharedFiles = URL(fileURLWithPath: path + "/../shared/dicom").standardizedFileURL.path
  public static var hasSharedFiles: Bool { FileManager.default.fileExists(atPath: sharedFiles) }
}
