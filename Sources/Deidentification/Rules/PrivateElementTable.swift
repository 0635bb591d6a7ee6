// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// What is known of manufacturers' private elements (PS3.15 E.3.10, then TCIA's knowledge base, then the office's
/// own judgement): by creator, group and the low byte of the element. Creators are compared without case.
struct PrivateElementTable: Sendable {
  /// A block reserved by a creator that the table knows: what `action` needs to find its elements.
  typealias Block = Int

  private let blocks: [String: Block]
  /// 256 for each block, by the low byte of the element.
  private let actions: [RuleAction]
  /// Likewise: whether the standard's table calls the element safe, TCIA's knows it, or neither.
  private let sources: [RuleSource]

  static let shared = PrivateElementTable()

  private init() {
    var blocks: [String: Block] = [:]
    var actions: [RuleAction] = []
    var sources: [RuleSource] = []
    for line in RuleTable.lines(PrivateElementTables.blocks) {
      let fields = line.split(separator: "|")
      guard fields.count == 3 else { continue }
      blocks["\(fields[0])|\(fields[1])"] = actions.count / 256
      // What the table does not list is removed.
      var block = [RuleAction](repeating: .remove, count: 256)
      var origin = [RuleSource](repeating: .unlistedPrivate, count: 256)
      let text = Array(fields[2].utf8)
      for at in stride(from: 0, to: text.count - 2, by: 3) {
        guard let element = UInt8(String(decoding: text[at..<at + 2], as: UTF8.self), radix: 16) else { continue }
        block[Int(element)] = Self.action(disposition: text[at + 2])
        origin[Int(element)] = text[at + 2] == UInt8(ascii: "s") ? .safePrivate : .knownPrivate
      }
      actions += block
      sources += origin
    }
    self.blocks = blocks
    self.actions = actions
    self.sources = sources
  }

  private static func action(disposition: UInt8) -> RuleAction {
    switch disposition {
    case UInt8(ascii: "k"), UInt8(ascii: "s"): .keep
    case UInt8(ascii: "u"): .uid
    case UInt8(ascii: "o"): .date
    case UInt8(ascii: "i"): .seconds
    default: .remove
    }
  }

  /// Nil for creators that no table names in this group.
  func block(creator: String, group: UInt16) -> Block? {
    blocks["\(creator.uppercased())|\(DataElementTag(group, 0).digits.prefix(4))"]
  }

  /// What to do with an element of a block.
  func action(_ block: Block, element: UInt8) -> RuleAction {
    let place = block * 256 + Int(element)
    return actions.indices.contains(place) ? actions[place] : .remove
  }

  /// Which table says so.
  func source(_ block: Block, element: UInt8) -> RuleSource {
    let place = block * 256 + Int(element)
    return sources.indices.contains(place) ? sources[place] : .unlistedPrivate
  }
}
