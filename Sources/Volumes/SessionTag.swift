// SPDX-License-Identifier: GPL-3.0-or-later

/// A sector of an image in which libisofs recorded the MD5 of what stands before it, as one line of text. It can be
/// found and checked without reading any directory (libisofs, `doc/checksums.txt`).
public struct SessionTag: Sendable, Hashable {
  /// What a tag speaks for: the descriptors, descriptors and directories, or all up to the tag.
  public enum Kind: String, Sendable, CaseIterable {
    case descriptors = "libisofs_sb_checksum_tag_v1"
    case directories = "libisofs_tree_checksum_tag_v1"
    case session = "libisofs_checksum_tag_v1"
  }

  public var kind: Kind
  /// The sector that it stands in.
  public var position: Int64
  /// The sectors that its MD5 is of.
  public var range: Range<Int64>
  /// 16 bytes.
  public var md5: [UInt8]

  public init(_ kind: Kind, position: Int64, range: Range<Int64>, md5: [UInt8]) {
    self.kind = kind
    self.position = position
    self.range = range
    self.md5 = md5
  }

  /// nil for a sector that is no tag, or whose own MD5 does not agree with it.
  init?(_ sector: UnsafeRawBufferPointer) {
    guard sector.starts(with: Self.beginning) else { return nil }
    let line = String(decoding: sector.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    let words = line.split(separator: " ")
    guard let kind = words.first.flatMap({ Kind(rawValue: String($0)) }) else { return nil }
    var values: [Substring: Substring] = [:]
    for word in words.dropFirst() {
      let parts = word.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { values[parts[0]] = parts[1] }
    }
    guard let position = Self.number(values["pos"]), let start = Self.number(values["range_start"]),
      let count = Self.number(values["range_size"]), let md5 = Self.bytes(values["md5"]),
      let own = Self.bytes(values["self"]), let end = line.firstRange(of: " self=")
    else { return nil }
    guard MD5Hasher.digest(of: Array(line[..<end.lowerBound].utf8)) == own else { return nil }
    self.init(kind, position: position, range: start..<start + count, md5: md5)
  }

  /// The whole sector. Only tags at the end of a session are written by us.
  public var sector: [UInt8] {
    var line = "\(kind.rawValue) pos=\(position) range_start=\(range.lowerBound) range_size=\(range.count)"
    line += " md5=\(Self.hex(md5))"
    line += " self=\(Self.hex(MD5Hasher.digest(of: Array(line.utf8))))\n"
    let bytes = Array(line.utf8)
    return bytes + [UInt8](repeating: 0, count: max(0, Int(SectorCount.size) - bytes.count))
  }

  private static let beginning = Array("libisofs_".utf8)

  /// Sectors have numbers of 32 bits.
  private static func number(_ text: Substring?) -> Int64? { text.flatMap { UInt32($0) }.map { Int64($0) } }

  private static func bytes(_ text: Substring?) -> [UInt8]? {
    guard let digits = text.map({ Array($0.utf8) }), digits.count == 32 else { return nil }
    let bytes = stride(from: 0, to: 32, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
    return bytes.count == 16 ? bytes : nil
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
