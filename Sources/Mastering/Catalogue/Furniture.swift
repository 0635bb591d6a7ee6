// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

/// Files that lie on discs and exports without belonging to an exam: noted and left where they are.
enum Furniture {
  /// Why what is no regular file is left where it is, or nil for one that is.
  static func reason(forKind kind: FileStatus.Kind) -> String? {
    switch kind {
    case .regular, .folder: nil
    case .symbolicLink: "a link that leads nowhere"
    case .other, .blockDevice: "a pipe, socket or device"
    }
  }

  /// Why the file is known furniture, or nil when it is none. Judged by its name alone.
  static func reason(forFileNamed name: String) -> String? {
    let lower = name.lowercased()
    if lower == "dicomdir" { return "a DICOMDIR, made anew for each disc" }
    if systemFiles.contains(lower) || lower.hasPrefix("._") { return "a file of an operating system" }
    if discFiles.contains(lower) { return "furniture of a disc" }
    if lower == "lockfile" || lower == "version" { return "furniture of an archive" }
    return nil
  }

  private static let systemFiles: Set<String> = [
    "thumbs.db", "desktop.ini", ".ds_store", ".directory", "ehthumbs.db", ".gitignore", ".gitkeep",
  ]
  private static let discFiles: Set<String> = [
    "autorun.inf", "readme", "readme.txt", "readme.md", "index.htm", "index.html", "license", "license.txt",
  ]
}
