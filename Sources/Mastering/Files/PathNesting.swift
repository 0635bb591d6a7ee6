// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Whether one place lies in another, whatever the paths to them look like.
enum PathNesting {
  /// Absolute and without links, as far as the path exists; the rest as it is written.
  static func resolved(_ path: String) -> String {
    var known = path
    var rest: [Substring] = []
    while true {
      if let real = realpath(known.isEmpty ? "." : known, nil) {
        defer { free(real) }
        let folder = String(cString: real)
        return rest.isEmpty ? folder : (folder == "/" ? "" : folder) + "/" + rest.reversed().joined(separator: "/")
      }
      guard let slash = known.lastIndex(of: "/") else {
        if !known.isEmpty { rest.append(known[...]) }
        if known.isEmpty { return path }
        known = ""
        continue
      }
      let name = known[known.index(after: slash)...]
      if !name.isEmpty { rest.append(name) }
      known = slash == known.startIndex ? "/" : String(known[..<slash])
    }
  }

  /// Whether `inner` is `outer` or lies below it.
  static func contains(_ outer: String, _ inner: String) -> Bool {
    let (outer, inner) = (resolved(outer), resolved(inner))
    return inner == outer || inner.hasPrefix(outer == "/" ? "/" : outer + "/")
  }
}
