// SPDX-License-Identifier: GPL-3.0-or-later

/// The text at the start of an age file: stanzas that wrap the file key, and a code that authenticates them.
struct AgeHeader {
  struct Stanza {
    var arguments: [String]
    var body: [UInt8]
  }

  var stanzas: [Stanza] = []
  /// The bytes that the code is of: all up to and including `---`.
  var authenticated: [UInt8]
  var code: [UInt8]
  /// Where the payload begins.
  var end: Int

  /// More than any header of ours or of a few dozen recipients takes.
  private static let longest = 64 << 10
  private static let mostStanzas = 128

  /// Nil for what is no such header.
  init?(_ file: [UInt8]) {
    var position = 0
    func line() -> String? {
      let limit = min(file.count, Self.longest)
      guard position < limit, let end = file[position..<limit].firstIndex(of: 0x0A) else { return nil }
      defer { position = end + 1 }
      return String(validating: file[position..<end], as: UTF8.self)
    }
    guard line() == AgeFile.version else { return nil }
    while true {
      let start = position
      guard let first = line() else { return nil }
      if first.hasPrefix("--- ") {
        guard let code = Base64.decode(first.dropFirst(4)), code.count == 32 else { return nil }
        authenticated = Array(file[..<(start + 3)])
        self.code = code
        end = position
        return
      }
      guard first.hasPrefix("-> "), stanzas.count < Self.mostStanzas else { return nil }
      var body = ""
      while true {
        guard let part = line(), part.utf8.count <= 64 else { return nil }
        body += part
        if part.utf8.count < 64 { break }
      }
      guard let bytes = Base64.decode(body) else { return nil }
      let arguments = first.dropFirst(3).split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      stanzas.append(Stanza(arguments: arguments, body: bytes))
    }
  }
}
