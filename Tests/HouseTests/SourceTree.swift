// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// The project's own files, found from where this one lies.
enum SourceTree {
  struct SourceFile: Sendable, CustomStringConvertible {
    /// From the project's root: `Sources/Findings/Place.swift`.
    let path: String
    let lines: [String]

    var description: String { path }
    var isGenerated: Bool { path.hasSuffix("+Generated.swift") || path.contains("/Generated/") }
    /// The folder under `Sources` that it belongs to.
    var target: String? {
      let parts = path.split(separator: "/")
      return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
    }
  }

  static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")

  static let files: [SourceFile] = ["Sources", "Tests", "Fixtures"].flatMap(swiftFiles).map { path in
    SourceFile(path: path, lines: lines(of: path))
  }

  static let manifest = lines(of: "Package.swift").joined(separator: "\n")

  /// The paths of the Swift files below a folder, in order.
  private static func swiftFiles(below folder: String) -> [String] {
    entries(of: folder).sorted().flatMap { name -> [String] in
      let path = "\(folder)/\(name)"
      if name.hasSuffix(".swift") { return [path] }
      return name.hasPrefix(".") ? [] : swiftFiles(below: path)
    }
  }

  /// Nothing for what is no folder.
  private static func entries(of folder: String) -> [String] {
    guard let directory = opendir("\(root)/\(folder)") else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names
  }

  /// Without line feeds; none if there is no such file. The C library splits a generated table in no time,
  /// Swift, unoptimized, in seconds.
  private static func lines(of path: String) -> [String] {
    guard let file = fopen("\(root)/\(path)", "r") else { return [] }
    var buffer: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer {
      free(buffer)
      fclose(file)
    }
    var lines: [String] = []
    while true {
      let count = getline(&buffer, &capacity, file)
      guard count > 0, let start = buffer else { return lines }
      if start[count - 1] == 0x0A { start[count - 1] = 0 }
      lines.append(String(cString: start))
    }
  }
}
