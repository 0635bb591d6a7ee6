// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// `media:` of a request. Default `auto`.
public enum MediaChoice: Sendable, Hashable {
  /// All on one CD if it fits, else DVDs; with a disc per subject or exam, each the smallest of CD and DVD.
  case automatic
  case medium(Medium)

  /// The word of the request file.
  public var word: String {
    switch self {
    case .automatic: "auto"
    case .medium(let medium): medium.word
    }
  }

  public init?(word: String) {
    if word == "auto" {
      self = .automatic
    } else if let medium = Medium(word: word) {
      self = .medium(medium)
    } else {
      return nil
    }
  }

  init(_ reader: NodeReader) throws(DocumentError) {
    let sectors = Medium.sectorRange
    let number = "a number of sectors from \(sectors.lowerBound) to \(sectors.upperBound)"
    let words = ["auto"] + Medium.named.map(\.word)
    let text = try reader.scalar("one of \(words.joined(separator: ", ")), or \(number)").text
    guard let choice = MediaChoice(word: text) else {
      throw reader.refusal(unknown: text, among: words, orElse: number)
    }
    self = choice
  }
}
