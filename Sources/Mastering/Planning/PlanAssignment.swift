// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

/// What of a plan a person may change: which exams are on which disc, of which medium, called what, how many of it.
struct PlanAssignment: Sendable, Hashable {
  struct Disc: Sendable, Hashable {
    var medium: String
    var title: String?
    var copies: Int
    /// In any order: on a disc exams stand by subject and date.
    var exams: Set<Exam>
  }

  struct Exam: Sendable, Hashable {
    var folder: String
    /// Nil for the whole exam.
    var slices: [SeriesSlice]?
  }

  var discs: [Disc]

  /// SHA-256 in hexadecimal: what it was when the planner had chosen tells later whether anything was changed.
  var digest: String {
    var hasher = SHA256Hasher()
    for disc in discs {
      hasher.update(Array("disc \(disc.medium) \(disc.copies) \(disc.title ?? "")\n".utf8))
      for line in disc.exams.map(\.line).sorted() { hasher.update(Array("\(line)\n".utf8)) }
    }
    return hasher.finalize().hex
  }
}

extension PlanAssignment.Exam {
  fileprivate var line: String {
    let parts = (slices ?? []).map { "\($0.series):\($0.instances.lowerBound)-\($0.instances.upperBound)" }
    return ([folder] + parts).joined(separator: " ")
  }
}

extension PlanAssignment {
  init(_ plan: DiscPlan, of prepared: PreparedRequest) {
    discs = plan.discs.map { disc in
      Disc(
        medium: disc.medium.word, title: disc.title, copies: disc.copies,
        exams: Set(
          disc.exams.map {
            Exam(folder: prepared.folder(of: prepared.positions[$0.exam]), slices: $0.part?.slices)
          }))
    }
  }
}
