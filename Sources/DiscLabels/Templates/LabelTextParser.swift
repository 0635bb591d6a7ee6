// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes a template's text apart.
struct LabelTextParser {
  enum Fault: Error {
    case unknown(String)
    /// A brace or bracket without its end.
    case open(String)
  }

  private var rest: Substring
  private var groups: [LabelText.Group] = []
  private var group = LabelText.Group(pieces: [], isOptional: false)
  private var letters = ""

  init(_ text: String) { rest = text[...] }

  mutating func parse() throws(Fault) -> [LabelText.Group] {
    while let character = rest.popFirst() {
      if "{}[]".contains(character), rest.first == character {
        rest.removeFirst()
        letters.append(character)
        continue
      }
      switch character {
      case "{": try placeholder()
      case "}": throw .open("}")
      case "[":
        guard !group.isOptional else { throw .open("[") }
        endGroup()
        group.isOptional = true
      case "]":
        guard group.isOptional else { throw .open("]") }
        endGroup()
      default: letters.append(character)
      }
    }
    guard !group.isOptional else { throw .open("[") }
    endGroup()
    return groups
  }

  private mutating func placeholder() throws(Fault) {
    guard let end = rest.firstIndex(of: "}") else { throw .open("{") }
    let name = String(rest[..<end])
    rest = rest[rest.index(after: end)...]
    guard let known = LabelPlaceholder(rawValue: name) else { throw .unknown(name) }
    endLetters()
    group.pieces.append(.placeholder(known))
  }

  private mutating func endLetters() {
    if !letters.isEmpty { group.pieces.append(.letters(letters)) }
    letters = ""
  }

  private mutating func endGroup() {
    endLetters()
    if !group.pieces.isEmpty { groups.append(group) }
    group = LabelText.Group(pieces: [], isOptional: false)
  }
}
