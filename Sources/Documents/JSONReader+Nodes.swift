// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONReader {
  /// All of the value that comes next as a tree with positions, for the readers that YAML is read with: a string
  /// is a quoted scalar; numbers, true, false and null are unquoted ones. Nil at the end of what is around it, which is then read.
  public mutating func node() throws(DocumentError) -> DocumentNode? {
    guard let piece = try next() else { return nil }
    return try node(from: piece)
  }

  /// Passes over the value that comes next.
  public mutating func skip() throws(DocumentError) {
    var depth = 0
    repeat {
      switch try next() {
      case .beginObject, .beginArray: depth += 1
      case .endObject, .endArray: depth -= 1
      case .key, .leaf: break
      case nil: return
      }
    } while depth > 0
  }

  /// Recursion is bounded by the reader's depth.
  private mutating func node(from piece: Piece) throws(DocumentError) -> DocumentNode? {
    let position = position()
    switch piece {
    case .leaf(.string(let text)): return DocumentNode(.scalar(text, quoted: true), at: position)
    case .leaf(.bool(let bool)): return DocumentNode(.scalar(bool ? "true" : "false", quoted: false), at: position)
    case .leaf(.integer(let number)): return DocumentNode(.scalar(String(number), quoted: false), at: position)
    case .leaf(.number(let number)): return DocumentNode(.scalar(number.description, quoted: false), at: position)
    case .leaf: return DocumentNode(.scalar("null", quoted: false), at: position)
    case .endObject, .endArray, .key: return nil
    case .beginArray:
      var items: [DocumentNode] = []
      while let item = try node() { items.append(item) }
      return DocumentNode(.list(items), at: position)
    case .beginObject:
      var entries: [DocumentEntry] = []
      var seen: Set<String> = []
      while let piece = try next(), case .key(let key) = piece {
        let keyPosition = self.position()
        guard seen.insert(key).inserted else {
          throw DocumentError(
            rule: "json-syntax", at: keyPosition.place(in: path), "The key occurs twice in its object.")
        }
        guard let member = try node() else { break }
        entries.append(DocumentEntry(key: key, at: keyPosition, member))
      }
      return DocumentNode(.mapping(entries), at: position)
    }
  }
}
