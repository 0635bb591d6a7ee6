// SPDX-License-Identifier: GPL-3.0-or-later

/// A Code 128 (ISO/IEC 15417) of printable ASCII: code set B, and C for runs of digits.
struct Code128 {
  /// Start, data, check character and stop.
  let values: [Int]

  private static let (codeC, codeB, startB, startC, stop) = (99, 100, 104, 105, 106)

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard (1...80).contains(bytes.count), bytes.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
    var values: [Int] = []
    var isC = false
    var index = 0
    while index < bytes.count {
      let digits = bytes[index...].prefix { (0x30...0x39).contains($0) }.count
      // Changing sets costs a character, twice in the middle: four digits pay for it at an end, six inside.
      let pays = index == 0 || index + digits == bytes.count ? 4 : 6
      if isC ? digits >= 2 : digits >= pays && digits % 2 == 0 {
        if !isC { values.append(values.isEmpty ? Self.startC : Self.codeC) }
        isC = true
        values.append(Int(bytes[index] - 0x30) * 10 + Int(bytes[index + 1] - 0x30))
        index += 2
      } else {
        if isC || values.isEmpty { values.append(values.isEmpty ? Self.startB : Self.codeB) }
        isC = false
        values.append(Int(bytes[index]) - 0x20)
        index += 1
      }
    }
    let check = values.enumerated().reduce(0) { $0 + $1.element * max(1, $1.offset) } % 103
    self.values = values + [check, Self.stop]
  }

  /// The modules from left to right, true for dark.
  var bars: [Bool] {
    var bars: [Bool] = []
    for value in values {
      var isDark = true
      for width in Self.widths[value].utf8 {
        bars += [Bool](repeating: isDark, count: Int(width - 0x30))
        isDark.toggle()
      }
    }
    return bars
  }

  /// Widths of bar, space, bar … of each character value, as the standard's table has them.
  private static let widths: [String] = """
    212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222
    123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321
    232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121
    313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224
    111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111
    111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113
    114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112
    """.split { $0 == " " || $0 == "\n" }.map(String.init)
}
