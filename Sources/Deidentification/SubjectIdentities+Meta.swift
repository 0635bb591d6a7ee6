// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

extension SubjectIdentities {
  /// Adds the titles of the systems that a file went through, as its meta information names them: they stand in kept
  /// text, too ("routed by …").
  public mutating func insert(_ meta: FileMetaInformation) {
    for title in meta.applicationEntityTitles { insert(.device, title) }
  }
}

extension FileMetaInformation {
  static let titleTags = [
    DataElementTag(0x0002, 0x0016), DataElementTag(0x0002, 0x0017), DataElementTag(0x0002, 0x0018),
  ]

  /// Source, sending and receiving application entity titles, those that are there.
  var applicationEntityTitles: [String] {
    Self.titleTags.compactMap { tag in
      guard elements.contains(where: { $0.tag == tag }), let value = value(tag) else { return nil }
      let text = String(decoding: value.prefix { $0 != 0 }, as: UTF8.self)
      let trimmed = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      return trimmed.isEmpty ? nil : String(trimmed)
    }
  }
}
