// SPDX-License-Identifier: GPL-3.0-or-later

import Requests
import Volumes

/// The sealed discs of a request on their way into the office's register.
struct RegisterEntry {
  let prepared: PreparedRequest
  let folder: RequestFolder

  /// Nil where the office keeps no register.
  private var register: DiscRegister? { prepared.office.register.map { DiscRegister($0.resolved) } }

  /// A register that cannot be read stops the job before its first disc.
  func check() throws { _ = try register?.discs() }

  /// Enters the discs that are not in it yet.
  func enter(_ sealed: [SealedDisc], of plan: DiscPlan) throws {
    guard let register, !sealed.isEmpty else { return }
    let path = RequestOrigin.resolved(folder.path)
    try register.add(
      sealed.map { disc in
        RegisteredDisc(
          volumeIdentifier: prepared.volumeIdentifier(disc.number), request: prepared.request.number.text,
          disc: disc.number, discs: plan.discs.count, sha256: disc.sha256, bytes: disc.bytes, folder: path,
          date: prepared.date)
      })
  }
}
