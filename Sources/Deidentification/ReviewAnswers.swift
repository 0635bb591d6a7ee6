// SPDX-License-Identifier: GPL-3.0-or-later

/// Doubtful words that a person lets stay in text that stays. The same words in any case are meant, and nothing but
/// what is doubtful: a sure identity goes whatever was answered.
public struct ReviewAnswers: Sendable {
  private(set) var kept: Set<[UInt64]> = []

  public init(keptWords: some Sequence<String> = []) {
    for words in keptWords { kept.insert(Self.key(words)) }
  }

  static func key(_ text: some StringProtocol) -> [UInt64] { Word.words(of: text).map(\.hash) }
}
