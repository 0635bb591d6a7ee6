// SPDX-License-Identifier: GPL-3.0-or-later

/// What moved between two plans. Exams are told apart by their Study Instance UIDs, so that they are found again when
/// their folders' names changed.
public struct PlanComparison: Sendable, Equatable {
  /// An exam that stands elsewhere than before.
  public struct Move: Sendable, Equatable {
    /// As the newer plan has it, or the older one where the exam is gone.
    public var folder: String
    /// Discs of the older plan; none for an exam that is new.
    public var from: [Int]
    /// Discs of the newer plan; none for an exam that is gone.
    public var to: [Int]
  }

  /// In the order of the newer plan, those that are gone at the end.
  public var moves: [Move] = []
  public var unmoved = 0
  public var discsBefore = 0
  public var discsNow = 0
  /// Discs of both plans whose medium, title or copies are others.
  public var changedDiscs: [Int] = []

  /// An exam's place in a plan.
  struct Placed {
    var study: String
    var folder: String
    var disc: Int
  }

  init(_ before: [Placed], _ now: [Placed]) {
    let old = Dictionary(grouping: before, by: \.study)
    let new = Dictionary(grouping: now, by: \.study)
    var seen: Set<String> = []
    for exam in now where seen.insert(exam.study).inserted {
      let from = (old[exam.study] ?? []).map(\.disc)
      let to = (new[exam.study] ?? []).map(\.disc)
      if from == to { unmoved += 1 } else { moves.append(Move(folder: exam.folder, from: from, to: to)) }
    }
    for exam in before where seen.insert(exam.study).inserted {
      moves.append(Move(folder: exam.folder, from: (old[exam.study] ?? []).map(\.disc), to: []))
    }
  }
}

extension PlanComparison {
  init(of plan: DiscPlan, _ prepared: PreparedRequest, with old: PlanFile) throws {
    let studies = try old.studies()
    let before = old.discs.enumerated().flatMap { index, disc in
      disc.exams.map { Placed(study: studies[$0.folder] ?? $0.folder, folder: $0.folder, disc: index + 1) }
    }
    let now = plan.discs.flatMap { disc in
      disc.exams.map { placed in
        Placed(
          study: prepared.exams[placed.exam].studyInstanceUID,
          folder: prepared.folder(of: prepared.positions[placed.exam]), disc: disc.number)
      }
    }
    self.init(before, now)
    discsBefore = old.discs.count
    discsNow = plan.discs.count
    changedDiscs = zip(plan.discs, old.discs).filter { now, before in
      now.medium != before.medium || now.title != before.title || now.copies != before.copies
    }.map(\.0.number)
  }
}
