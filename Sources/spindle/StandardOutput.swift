// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc

/// Where results go, written as they come.
enum StandardOutput {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Characters in a line: those of the terminal, 80 where there is none.
  static var columns: Int {
    var size = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Whether the locale's character set has more than ASCII to draw with.
  static var isUTF8: Bool {
    let variables = ProcessEnvironment.variables
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { variables[$0] }.first { !$0.isEmpty } ?? ""
    let lower = locale.lowercased()
    return lower.contains("utf-8") || lower.contains("utf8")
  }

  static func write(_ bytes: [UInt8]) throws(OutputError) {
    var start = 0
    while start < bytes.count {
      let written = bytes.withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress?.advanced(by: start), $0.count - start)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw OutputError(errno) }
      start += written
    }
  }

  static func write(_ text: String) throws(OutputError) { try write(Array(text.utf8)) }
}

/// The output was taken away, or its medium is full.
struct OutputError: SpindleError {
  let finding: Finding
  var kind: FailureKind { .inputOutput }

  init(_ code: Int32) {
    finding = Finding(
      .error, rule: "output", "the output cannot be written: \(String(cString: strerror(code)))",
      remedy: "see that there is room where it goes")
  }
}
