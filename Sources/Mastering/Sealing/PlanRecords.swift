// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Volumes

/// What is written down of a plan: the plan itself, its picture, and the office's records of the exams in it.
struct PlanRecords {
  let prepared: RequestPreparation.Outcome
  let plan: DiscPlan
  let folder: RequestFolder

  func write(_ journal: Journal) throws {
    try PlanDocument(prepared: prepared.request, plan: plan).write(to: folder.plan)
    try prepared.records.write(in: folder)
    try journal.note("planned", ["discs": .integer(Int64(plan.discs.count))])
  }
}
