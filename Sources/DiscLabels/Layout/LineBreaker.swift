// SPDX-License-Identifier: GPL-3.0-or-later

/// Breaks one text into lines, each as long as its own place in the ring allows.
struct LineBreaker {
  var typesetter: Typesetter
  var style: TextStyle

  /// No line of any ring holds more than this; a longer text is not measured to its end.
  private static let mostBytes = 400

  func fits(_ text: String, width: Double) -> Bool {
    text.utf8.count <= Self.mostBytes && typesetter.measure(text, style).width <= width
  }

  /// The longest beginning of `text` that is no wider than `width`, broken where its language allows.
  /// - Parameter cutsWords: break anywhere between characters if no allowed place comes soon enough.
  /// - Returns: nil where not even that fits.
  func firstLine(of text: String, width: Double, cutsWords: Bool) -> (line: String, rest: String)? {
    if fits(text, width: width) { return (text, "") }
    let breaks = typesetter.breaks(in: text)
    if let end = longest(of: breaks.lines, in: text, width: width) { return split(text, at: end) }
    if cutsWords, let end = longest(of: breaks.clusters, in: text, width: width) { return split(text, at: end) }
    return nil
  }

  /// The text, or as much of it as fits with an ellipsis behind. Nil where not even the ellipsis fits.
  func ellipsized(_ text: String, width: Double) -> String? {
    if fits(text, width: width) { return text }
    let breaks = typesetter.breaks(in: text)
    let ends = [0] + breaks.clusters.filter { $0 <= Self.mostBytes }
    guard let end = longest(of: ends, in: text, with: "…", width: width) else { return nil }
    // Between words, if little is lost by it.
    let word = breaks.lines.last { $0 <= end }.flatMap { end - $0 <= 12 ? $0 : nil }
    return split(text, at: word ?? end).line + "…"
  }

  /// The last of the ends at which the text is not too wide. Widths grow with the text, so halving finds it.
  private func longest(of ends: [Int], in text: String, with tail: String = "", width: Double) -> Int? {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      let fits =
        ends[middle] <= Self.mostBytes
        && typesetter.measure(split(text, at: ends[middle]).line + tail, style).width <= width
      if fits { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? ends[low - 1] : nil
  }

  /// The text is a single line already, so that only the blank at the cut must go.
  private func split(_ text: String, at offset: Int) -> (line: String, rest: String) {
    let cut = text.utf8.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex
    var (line, rest) = (text[..<cut], text[cut...])
    while line.last == " " { line.removeLast() }
    while rest.first == " " { rest.removeFirst() }
    return (String(line), String(rest))
  }
}
