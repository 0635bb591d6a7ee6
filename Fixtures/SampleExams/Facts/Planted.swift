// SPDX-License-Identifier: GPL-3.0-or-later

/// An identity that the exams carry and that must not leave the office.
struct Planted: Hashable, Sendable {
  enum Kind: String, Sendable {
    case name, identifier, birthDate, accessionNumber, address, institution, device, uid, freeText
  }

  let kind: Kind
  let value: String

  init(_ kind: Kind, _ value: String) {
    self.kind = kind
    self.value = value
  }

  /// The table that the leak tests read: a header, then kind, tab, value; each once, in the order given.
  static func table(_ planted: [Planted]) -> String {
    var seen: Set<Planted> = []
    let lines = planted.filter { seen.insert($0).inserted }.map { "\($0.kind.rawValue)\t\($0.value)\n" }
    return "kind\tvalue\n" + lines.joined()
  }
}
