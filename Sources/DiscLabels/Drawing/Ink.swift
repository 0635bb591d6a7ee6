// SPDX-License-Identifier: GPL-3.0-or-later

/// A colour to draw with: red, green and blue from 0 to 1.
struct Ink: Hashable, Sendable {
  var red: Double
  var green: Double
  var blue: Double

  static let black = grey(0)
  static let white = grey(1)

  /// From 0, black, to 1, white.
  static func grey(_ level: Double) -> Ink { Ink(red: level, green: level, blue: level) }
}

extension Ink {
  /// Of `#rrggbb`, nothing else.
  init?(_ text: String) {
    let digits = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6, digits.allSatisfy({ $0 != UInt8(ascii: "+") }),
      let value = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    self.init(
      red: Double(value >> 16 & 0xFF) / 255, green: Double(value >> 8 & 0xFF) / 255, blue: Double(value & 0xFF) / 255)
  }
}
