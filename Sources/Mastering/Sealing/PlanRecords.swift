// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Volumes

/// What is written down of a plan: the plan itself, its picture, and the office's records of the exams in it.
struct PlanRecords {
  let prepared: RequestPreparation.Outcome
  let plan: DiscPlan
  let folder: RequestFolder

  /// - Parameter outcome: the plan as it is shown, which says where its picture goes.
  func write(_ outcome: PlanOutcome, _ journal: Journal) throws {
    try PlanDocument(prepared: prepared.request, plan: plan).write(to: folder.plan)
    try FileSystem.writeAtomically(Array(PlanPicture(outcome).svg.utf8), to: outcome.picture, mode: 0o600)
    try prepared.records.write(in: folder)
    try journal.note("planned", ["discs": .integer(Int64(plan.discs.count))])
  }
}
