// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import Glibc
import Volumes

/// `private/request/origin.json`: where the request lies that a folder is for, as seen from the folder, so that both can
/// be moved together.
struct RequestOrigin {
  /// Of the request file, as it is found from here.
  let path: String

  /// - Throws: 66 where the folder was never planned for, or the request is gone.
  init(in folder: RequestFolder) throws {
    guard try FileSystem.status(of: folder.origin) != nil else {
      throw MasteringError(
        .missingInput, rule: "not-a-request-folder", at: folder.path,
        "this is no folder that a request was planned for",
        remedy: "name the folder that spindle plan or spindle master made")
    }
    let json = try JSONValue.load(folder.origin, limit: 1 << 16)
    guard let written = json["request"]?.string else {
      throw MasteringError(
        .badInput, rule: "request-origin", at: folder.origin, "it does not name the request",
        remedy: "run spindle plan with the request again")
    }
    path = written.hasPrefix("/") ? written : "\(folder.path)/\(written)"
  }

  static func write(request: String, in folder: RequestFolder) throws {
    let json: JSONValue = ["request": .string(relative(resolved(request), to: resolved(folder.path)))]
    try FileSystem.writeAtomically(json.bytes(.pretty), to: folder.origin, mode: 0o600)
  }

  /// Without links, and from the root.
  static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func relative(_ path: String, to folder: String) -> String {
    let parts = path.split(separator: "/")
    let base = folder.split(separator: "/")
    let common = zip(parts, base).prefix { $0 == $1 }.count
    return ([Substring](repeating: "..", count: base.count - common) + parts[common...]).joined(separator: "/")
  }
}
