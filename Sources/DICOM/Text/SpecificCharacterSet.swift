// SPDX-License-Identifier: GPL-3.0-or-later

/// The character sets in force in a data set or item: the values of (0008,0005), in order (PS3.3 C.12.1.1.2).
public struct SpecificCharacterSet: Hashable, Sendable {
  /// The first is in force at the start of each value, the others after their escapes. Never empty.
  let sets: [CodedCharacterSet]
  /// A value was present; without one only ASCII may be written, while Latin-1 is what such files hold if not.
  let isDeclared: Bool

  /// ASCII, by default.
  public static let `default` = SpecificCharacterSet(terms: [])
  /// `ISO_IR 192`
  public static let utf8 = SpecificCharacterSet(terms: ["ISO_IR 192"])

  /// - Parameter terms: the values of (0008,0005). Unknown ones count as absent.
  public init(terms: [String]) {
    let known = terms.map { CodedCharacterSet(term: $0) }
    isDeclared = known.contains { $0 != nil && $0 != .ascii }
    sets = known.isEmpty ? [.ascii] : known.map { $0 ?? .ascii }
  }

  /// - Parameter value: the bytes of (0008,0005).
  init(value: UnsafeRawBufferPointer) {
    self.init(terms: value.trimmingPadding().values.map { String(decoding: $0.trimmingPadding(), as: UTF8.self) })
  }

  /// Whether the standard, or what files write for it, knows a value of (0008,0005).
  public static func isKnown(term: String) -> Bool { CodedCharacterSet(term: term) != nil }

  var first: CodedCharacterSet { sets.first ?? .ascii }

  /// Bytes to text. Bytes that mean nothing become U+FFFD.
  /// - Parameter vr: after which delimiters the first set is in force again depends on it (PS3.5 6.1.2.5.3).
  public func decode(_ bytes: UnsafeRawBufferPointer, vr: VR) -> String {
    guard bytes.contains(where: { $0 >= 0x80 || $0 == 0x1B }) else { return String(decoding: bytes, as: UTF8.self) }
    switch first {
    case .utf8: return String(decoding: bytes, as: UTF8.self)
    case .gb18030, .gbk: return Self.convert(bytes, from: first)
    default: return ISO2022Decoder(initial: isDeclared ? first : .singleByte("ISO-8859-1"), vr: vr).decode(bytes)
    }
  }

  /// Text to bytes, with escapes where several sets are declared; nil if the sets cannot hold it.
  public func encode(_ text: String, vr: VR) -> [UInt8]? {
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x1B }) { return Array(text.utf8) }
    switch first {
    case .utf8: return Array(text.utf8)
    case .gb18030, .gbk: return Self.bytes(of: text, in: first)
    default: return ISO2022Encoder(sets: sets, vr: vr).encode(text)
    }
  }

  /// A run in one set, by iconv.
  static func convert(_ bytes: UnsafeRawBufferPointer, from set: CodedCharacterSet) -> String {
    if set == .singleByte("ISO-8859-1") {
      return String(String.UnicodeScalarView(bytes.lazy.map { Unicode.Scalar($0) }))
    }
    guard let name = set.iconvName, let converter = TextConverter(from: name, to: "UTF-8"),
      let result = converter.convert(bytes, substitute: [0xEF, 0xBF, 0xBD])
    else {
      return String(String.UnicodeScalarView(bytes.lazy.map { $0 < 0x80 ? Unicode.Scalar($0) : "\u{FFFD}" }))
    }
    return String(decoding: result, as: UTF8.self)
  }

  static func bytes(of text: String, in set: CodedCharacterSet) -> [UInt8]? {
    guard let name = set.iconvName, let converter = TextConverter(from: "UTF-8", to: name) else { return nil }
    return Array(text.utf8).withUnsafeBytes { converter.convert($0, substitute: nil) }
  }
}
