// SPDX-License-Identifier: GPL-3.0-or-later

/// The text that a rule puts in place of a value: `Site {site}, {timepoint}`.
struct ValueTemplate: Sendable, Equatable {
  enum Piece: Sendable, Equatable {
    case text(String)
    case placeholder(Placeholder)
  }

  enum Placeholder: String, Sendable, CaseIterable {
    case subject, site, timepoint, study, sponsor
  }

  let pieces: [Piece]

  /// - Throws: the placeholder that is none, or nil for a brace without its partner.
  init(_ text: String) throws(UnknownPlaceholder) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}") else {
        throw UnknownPlaceholder(name: nil)
      }
      if brace > rest.startIndex { pieces.append(.text(String(rest[..<brace]))) }
      let name = String(rest[rest.index(after: brace)..<end])
      guard let placeholder = Placeholder(rawValue: name) else { throw UnknownPlaceholder(name: name) }
      pieces.append(.placeholder(placeholder))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  struct UnknownPlaceholder: Error { var name: String? }

  /// What stands in it whatever the exam; nil if something depends on the exam.
  var constant: String? {
    if pieces.contains(where: { if case .placeholder = $0 { true } else { false } }) { return nil }
    return pieces.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }

  func names(_ placeholder: Placeholder) -> Bool { pieces.contains(.placeholder(placeholder)) }

  /// What the exam does not know is left out.
  func text(for exam: ExamContext) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .placeholder(.subject): exam.subjectID
      case .placeholder(.site): exam.siteNumber ?? ""
      case .placeholder(.timepoint): exam.timePoint ?? ""
      case .placeholder(.study): exam.trial?.protocolID ?? ""
      case .placeholder(.sponsor): exam.trial?.sponsor ?? ""
      }
    }.joined()
  }
}
