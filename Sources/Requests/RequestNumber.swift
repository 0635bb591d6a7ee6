// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// The number that names a request everywhere: in folders, on labels, in volume identifiers.
///
/// 1 to 32 of `A-Z a-z 0-9 . _ -`, not beginning with a dot.
public struct RequestNumber: Sendable, Hashable, CustomStringConvertible {
  public let text: String

  public init?(_ text: String) {
    guard PlainName.isValid(text) else { return nil }
    self.text = text
  }

  init(_ reader: NodeReader) throws(DocumentError) {
    guard let number = try RequestNumber(reader.string()) else { throw reader.refusal("must be \(PlainName.rule)") }
    self = number
  }

  public var description: String { text }
}

/// What request numbers and subject IDs may be, so that they can name folders on every system.
enum PlainName {
  static let rule = "1 to 32 of A-Z a-z 0-9 . _ - and not begin with a dot"

  static func isValid(_ text: String) -> Bool {
    let utf8 = text.utf8
    guard (1...32).contains(utf8.count), utf8.first != 0x2E else { return false }
    return utf8.allSatisfy {
      switch $0 {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
      default: false
      }
    }
  }
}
