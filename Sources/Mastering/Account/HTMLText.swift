// SPDX-License-Identifier: GPL-3.0-or-later

/// HTML put together from texts that may hold any sign.
struct HTMLText {
  private(set) var lines: [String] = []

  mutating func raw(_ line: String) { lines.append(line) }

  mutating func element(_ name: String, _ text: String, class style: String? = nil) {
    let attribute = style.map { " class=\"\($0)\"" } ?? ""
    lines.append("<\(name)\(attribute)>\(MarkupText.escaped(text))</\(name)>")
  }

  /// A table whose head is repeated on every printed page. Columns named in `numbers` are set to the right.
  mutating func table(_ head: [String], numbers: Set<Int> = [], _ rows: some Sequence<[String]>) {
    lines.append("<table><thead><tr>" + cells("th", head, numbers) + "</tr></thead><tbody>")
    for row in rows { lines.append("<tr>" + cells("td", row, numbers) + "</tr>") }
    lines.append("</tbody></table>")
  }

  private func cells(_ name: String, _ texts: [String], _ numbers: Set<Int>) -> String {
    texts.enumerated().map { column, text in
      "<\(name)\(numbers.contains(column) ? " class=\"n\"" : "")>\(MarkupText.escaped(text))</\(name)>"
    }.joined()
  }
}
