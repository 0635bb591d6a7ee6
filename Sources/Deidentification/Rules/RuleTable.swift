// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// The office's rules: PS3.15 Table E.1-1 under the office's options, with office-rules.tsv on top.
///
/// | What | Done | Why |
/// | --- | --- | --- |
/// | patient's name, ID | subject ID | seed |
/// | birth date | emptied; age at the exam computed first, 090Y over 89 | seed |
/// | accession number, study ID, order and visit numbers | emptied or removed | seed; basic profile |
/// | institution, department, addresses | site number or removed | seed |
/// | physicians, operators, observers | emptied, removed or a dummy, by type | seed |
/// | station names, serial numbers, device and detector IDs, AE titles | removed or a dummy | seed |
/// | manufacturer, model, software version, protocol and acquisition settings | kept | seed: imaging settings |
/// | UIDs | the study's own, references too | seed; basic profile |
/// | dates and times | kept, shifted or removed, as asked | seed: dates of service |
/// | sex, size, weight, ethnic group, smoking, pregnancy | kept | option 113108 |
/// | descriptions, labels, protocol names, image and acquisition comments | known words cut | seed; option 113105 |
/// | history, comments on patient or visit, reasons, diagnoses, occupation | removed | free text about the person |
/// | overlays, curves, icons, signatures, MACs, trailing padding | removed | basic profile |
/// | SR and waveform annotations, graphics | entered, each content item by its type | options 113104, 113103 |
/// | private elements | kept if the standard's or TCIA's table says safe | seed; option 113111 |
/// | elements that PS3.6 does not list | removed | nothing is known of them |
struct RuleTable: Sendable {
  /// Ascending.
  private let tags: [UInt32]
  private let rules: [ElementRule]

  static let office = RuleTable(options: .office)

  init(options: ConfidentialityOptions) {
    var table: [UInt32: ElementRule] = [:]
    for line in Self.lines(ConfidentialityTables.profile) {
      let fields = line.split(separator: " ")
      guard fields.count == 4, let tag = UInt32(fields[0], radix: 16), let kind = RuleKind(word: fields[3]),
        let basic = RuleAction(basic: fields[1])
      else { continue }
      let columns = ConfidentialityOptions(columns: fields[2])
      var action = basic
      if columns.contains(.retainFullDates) {
        action = .date
      } else if !columns.isDisjoint(with: options) {
        action = .keep
      }
      let known = action == .keep && kind != .uid ? .text : kind
      table[tag] = ElementRule(top: action, nested: action, withoutDates: basic, kind: known)
    }
    for line in Self.lines(ConfidentialityTables.office) {
      let fields = line.split(separator: " ")
      guard fields.count == 4, let tag = UInt32(fields[0], radix: 16), let top = RuleAction(word: fields[1]),
        let nested = RuleAction(word: fields[2]), let kind = RuleKind(word: fields[3])
      else { continue }
      table[tag] = ElementRule(top: top, nested: nested, withoutDates: nested, kind: kind)
    }
    let sorted = table.sorted { $0.key < $1.key }
    tags = sorted.map(\.key)
    rules = sorted.map(\.value)
  }

  /// The rule that a table states for the tag, if one does.
  func stated(_ tag: DataElementTag) -> ElementRule? {
    var low = 0
    var high = tags.count
    while low < high {
      let middle = (low + high) / 2
      if tags[middle] < tag.rawValue { low = middle + 1 } else { high = middle }
    }
    return low < tags.count && tags[low] == tag.rawValue ? rules[low] : nil
  }

  static func lines(_ table: StaticString) -> [Substring] {
    table.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }.split(separator: "\n")
  }
}
