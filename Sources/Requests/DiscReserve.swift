// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// `reserve:` what is to stay free on every disc: a number with its unit, such as `50 MB`. Default nothing.
public struct DiscReserve: Sendable, Hashable {
  /// Of 2,048 bytes, rounded up.
  public var sectors: Int

  public init(sectors: Int) { self.sectors = sectors }

  private static let units: [(word: String, bytes: Int)] = [
    ("sectors", 2048), ("kB", 1000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("KiB", 1 << 10), ("MiB", 1 << 20),
    ("GiB", 1 << 30),
  ]
  /// More than any medium holds.
  private static let most = 200_000_000_000

  init(_ reader: NodeReader) throws(DocumentError) {
    let words = Self.units.map(\.word)
    let wanted = "a size such as 50 MB (units: \(words.joined(separator: ", ")))"
    let text = try reader.scalar(wanted).text
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    guard !digits.isEmpty, digits.count <= 12, let number = Int(digits) else {
      throw reader.refusal("must be \(wanted)", rule: "document-type")
    }
    guard let bytes = Self.units.first(where: { $0.word == unit })?.bytes else {
      throw reader.refusal(
        unit.isEmpty ? "has no unit" : "has an unknown unit",
        remedy: "Write the number with one of \(words.joined(separator: ", ")).")
    }
    let (size, overflow) = number.multipliedReportingOverflow(by: bytes)
    guard !overflow, size <= Self.most else { throw reader.refusal("is more than any medium holds") }
    sectors = (size + 2047) / 2048
  }
}
