// SPDX-License-Identifier: GPL-3.0-or-later

/// The order in which the records of a folder stand (ECMA-119 9.3).
enum ISO9660Order {
  /// Below 0 where `a` comes first, 0 where both are alike but for what follows the version's mark.
  static func comparison(_ a: [UInt8], _ b: [UInt8]) -> Int {
    let first = Parts(a)
    let second = Parts(b)
    let names = comparison(a[..<first.nameEnd], b[..<second.nameEnd])
    guard names == 0 else { return names }
    return comparison(a[first.extension], b[second.extension])
  }

  private struct Parts {
    var nameEnd: Int
    var `extension`: Range<Int>

    init(_ identifier: [UInt8]) {
      let end = identifier.firstIndex(of: UInt8(ascii: ";")) ?? identifier.count
      let dot = identifier[..<end].firstIndex(of: UInt8(ascii: "."))
      nameEnd = dot ?? end
      `extension` = min(nameEnd + 1, end)..<end
    }
  }

  /// The shorter one counts as filled with spaces.
  private static func comparison(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
    for index in 0..<max(a.count, b.count) {
      let first = index < a.count ? a[a.startIndex + index] : 0x20
      let second = index < b.count ? b[b.startIndex + index] : 0x20
      if first != second { return Int(first) - Int(second) }
    }
    return 0
  }
}
