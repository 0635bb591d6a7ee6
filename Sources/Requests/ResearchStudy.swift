// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// `study:` of a request: the research project or clinical trial, not a DICOM study.
public struct ResearchStudy: Sendable, Hashable {
  /// At most 64 characters, for it goes into headers (LO) and on labels.
  public var name: String
  /// What labels say where the name is too long.
  public var short: String?
  /// The protocol's number; the study's key is derived from it.
  public var number: String?

  public init(name: String, short: String? = nil, number: String? = nil) {
    self.name = name
    self.short = short
    self.number = number
  }

  init(_ reader: NodeReader) throws(DocumentError) {
    let study = try reader.mapping(keys: ["name", "short", "number"])
    name = try study.required("name").headerText()
    short = try study.optional("short")?.headerText()
    number = try study.optional("number")?.headerText()
  }
}

extension NodeReader {
  /// Text that an element of VR LO can hold: one line, at most 64 characters, no backslash (PS3.5 6.2).
  func headerText() throws(DocumentError) -> String {
    let text = try string(limit: 64)
    guard !text.contains("\\") else { throw refusal("must not hold a backslash, which DICOM takes for a separator") }
    return text
  }
}
