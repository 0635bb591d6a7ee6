// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// `discs:` what exams must have in common to share a disc. Default `fill`: nothing.
///
/// One word, or a list of them: `[per-subject, per-time-point]` gives each time point of each subject a disc.
public struct DiscSharing: OptionSet, Sendable, Hashable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// As much on a disc as fits.
  public static let fill: DiscSharing = []
  public static let perSubject = DiscSharing(rawValue: 1)
  public static let perExam = DiscSharing(rawValue: 2)
  public static let perTimePoint = DiscSharing(rawValue: 4)
  public static let perSite = DiscSharing(rawValue: 8)

  /// The words of the request file.
  public static let words: [(word: String, sharing: DiscSharing)] = [
    ("fill", .fill), ("per-subject", .perSubject), ("per-exam", .perExam), ("per-time-point", .perTimePoint),
    ("per-site", .perSite),
  ]

  /// As the request file has it, several joined by a comma.
  public var word: String {
    isEmpty
      ? "fill"
      : Self.words.filter { !$0.sharing.isEmpty && contains($0.sharing) }.map(\.word).joined(separator: ", ")
  }

  init(_ reader: NodeReader) throws(DocumentError) {
    var sharing: DiscSharing = []
    if case .list = reader.node.value {
      let items = try reader.list()
      guard !items.isEmpty else { throw reader.refusal("is empty", remedy: "Write fill, or name what discs are for.") }
      for item in items {
        let one = try Self.one(item)
        guard !one.isEmpty, !sharing.contains(one) else {
          throw item.refusal(one.isEmpty ? "cannot stand beside others" : "stands twice", remedy: "Remove it.")
        }
        sharing.insert(one)
      }
    } else {
      sharing = try Self.one(reader)
    }
    self = sharing
  }

  private static func one(_ reader: NodeReader) throws(DocumentError) -> DiscSharing {
    let text = try reader.scalar("one of \(words.map(\.word).joined(separator: ", "))").text
    if let known = words.first(where: { $0.word == text }) { return known.sharing }
    throw reader.refusal(unknown: text, among: words.map(\.word))
  }
}
