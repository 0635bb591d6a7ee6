// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Asks at the terminal for a line that is not shown, wherever standard input and output lead.
enum TerminalPrompt {
  enum Answer: Equatable {
    case line([UInt8])
    /// Interrupted, or the terminal was closed.
    case cancelled
    case noTerminal
  }

  private static let longest = 1024

  static func ask(_ question: String) -> Answer {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return .noTerminal }
    defer { close(terminal) }
    var before = termios()
    guard tcgetattr(terminal, &before) == 0 else { return .noTerminal }
    var silent = before
    // Signals off as well: an interrupt would leave the terminal silent.
    silent.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    guard tcsetattr(terminal, TCSAFLUSH, &silent) == 0 else { return .noTerminal }
    defer {
      tcsetattr(terminal, TCSAFLUSH, &before)
      write("\n", to: terminal)
    }
    write(question, to: terminal)
    return line(from: terminal)
  }

  private static func line(from terminal: Int32) -> Answer {
    var line: [UInt8] = []
    while true {
      var byte: UInt8 = 0
      let count = read(terminal, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return .cancelled }
      switch byte {
      case 0x0A, 0x0D: return .line(line)
      // End of text (Control-C), end of transmission (Control-D).
      case 0x03, 0x04: return .cancelled
      case 0x08, 0x7F:
        while let last = line.popLast(), last & 0xC0 == 0x80 {}
      // Control-U takes the line back.
      case 0x15: line.removeAll()
      default: if line.count < longest { line.append(byte) }
      }
    }
  }

  private static func write(_ text: String, to terminal: Int32) {
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(terminal, $0.baseAddress, $0.count) }
  }
}
