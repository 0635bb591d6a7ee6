// SPDX-License-Identifier: GPL-3.0-or-later

/// Words to plant: no two share a part, so that none is cut out merely because another was a name.
enum Canary {
  /// `QKabcdZV`, letters only: every text VR may hold it, and no rule for numbers or codes applies.
  static func word(_ number: Int) -> String {
    var rest = number
    var letters = ""
    for _ in 0..<4 {
      letters += String(UnicodeScalar(UInt8(0x41 + rest % 25)))
      rest /= 25
    }
    return "QK\(letters)ZV"
  }
}
