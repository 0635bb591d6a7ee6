// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Documents
import Findings

/// Says of each rule when it is read whether it can be followed: an action that its element can bear, nothing that a
/// file needs broken, no two rules about the same thing.
struct RuleCheck {
  /// Of the profile so far and of the rule's own document.
  var options: ConfidentialityOptions

  func check(_ rule: ProfileRule) throws(DeidentificationError) {
    switch rule.target {
    case .element(let tag): try check(rule, tag)
    case .path(let tags):
      guard let tag = tags.last else { return }
      try check(rule, tag)
    case .creator(_, _, let element):
      guard [.keep, .remove, .empty].contains(rule.action) else {
        throw Self.refusal(rule, "private elements can be kept, removed or emptied only")
      }
      if element == nil, rule.action == .empty {
        throw Self.refusal(rule, "a creator's block can be kept or removed only")
      }
    case .vr(let vr):
      if [.UI, .SQ, .UN].contains(vr) {
        throw Self.refusal(rule, "no rule can hold for all elements of VR \(vr)", remedy: "name the elements")
      }
      try checkValue(rule, vr)
    case .group(let group):
      if Self.isStructural(group) || [0x0008, 0x0020, 0x0028].contains(group) {
        throw Self.refusal(
          rule, "this group holds what every file needs", clause: "PS3.3 C.12.1", remedy: "name the elements")
      }
      guard [.keep, .remove, .empty].contains(rule.action) else {
        throw Self.refusal(rule, "a whole group can be kept, removed or emptied only")
      }
    }
  }

  /// Command, meta and directory groups, curves, overlays, pixels, delimiters.
  private static func isStructural(_ group: UInt16) -> Bool {
    switch group {
    case 0...7, 0x5000...0x50FF, 0x6000...0x60FF, 0x7F00...0x7FFF, 0xFFFA...0xFFFF: true
    default: false
    }
  }

  private func check(_ rule: ProfileRule, _ tag: DataElementTag) throws(DeidentificationError) {
    if case .write = rule.action { return }
    guard !Self.isStructural(tag.group), !tag.isGroupLength else {
      throw Self.refusal(rule, "no rule can hold for elements of this group, which are always dealt with alike")
    }
    if OwnedElement.statement.contains(tag) {
      throw Self.refusal(rule, "this element says how the file was de-identified, and is always written so")
    }
    if Self.image.contains(tag.rawValue) {
      throw Self.refusal(rule, "without this element the file's text or pixels cannot be read", clause: "PS3.3 C.7.6.3")
    }
    if tag == .patientID, rule.action == .remove || rule.action == .empty {
      throw Self.refusal(
        rule, "a DICOMDIR needs the patient's ID", clause: "PS3.3 F.5.1",
        remedy: "leave it to be the subject ID, or replace it with a text that holds {subject}")
    }
    if tag == .patientID, case .replace(let template) = rule.action, !template.names(.subject) {
      throw Self.refusal(rule, "all subjects would get the same ID", remedy: "use {subject} in the text")
    }
    let vr = DataDictionary.vr(of: tag)
    if vr == .UI { return try checkUID(rule, tag) }
    if vr == .SQ {
      guard [.keep, .remove, .empty].contains(rule.action) else {
        throw Self.refusal(rule, "a sequence can be kept, removed or emptied only")
      }
      return
    }
    try checkValue(rule, vr ?? .UN)
  }

  private func checkUID(_ rule: ProfileRule, _ tag: DataElementTag) throws(DeidentificationError) {
    switch rule.action {
    case .keep:
      if options.contains(.retainUIDs) || RuleTable.classUIDs.contains(tag.rawValue) { return }
      throw Self.refusal(
        rule, "one UID that stays while others change would break references", clause: "PS3.15 E.3.9",
        remedy: "keep all of them with the option retain-uids")
    case .remove, .empty:
      guard Self.requiredUIDs.contains(tag.rawValue) else { return }
      throw Self.refusal(
        rule, "no file is valid without this UID", clause: "PS3.3 C.12.1, C.7.2.1, C.7.3.1",
        remedy: "leave it to get a new value")
    default: throw Self.refusal(rule, "a UID can be kept, removed or emptied only")
    }
  }

  /// SOP class and instance, study, series, frames of reference, and what references name.
  private static let requiredUIDs: Set<UInt32> = [
    0x0008_0016, 0x0008_0018, 0x0008_1150, 0x0008_1155, 0x0020_000D, 0x0020_000E, 0x0020_0052, 0x0020_9164,
    0x3006_0024, 0x0008_0062,
  ]

  /// Character set, and what makes pixels of bytes.
  private static let image: Set<UInt32> = [
    0x0008_0005, 0x0028_0002, 0x0028_0004, 0x0028_0006, 0x0028_0008, 0x0028_0010, 0x0028_0011, 0x0028_0100,
    0x0028_0101, 0x0028_0102, 0x0028_0103,
  ]

  private func checkValue(_ rule: ProfileRule, _ vr: VR) throws(DeidentificationError) {
    switch rule.action {
    case .keep, .remove, .empty, .write: return
    case .initials:
      if vr != .PN { throw Self.refusal(rule, "only names (VR PN) have initials") }
    case .shift:
      if vr != .DA && vr != .DT { throw Self.refusal(rule, "only dates (VR DA and DT) can be shifted") }
    case .hash:
      guard [.LO, .SH, .PN, .LT, .ST, .UT, .UC, .CS].contains(vr) else {
        throw Self.refusal(rule, "a code of 16 letters and digits is no value of VR \(vr)")
      }
    case .replace(let template):
      guard vr.isText else { throw Self.refusal(rule, "a value of VR \(vr) is no text") }
      guard let text = template.constant else {
        if [.DA, .TM, .DT, .AS, .DS, .IS].contains(vr) {
          throw Self.refusal(rule, "a text made of placeholders is no value of VR \(vr)")
        }
        return
      }
      if !ValueForm.fits(text, vr) {
        throw Self.refusal(rule, "the text is no value of VR \(vr)", clause: "PS3.5 6.2")
      }
    }
  }

  /// Two rules of one document about the same thing.
  static func refuseClashes(_ rules: [ProfileRule]) throws(DeidentificationError) {
    var first: [RuleTarget: ProfileRule] = [:]
    for rule in rules {
      guard let other = first.updateValue(rule, forKey: rule.target) else { continue }
      let line = other.place.line.map { " in line \($0)" } ?? " before"
      throw refusal(
        rule, "\(rule.target.description) already has a rule\(line): \(other.action.word)", remedy: "keep one of them")
    }
  }

  /// What an office should know: an identity that stays by name.
  func warning(_ rule: ProfileRule) -> Finding? {
    let tag: DataElementTag? =
      switch rule.target {
      case .element(let tag): tag
      case .path(let tags): tags.last
      default: nil
      }
    guard let tag, rule.action == .keep,
      RuleTable.kind(of: tag).isIdentity || tag == .patientAge || DataDictionary.vr(of: tag) == .PN
    else { return nil }
    return Finding(
      .warning, rule: "identity-kept", at: rule.place,
      "\(rule.target.description) stays as it is, by this rule",
      remedy: "make sure that the IRB-approved protocol allows it")
  }

  private static func refusal(
    _ rule: ProfileRule, _ message: String, clause: String? = nil, remedy: String? = nil
  ) -> DeidentificationError {
    DeidentificationError(
      .badInput, rule: "rule-refused", clause: clause, at: rule.place,
      "this rule (\(rule.action.word) \(rule.target.description)) cannot be followed: \(message)", remedy: remedy)
  }
}
