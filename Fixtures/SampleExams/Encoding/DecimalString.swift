// SPDX-License-Identifier: GPL-3.0-or-later

extension Double {
  /// A decimal string (VR DS) of at most four digits behind the point, so within its 16 characters.
  var decimalString: String {
    let scaled = Int((self * 10_000).rounded())
    let (whole, part) = (abs(scaled) / 10_000, abs(scaled) % 10_000)
    let sign = scaled < 0 ? "-" : ""
    if part == 0 { return "\(sign)\(whole)" }
    var digits = decimal(part, digits: 4)
    while digits.last == "0" { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }
}
