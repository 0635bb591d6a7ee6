// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Volumes

/// Which plan holds: the planner's, or the one in `private/plan.json`.
struct PlanChoice {
  enum Policy: Sendable {
    /// The planner's, whatever was there.
    case anew
    /// The planner's, unless a person edited the plan that is there.
    case unlessEdited
    /// The one that is there.
    case asWritten
  }

  let prepared: PreparedRequest
  let folder: RequestFolder
  let policy: Policy
  /// Takes sources that changed since a plan was made.
  let acceptsChanges: Bool

  func run() throws -> PlanCheck.Outcome {
    if policy != .anew, let file = try written() {
      if policy == .asWritten || file.isEdited || namesVolumes(file) {
        return try PlanCheck(prepared: prepared, file: file, acceptsChanges: acceptsChanges).run()
      }
    } else if policy == .asWritten {
      throw MasteringError(
        .missingInput, rule: "no-plan", at: folder.plan, "there is no plan to build from",
        remedy: "make one with spindle plan")
    }
    return PlanCheck.Outcome(plan: try DiscPlanner(prepared: prepared).plan(), findings: [])
  }

  /// Whether a volume identifier was edited, which is refused where the plan is checked.
  private func namesVolumes(_ file: PlanFile) -> Bool {
    file.request == prepared.request.number.text
      && file.discs.contains {
        $0.volumeIdentifier.map { [number = $0.number] in $0 != prepared.volumeIdentifier(number) } ?? false
      }
  }

  /// Nil where there is no plan, or one that an earlier version wrote.
  private func written() throws -> PlanFile? {
    guard try FileSystem.status(of: folder.plan) != nil else { return nil }
    let file = try PlanFile.load(folder.plan)
    guard file.schema != PlanDocument.schema else { return file }
    guard policy != .asWritten, file.schema == "spindle-plan-1" else {
      throw MasteringError(
        .badInput, rule: "plan-schema", at: folder.plan, "the plan is not of the schema \(PlanDocument.schema)",
        remedy: "plan anew with spindle plan --anew")
    }
    return nil
  }
}
