// SPDX-License-Identifier: GPL-3.0-or-later

/// Texts that many instances share, each numbered when it is first met. There are few: they are searched in order.
struct TextTable: Sendable {
  private(set) var texts: [String] = []

  mutating func number(of text: String) -> Int32 {
    if let index = texts.firstIndex(of: text) { return Int32(index) }
    texts.append(text)
    return Int32(texts.count - 1)
  }

  subscript(number: Int32) -> String { texts[Int(number)] }
}
