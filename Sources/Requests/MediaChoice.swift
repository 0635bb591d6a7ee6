// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// `media:` of a request. Default `auto`.
public enum MediaChoice: Sendable, Hashable {
  /// All on one CD if it fits, else DVDs; with a disc per subject, exam and the like, each the smallest of CD and DVD.
  case automatic
  case medium(Medium)
  /// Several kinds, or as many as are at hand: as few discs as can be, and of those as many of the smallest kind.
  case kinds([AvailableMedium])

  /// As the request file has it.
  public var word: String {
    switch self {
    case .automatic: "auto"
    case .medium(let medium): medium.word
    case .kinds(let kinds):
      if kinds.contains(where: { $0.count != nil }) {
        "{\(kinds.map { "\($0.medium.word): \($0.count ?? 0)" }.joined(separator: ", "))}"
      } else {
        "[\(kinds.map(\.medium.word).joined(separator: ", "))]"
      }
    }
  }

  /// Every medium that is named; none for `auto`.
  public var media: [Medium] {
    switch self {
    case .automatic: []
    case .medium(let medium): [medium]
    case .kinds(let kinds): kinds.map(\.medium)
    }
  }

  init(_ reader: NodeReader) throws(DocumentError) {
    switch reader.node.value {
    case .scalar:
      self = try reader.isScalar("auto") ? .automatic : .medium(Medium(reader, orElse: ["auto"]))
    case .list:
      var kinds: [AvailableMedium] = []
      for item in try reader.list() { kinds.append(AvailableMedium(try Medium(item))) }
      self = try Self.kinds(kinds, reader)
    case .mapping:
      var kinds: [AvailableMedium] = []
      for entry in try reader.entries() {
        kinds.append(AvailableMedium(try Medium(entry.key), count: try entry.value.integer(in: 1...9999)))
      }
      self = try Self.kinds(kinds, reader)
    }
  }

  private static func kinds(_ kinds: [AvailableMedium], _ reader: NodeReader) throws(DocumentError) -> MediaChoice {
    guard !kinds.isEmpty else { throw reader.refusal("is empty", remedy: "Name at least one medium.") }
    guard Set(kinds.map(\.medium.sectors)).count == kinds.count else {
      throw reader.refusal("names a medium twice, or two of one size", remedy: "Keep one of them.")
    }
    return .kinds(kinds)
  }
}

/// A kind of medium, and how many of it are at hand.
public struct AvailableMedium: Sendable, Hashable {
  public var medium: Medium
  /// Nil for as many as it takes.
  public var count: Int?

  public init(_ medium: Medium, count: Int? = nil) {
    self.medium = medium
    self.count = count
  }
}

extension NodeReader {
  func isScalar(_ word: String) -> Bool {
    guard case .scalar(let text, _) = node.value else { return false }
    return text == word
  }
}

extension Medium {
  /// - Parameter others: words that would do as well.
  init(_ reader: NodeReader, orElse others: [String] = []) throws(DocumentError) {
    let sectors = Medium.sectorRange
    let number = "a number of sectors from \(sectors.lowerBound) to \(sectors.upperBound)"
    let words = others + Medium.named.map(\.word)
    let text = try reader.scalar("one of \(words.joined(separator: ", ")), or \(number)").text
    guard let medium = Medium(word: text) else { throw reader.refusal(unknown: text, among: words, orElse: number) }
    self = medium
  }
}
