// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// `balance:` how full discs are to be, once their number is settled. Default `full`.
public enum DiscBalance: String, Sendable, CaseIterable {
  /// As full as can be, the last with the rest.
  case full
  /// As equally full as can be.
  case even
}

/// What a request says of exams on discs beyond `discs:` and `media:`.
public struct PackingRules: Sendable, Hashable {
  /// `together:` sets of exams that share a disc.
  public var together: [[ExamReference]] = []
  /// `together: subjects`: each subject's exams share a disc.
  public var keepsSubjectsTogether = false
  /// `apart:` sets of exams of which no two named ones share a disc.
  public var apart: [[ExamReference]] = []
  /// `pins:` exams that go on the disc of a number.
  public var pins: [ExamPin] = []

  public init() {}

  /// Whether no exam is named.
  public var isEmpty: Bool { together.isEmpty && apart.isEmpty && pins.isEmpty }

  static let keys = ["together", "apart", "pins"]

  init(_ reader: MappingReader) throws(DocumentError) {
    if let node = reader.optional("together") {
      if node.isScalar("subjects") {
        keepsSubjectsTogether = true
      } else {
        together = try Self.sets(node, orElse: "the word subjects")
      }
    }
    if let node = reader.optional("apart") { apart = try Self.sets(node) }
    if let node = reader.optional("pins") {
      for entry in try node.entries() {
        pins.append(ExamPin(exams: try ExamReference(entry.key), disc: try entry.value.integer(in: 1...9999)))
      }
    }
  }

  /// A list of lists of at least two exams each.
  private static func sets(_ reader: NodeReader, orElse other: String? = nil) throws(DocumentError) -> [[ExamReference]]
  {
    guard case .list = reader.node.value else {
      throw reader.refusal(
        "must be a list of lists of exams" + (other.map { ", or \($0)" } ?? ""),
        remedy: "Write it as [[LS-031-01, LS-031-02]].", rule: "document-type")
    }
    var sets: [[ExamReference]] = []
    for item in try reader.list() {
      var set: [ExamReference] = []
      for exam in try item.list() { set.append(try ExamReference(exam)) }
      guard set.count > 1 else { throw item.refusal("must name two exams or more") }
      guard Set(set.map(\.text)).count == set.count else { throw item.refusal("names the same exam twice") }
      sets.append(set)
    }
    return sets
  }
}
