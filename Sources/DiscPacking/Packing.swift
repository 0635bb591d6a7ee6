// SPDX-License-Identifier: GPL-3.0-or-later

extension PackingProblem {
  /// Solves within the budget. The same problem has the same solution on every machine; items that are alike are
  /// taken in input order, so permuting the input changes nothing but which of them stands where.
  ///
  /// The objectives after the count of bins are sought by heuristics: only the count is proved.
  public func solved(_ options: PackingOptions = .standard) -> PackingSolution {
    var draft = PackingDraft(self, options)
    let parts = draft.parts
    draft = MediaThrift(problem: self, options: options).improved(draft)
    draft = GroupGathering(problem: self, options: options).improved(draft)
    draft = Balancing(problem: self).improved(draft)
    let order = BinOrder(self, draft)
    draft.bins = order.sorted()
    draft = DateOrder(problem: self).improved(draft)
    let certificate = checked(PackingCertificate(parts: parts, pinnedBins: draft.pinnedBins))
    let misfits = (draft.misfits + order.misplaced).sorted()
    let bins = draft.bins.map { bin in
      PackingSolution.Bin(medium: bin.medium, items: bin.units.flatMap { draft.units[$0].items }.sorted())
    }
    let bound = certificate.lowerBound
    let status: PackingSolution.Status =
      !misfits.isEmpty ? .infeasible(misfits) : bins.count <= bound ? .optimal : .feasible(gap: bins.count - bound)
    return PackingSolution(
      bins: bins, lowerBound: bound, status: status, certificate: certificate, splitGroups: draft.splitGroups(self))
  }

  /// What the check does not carry is not claimed: then each part needs its one bin, and no more is said.
  private func checked(_ certificate: PackingCertificate) -> PackingCertificate {
    guard !certificate.isValid(for: self) else { return certificate }
    var modest = certificate
    for index in modest.parts.indices {
      modest.parts[index].bound = min(1, modest.parts[index].bound)
      modest.parts[index].argument = .volume
    }
    return modest.isValid(for: self) ? modest : PackingCertificate(parts: [], pinnedBins: 0)
  }
}
