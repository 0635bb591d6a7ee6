// SPDX-License-Identifier: GPL-3.0-or-later

/// A coded character set that a defined term of Specific Character Set or an escape sequence names (PS3.3 C.12.1.1.2).
enum CodedCharacterSet: Hashable, Sendable {
  /// ISO 646, also in its Japanese version: the backslash stays a backslash.
  case ascii
  /// The right half of an ISO 8859 part or TIS 620, named as iconv does.
  case singleByte(String)
  /// JIS X 0201: half-width katakana.
  case katakana
  case jisX0208, jisX0212, ksX1001, gb2312
  /// Sets of their own, without escapes.
  case utf8, gb18030, gbk

  /// - Parameter term: a value of (0008,0005), spelled as the standard does or as files do: `ISO_IR 100`,
  ///   `ISO 2022 IR 100`, `ISO-IR 100`, `ISO IR 100`.
  init?(term: String) {
    let plain = term.uppercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
    switch plain {
    case "": self = .ascii
    case "GB18030": self = .gb18030
    case "GBK", "GB2312": self = plain == "GBK" ? .gbk : .gb2312
    case "UTF8": self = .utf8
    default:
      let number =
        plain.hasPrefix("ISO2022IR") ? plain.dropFirst(9) : plain.hasPrefix("ISOIR") ? plain.dropFirst(5) : ""
      guard let set = Self.registered[String(number)] else { return nil }
      self = set
    }
  }

  /// By registration number.
  private static let registered: [String: CodedCharacterSet] = [
    "6": .ascii, "14": .katakana, "13": .katakana, "192": .utf8,
    "100": .singleByte("ISO-8859-1"), "101": .singleByte("ISO-8859-2"), "109": .singleByte("ISO-8859-3"),
    "110": .singleByte("ISO-8859-4"), "144": .singleByte("ISO-8859-5"), "127": .singleByte("ISO-8859-6"),
    "126": .singleByte("ISO-8859-7"), "138": .singleByte("ISO-8859-8"), "148": .singleByte("ISO-8859-9"),
    "203": .singleByte("ISO-8859-15"), "166": .singleByte("TIS-620"),
    "87": .jisX0208, "159": .jisX0212, "149": .ksX1001, "58": .gb2312,
  ]

  /// What follows ESC to bring the set in, in G0 or G1 (PS3.3 tables C.12-3 and C.12-4).
  var escape: [UInt8]? {
    switch self {
    case .ascii: [0x28, 0x42]
    case .katakana: [0x29, 0x49]
    case .jisX0208: [0x24, 0x42]
    case .jisX0212: [0x24, 0x28, 0x44]
    case .ksX1001: [0x24, 0x29, 0x43]
    case .gb2312: [0x24, 0x29, 0x41]
    case .singleByte(let name): Self.finals.first { $0.name == name }.map { [0x2D, $0.final] }
    case .utf8, .gb18030, .gbk: nil
    }
  }

  private static let finals: [(name: String, final: UInt8)] = [
    ("ISO-8859-1", 0x41), ("ISO-8859-2", 0x42), ("ISO-8859-3", 0x43), ("ISO-8859-4", 0x44), ("ISO-8859-5", 0x4C),
    ("ISO-8859-6", 0x47), ("ISO-8859-7", 0x46), ("ISO-8859-8", 0x48), ("ISO-8859-9", 0x4D), ("ISO-8859-15", 0x62),
    ("TIS-620", 0x54),
  ]

  /// The set that an escape sequence brings in, and how many bytes follow ESC.
  /// - Parameter bytes: what follows ESC.
  static func designated(by bytes: Slice<UnsafeRawBufferPointer>) -> (set: CodedCharacterSet, length: Int)? {
    guard let first = bytes.first, bytes.count >= 2 else { return nil }
    let second = bytes[bytes.startIndex + 1]
    switch (first, second) {
    case (0x28, 0x42), (0x28, 0x4A): return (.ascii, 2)
    case (0x29, 0x49): return (.katakana, 2)
    case (0x24, 0x42), (0x24, 0x40): return (.jisX0208, 2)
    case (0x2D, _): return finals.first { $0.final == second }.map { (.singleByte($0.name), 2) }
    case (0x24, 0x28), (0x24, 0x29):
      guard bytes.count >= 3 else { return nil }
      switch (second, bytes[bytes.startIndex + 2]) {
      case (0x28, 0x44): return (.jisX0212, 3)
      case (0x29, 0x43): return (.ksX1001, 3)
      case (0x29, 0x41): return (.gb2312, 3)
      default: return nil
      }
    default: return nil
    }
  }

  /// Takes the left half of the code table, so that ASCII must be brought back after it.
  var isInG0: Bool { self == .ascii || self == .jisX0208 || self == .jisX0212 }

  /// iconv's name for ASCII in the left half and this set in the right.
  var iconvName: String? {
    switch self {
    case .ascii: "ASCII"
    case .singleByte(let name): name
    case .katakana: nil
    case .jisX0208, .jisX0212: "EUC-JP"
    case .ksX1001: "EUC-KR"
    case .gb2312: "EUC-CN"
    case .utf8: "UTF-8"
    case .gb18030: "GB18030"
    case .gbk: "GBK"
    }
  }
}
