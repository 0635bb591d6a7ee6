// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// The rules and VRs of the public tags seen so far: one lookup an element, where table and dictionary take three.
///
/// Good for one table of rules and one SOP class.
struct TagMemo: Sendable {
  struct Entry: Sendable {
    var tag: UInt32
    var rule: ElementRule
    /// `rule.withoutDates` in the main data set.
    var withoutDates: RuleAction
    /// PS3.6's; nil where it does not list the tag.
    var vr: VR?
    var mark: ElementMark
  }

  private var entries: [Entry] = []
  /// Index into `entries` plus one; a power of two and at least twice the entries.
  private var slots = [UInt16](repeating: 0, count: 1024)

  /// The rules of the main data set are those for the SOP class; nested ones wait for their place to be known.
  mutating func entry(_ tag: DataElementTag, _ rules: RuleTable, _ types: AttributeTypes) -> Entry {
    var slot = Self.slot(tag.rawValue, slots.count)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.tag == tag.rawValue { return entry }
      slot = (slot + 1) & (slots.count - 1)
    }
    let vr = DataDictionary.vr(of: tag)
    var rule = rules.rule(tag, vr: vr)
    if rule.top.dependsOnType { rule.top = rule.top.resolved(types.type(of: tag, in: ElementPlace.top)) }
    var otherwise = rule.withoutDates
    if otherwise.dependsOnType { otherwise = otherwise.resolved(types.type(of: tag, in: ElementPlace.top)) }
    let entry = Entry(tag: tag.rawValue, rule: rule, withoutDates: otherwise, vr: vr, mark: .of(tag))
    // A file may hold any number of tags that nobody knows: those are not worth the room.
    guard entries.count < 16_000 else { return entry }
    entries.append(entry)
    slots[slot] = UInt16(truncatingIfNeeded: entries.count)
    if entries.count * 2 > slots.count { grow() }
    return entry
  }

  private mutating func grow() {
    slots = [UInt16](repeating: 0, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      var slot = Self.slot(entry.tag, slots.count)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt16(truncatingIfNeeded: index + 1)
    }
  }

  private static func slot(_ tag: UInt32, _ count: Int) -> Int {
    Int((tag &* 0x9E37_79B1) >> 12) & (count - 1)
  }
}
