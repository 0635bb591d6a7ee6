// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport

/// Runs a program under strace, which can kill it at one call of the system.
enum Strace {
  /// A call that gives a file its name or takes it away.
  struct Call: Hashable, CustomStringConvertible {
    var name: String
    /// Its first path.
    var path: String
    var description: String { "\(name) of \(path)" }

    /// Kills the program before the call is made.
    var killing: [String] { command + ["-e", "trace=\(name)", "-P", path, "-e", "inject=\(name):signal=KILL"] }
  }

  /// What `recording` writes, in the folder where the program runs.
  static let file = "trace.txt"
  static let recording = command + ["-e", "trace=rename,renameat,renameat2,unlink,unlinkat"]

  /// Lets a call fail, at these times of each thread: `3+`, `2..50`; with a path only where it is that file's.
  static func failing(_ call: String, of path: String? = nil, with error: String, at times: String) -> [String] {
    command + (path.map { ["-P", $0] } ?? [])
      + ["-e", "trace=\(call)", "-e", "inject=\(call):error=\(error):when=\(times)"]
  }

  /// Holds a call of that file up.
  static func delaying(_ call: String, of path: String, seconds: Int) -> [String] {
    command + ["-P", path, "-e", "trace=\(call)", "-e", "inject=\(call):delay_enter=\(seconds)000000"]
  }

  /// Records what is opened.
  static let opening = command + ["-e", "trace=open,openat,creat,mkdir"]

  /// The paths of a recording of `opening` that were opened to write, or made.
  static func writers(in recording: String) -> [String] {
    recording.split(separator: "\n").compactMap { line in
      guard let match = line.firstMatch(of: /(open|openat|creat)\((?:AT_FDCWD, )?"([^"]+)"(.*)/) else { return nil }
      let isWriting = match.1 == "creat" || match.3.contains("O_WRONLY") || match.3.contains("O_RDWR")
      return isWriting ? String(match.2) : nil
    }
  }

  /// Whether tracing is allowed here. Where strace is missing the tests say so.
  static let works: Bool = {
    guard let answer = try? Tool.run("strace", "-f", "-o", "/dev/null", "true") else { return true }
    return answer.status == 0
  }()

  private static let command = ["strace", "-f", "-qqq", "-e", "signal=none", "-o", file]

  /// The calls of a recording, each once, in their order: `123  rename("a", "b") = 0`.
  static func calls(in recording: String) -> [Call] {
    var calls: [Call] = []
    for line in recording.split(separator: "\n") {
      guard let match = line.firstMatch(of: /\s(\w+)\((?:AT_FDCWD, )?"([^"]+)"/), line.hasSuffix("= 0") else {
        continue
      }
      let call = Call(name: String(match.1), path: String(match.2))
      if !calls.contains(call) { calls.append(call) }
    }
    return calls
  }
}
