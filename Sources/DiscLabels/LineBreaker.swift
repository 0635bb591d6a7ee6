// SPDX-License-Identifier: GPL-3.0-or-later

/// Breaks one text into lines, each as long as its own place in the ring allows.
struct LineBreaker {
  var typesetter: Typesetter
  var style: TextStyle

  /// No line of any ring holds more than this; a longer text is not measured to its end.
  private static let mostBytes = 400

  /// The longest beginning of `text` that is no wider than `width`, broken where its language allows.
  /// - Parameter cutsWords: break anywhere between characters if no allowed place comes soon enough.
  /// - Returns: nil where not even that fits.
  func firstLine(of text: String, width: Double, cutsWords: Bool) -> (line: String, rest: String)? {
    let size = text.utf8.count
    if size <= Self.mostBytes, typesetter.measure(text, style).width <= width { return (text, "") }
    let (lines, clusters) = typesetter.breaks(in: text)
    if let end = longest(of: lines, in: text, width: width) { return split(text, at: end) }
    if cutsWords, let end = longest(of: clusters, in: text, width: width) { return split(text, at: end) }
    return nil
  }

  /// The text, or as much of it as fits with an ellipsis behind. Nil where not even the ellipsis fits.
  func ellipsized(_ text: String, width: Double) -> String? {
    let size = text.utf8.count
    if size <= Self.mostBytes, typesetter.measure(text, style).width <= width { return text }
    let ends = [0] + typesetter.breaks(in: text).clusters
    for end in ends.reversed() where end <= Self.mostBytes {
      let shortened = Script.singleLine(split(text, at: end).line) + "…"
      if typesetter.measure(shortened, style).width <= width { return shortened }
    }
    return nil
  }

  /// Widths grow with the text, all but for kerning: so the first too wide ends the search.
  private func longest(of ends: [Int], in text: String, width: Double) -> Int? {
    var best: Int?
    for end in ends where end <= Self.mostBytes {
      guard typesetter.measure(split(text, at: end).line, style).width <= width else { break }
      best = end
    }
    return best
  }

  private func split(_ text: String, at offset: Int) -> (line: String, rest: String) {
    let end = text.utf8.index(text.startIndex, offsetBy: offset)
    return (Script.singleLine(String(text[..<end])), Script.singleLine(String(text[end...])))
  }
}
