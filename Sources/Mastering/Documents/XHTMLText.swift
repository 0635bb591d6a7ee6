// SPDX-License-Identifier: GPL-3.0-or-later

/// XHTML as it is written down: everything that is not a tag of ours is escaped on its way in.
struct XHTMLText {
  private(set) var text = ""

  mutating func start(title: String, style: String) {
    text += """
      <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">
      <head>
      <meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />
      <title>\(MarkupText.escaped(title))</title>
      <link rel="stylesheet" type="text/css" href="\(style)" />
      </head>
      <body>

      """
  }

  mutating func end() { text += "</body>\n</html>\n" }

  /// `attributes` are ours and stand as they are.
  mutating func open(_ tag: String, _ attributes: String = "") {
    text += attributes.isEmpty ? "<\(tag)>" : "<\(tag) \(attributes)>"
  }

  mutating func close(_ tag: String) { text += "</\(tag)>\n" }

  mutating func element(_ tag: String, _ content: String, _ attributes: String = "") {
    open(tag, attributes)
    inline(content)
    close(tag)
  }

  mutating func row(_ cells: (inout XHTMLText) -> Void) {
    open("tr")
    cells(&self)
    close("tr")
  }

  mutating func inline(_ content: String) { text += MarkupText.escaped(content) }

  mutating func link(_ target: String, _ shown: String) {
    text += "<a href=\"\(target)\">\(MarkupText.escaped(shown))</a>"
  }

  /// To a folder of the disc, whose names are percent-encoded as UTF-8 where a URI wants that (RFC 3986).
  mutating func link(folder: [String], shown: ArraySlice<String>? = nil) {
    let target = folder.map { Self.encoded($0) + "/" }.joined()
    link(target, (shown ?? folder[...]).joined(separator: "/"))
  }

  private static func encoded(_ name: String) -> String {
    var encoded = ""
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (byte < 16 ? "0" : "") + digits
      }
    }
    return encoded
  }

  /// The texts of a page of ours, as they went into it.
  static func strings(in page: String) -> [String] {
    var strings: [String] = []
    for piece in page.split(separator: "<") {
      guard let end = piece.firstIndex(of: ">") else { continue }
      let text = piece[piece.index(after: end)...]
      if text.contains(where: { !$0.isWhitespace }) { strings.append(unescaped(text)) }
    }
    return strings
  }

  private static func unescaped(_ text: Substring) -> String {
    var plain = ""
    var rest = text
    while let mark = rest.firstIndex(of: "&") {
      plain += rest[..<mark]
      rest = rest[mark...]
      if let (scalar, length) = reference(rest) {
        plain.unicodeScalars.append(scalar)
        rest = rest.dropFirst(length)
        continue
      }
      let entity = entities.first { rest.hasPrefix($0.escaped) }
      plain += entity?.plain ?? "&"
      rest = rest.dropFirst(entity?.escaped.count ?? 1)
    }
    return plain + rest
  }

  /// A character by its number, which ours have none of: `&#252;`, `&#xFC;`. With how many characters it takes.
  private static func reference(_ text: Substring) -> (Unicode.Scalar, Int)? {
    guard text.hasPrefix("&#"), let end = text.prefix(12).firstIndex(of: ";") else { return nil }
    var digits = text[..<end].dropFirst(2)
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    if isHexadecimal { digits = digits.dropFirst() }
    guard let scalar = UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init) else { return nil }
    return (scalar, text.distance(from: text.startIndex, to: end) + 1)
  }

  private static let entities = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")].map {
    (escaped: $0.0, plain: $0.1)
  }
}
