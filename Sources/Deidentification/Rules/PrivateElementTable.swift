// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// What is known of manufacturers' private elements (PS3.15 E.3.10, then TCIA's knowledge base, then the office's
/// own judgement): by creator, group and the low byte of the element. Creators are compared without case.
struct PrivateElementTable: Sendable {
  /// A block reserved by a creator that the table knows: what `action` needs to find its elements.
  typealias Block = Int

  private let blocks: [String: Block]
  /// For each block, ascending: element in the high byte, disposition letter in the low.
  private let elements: [[UInt16]]

  static let shared = PrivateElementTable()

  private init() {
    var blocks: [String: Block] = [:]
    var elements: [[UInt16]] = []
    for line in RuleTable.lines(PrivateElementTables.blocks) {
      let fields = line.split(separator: "|")
      guard fields.count == 3 else { continue }
      var found: [UInt16] = []
      let text = Array(fields[2].utf8)
      for at in stride(from: 0, to: text.count - 2, by: 3) {
        guard let element = UInt8(String(decoding: text[at..<at + 2], as: UTF8.self), radix: 16) else { continue }
        found.append(UInt16(element) << 8 | UInt16(text[at + 2]))
      }
      blocks["\(fields[0])|\(fields[1])"] = elements.count
      elements.append(found.sorted())
    }
    self.blocks = blocks
    self.elements = elements
  }

  /// Nil for creators that no table names in this group.
  func block(creator: String, group: UInt16) -> Block? {
    let digits = String(group, radix: 16, uppercase: true)
    return blocks["\(creator.uppercased())|\(String(repeating: "0", count: 4 - digits.count))\(digits)"]
  }

  /// What to do with an element of a block: what the table does not list is removed.
  func action(_ block: Block, element: UInt8) -> RuleAction {
    guard elements.indices.contains(block) else { return .remove }
    let list = elements[block]
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if UInt8(list[middle] >> 8) < element { low = middle + 1 } else { high = middle }
    }
    guard low < list.count, UInt8(list[low] >> 8) == element else { return .remove }
    switch UInt8(truncatingIfNeeded: list[low]) {
    case UInt8(ascii: "k"): return .keep
    case UInt8(ascii: "u"): return .uid
    case UInt8(ascii: "o"): return .date
    case UInt8(ascii: "i"): return .seconds
    default: return .remove
    }
  }
}
