// SPDX-License-Identifier: GPL-3.0-or-later

/// What a searched string is, for what counts as a leak depends on where it stands.
///
/// Tags are DICOM tags with the group in the high half: 0x0008_103E.
public enum TextContext: Hashable, Sendable {
  /// The text of a data element (PN, LO, SH, ST, LT, UC, UT, UR) of a header or of the DICOMDIR.
  case text(UInt32)
  /// A value out of a list or of a fixed shape (CS, AE, AS): identifiers and whole names, not single words of names.
  case code(UInt32)
  /// An element whose rule keeps or moves dates (DA, DT, TM): neither dates nor secrets of digits alone are looked for.
  case dateKept(UInt32)
  /// An element that holds plain numbers (IS, DS): no dates, and identifiers of digits alone where they make up a whole
  /// value in their own subject's text.
  case number(UInt32)
  /// The value of a UI element: old UIDs are compared whole, nothing else is looked for.
  case uid(UInt32)
  /// A path on a medium, a volume identifier, a name inside a zip.
  case name
  /// What is printed or written for people: label, README, index page, packing list.
  /// Texts given to ``SecretSet/exemptInDocuments(_:)`` do not count here.
  case documentText

  /// The data element, where the string comes from one.
  public var tag: UInt32? {
    switch self {
    case .text(let tag), .code(let tag), .dateKept(let tag), .number(let tag), .uid(let tag): tag
    case .name, .documentText: nil
    }
  }

  /// What the string is, in words: `element (0008,103E)`.
  public var role: String {
    switch self {
    case .text(let tag), .code(let tag), .dateKept(let tag), .number(let tag), .uid(let tag):
      "element \(Self.tagText(tag))"
    case .name: "name"
    case .documentText: "printed text"
    }
  }

  var reach: Reach {
    switch self {
    case .text: .text
    case .code: .code
    case .dateKept, .number: .dateKept
    case .uid: []
    case .name: .name
    case .documentText: .document
    }
  }

  static func tagText(_ tag: UInt32) -> String {
    let digits = String(tag, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: 8 - digits.count) + digits
    return "(\(padded.prefix(4)),\(padded.suffix(4)))"
  }
}

/// The kinds of place in which a form of a secret counts.
struct Reach: OptionSet, Sendable {
  var rawValue: UInt8
  static let text = Reach(rawValue: 1)
  static let code = Reach(rawValue: 2)
  static let dateKept = Reach(rawValue: 4)
  static let name = Reach(rawValue: 8)
  static let document = Reach(rawValue: 16)
  /// Bytes: binary elements (OB, UN) and, if the form is distinctive, streams of anything.
  static let binary = Reach(rawValue: 32)

  static let strings: Reach = [.text, .name, .document]
  static let all: Reach = [.text, .code, .dateKept, .name, .document]
}
