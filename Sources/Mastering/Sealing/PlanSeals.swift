// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

/// The discs that were sealed before, held against a plan.
struct PlanSeals {
  /// One for each disc of the plan: of all that decides its bytes.
  let digests: [String]
  /// Sealed discs of any plan, in order.
  let sealed: [SealedDisc]
  /// Those that are no longer what the plan means.
  let stale: [SealedDisc]

  init(prepared: PreparedRequest, plan: DiscPlan, folder: RequestFolder) throws {
    let document = PlanDocument(prepared: prepared, plan: plan)
    let digests = plan.discs.map { document.digest(of: $0).hex }
    let sealed = try Self.sealed(in: folder)
    self.digests = digests
    self.sealed = sealed
    stale = sealed.filter { disc in
      !zip(plan.discs, digests).contains { $0.number == disc.number && $1 == disc.planDigest }
    }
  }

  private static func sealed(in folder: RequestFolder) throws -> [SealedDisc] {
    var discs: [SealedDisc] = []
    var numbers: [Int] = []
    _ = try FolderWalk.visit(folder.sealed) { entry in
      let name = entry.path
      guard name.hasPrefix("disc-"), name.hasSuffix(".json"), !name.hasSuffix(".manifest.json") else { return }
      if let number = Int(name.dropFirst(5).dropLast(5)), number > 0 { numbers.append(number) }
    }
    for number in numbers.sorted() {
      if let disc = try SealedDisc(number: number, in: folder) { discs.append(disc) }
    }
    return discs
  }
}
