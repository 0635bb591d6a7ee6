// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// What a rule of a profile or request is about.
enum RuleTarget: Sendable, Hashable {
  /// An element at any depth.
  case element(DataElementTag)
  /// An element in the sequences named before it, from the main data set.
  case path([DataElementTag])
  /// Private elements of a creator: in one group or in all, one element or the whole block. The name in capitals.
  case creator(String, group: UInt16?, element: UInt8?)
  case vr(VR)
  case group(UInt16)

  /// As a profile writes it.
  var description: String {
    switch self {
    case .element(let tag): Self.name(tag)
    case .path(let tags): tags.map(Self.name).joined(separator: ".")
    case .creator(let name, let group, let element):
      "creator \(name) (\(group.map { Self.hex($0, 4) } ?? "gggg"),xx\(element.map { Self.hex($0, 2) } ?? "xx"))"
    case .vr(let vr): "VR \(vr)"
    case .group(let group): "group \(Self.hex(group, 4))"
    }
  }

  static func name(_ tag: DataElementTag) -> String {
    let keyword = DataDictionary.entry(tag)?.keyword ?? ""
    return keyword.isEmpty ? tag.description : keyword
  }

  private static func hex(_ value: some FixedWidthInteger, _ digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
