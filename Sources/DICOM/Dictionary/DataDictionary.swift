// SPDX-License-Identifier: GPL-3.0-or-later

/// The data elements of PS3.6: looked up by tag in a few nanoseconds, by keyword by search.
public enum DataDictionary {
  public struct Entry: Sendable {
    public let tag: DataElementTag
    /// Where the context decides (`US or SS`), the VR of the implicit default: US, OW.
    public let vr: VR
    /// `PatientName`; empty for a few retired ones.
    public let keyword: String
    /// How many values: `1`, `1-n`, `2-2n`.
    public let multiplicity: String
    public let isRetired: Bool
  }

  /// What PS3.6 says of a tag, repeating groups (50xx, 60xx, …) included; nil for private and unknown ones.
  public static func entry(_ tag: DataElementTag) -> Entry? {
    guard !tag.isPrivate, let line = DictionaryIndex.shared.line(of: tag) else { return nil }
    let fields = line.split(separator: 0x20, omittingEmptySubsequences: false)
    guard fields.count >= 4 else { return nil }
    return Entry(
      tag: tag, vr: vr(of: tag) ?? .UN, keyword: fields.count > 4 ? String(decoding: fields[4], as: UTF8.self) : "",
      multiplicity: String(decoding: fields[3], as: UTF8.self), isRetired: fields[2].first == 0x59)
  }

  /// The VR of a tag without the rest, as cheap as it gets.
  public static func vr(of tag: DataElementTag) -> VR? {
    guard !tag.isPrivate else { return nil }
    let code = DictionaryIndex.shared.code(of: tag)
    return code == 0 ? nil : AmbiguousVR(rawValue: code)?.usual ?? VR(rawValue: code)
  }

  /// The tag of a keyword: `PatientName`. Nil for unknown ones and repeating groups.
  public static func tag(keyword: String) -> DataElementTag? {
    keyword.isEmpty ? nil : DictionaryIndex.keywords[keyword]
  }

  /// All keywords, in alphabetical order: for who has to say which one was meant.
  public static var keywords: [String] { DictionaryIndex.keywords.keys.sorted() }
}

/// VRs that the standard leaves to the context, as the generated table writes them.
enum AmbiguousVR: UInt16 {
  /// `xs`: US or SS, by Pixel Representation.
  case unsignedOrSigned = 0x7873
  /// `ox`: OB or OW; OW in implicit little endian (PS3.5 A.1).
  case bytesOrWords = 0x6F78
  /// `lt`: US or OW.
  case unsignedOrWords = 0x6C74
  /// `lo`: US or SS or OW.
  case anyWords = 0x6C6F

  var usual: VR {
    switch self {
    case .unsignedOrSigned: .US
    case .bytesOrWords, .unsignedOrWords, .anyWords: .OW
    }
  }
}
