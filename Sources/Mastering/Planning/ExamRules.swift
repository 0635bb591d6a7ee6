// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Requests

/// The request's rules of which exams share a disc, with the exams that they mean. Exams are indices into the prepared
/// request's.
struct ExamRules {
  /// Sets that share a disc; no exam is in two.
  private(set) var together: [[Int]] = []
  /// Sets of what a rule named, each as the exams it stands for: exams of different ones share no disc.
  private(set) var apart: [[[Int]]] = []
  /// The disc of an exam, from 0.
  private(set) var pins: [Int: Int] = [:]
  /// Exams of unequal compartments share no disc; one for each exam.
  private(set) var compartments: [Int]

  /// - Throws: 65 at the rule that names no exam, or contradicts another.
  init(_ prepared: PreparedRequest) throws(MasteringError) {
    let names = ExamNames(prepared)
    let packing = prepared.request.packing
    compartments = try Compartments(prepared).numbers
    for set in packing.together { together.append(Array(Set(try names.exams(of: set).joined())).sorted()) }
    if packing.keepsSubjectsTogether {
      together += Dictionary(grouping: prepared.order) { prepared.positions[$0].subject }.values.filter { $0.count > 1 }
        .map { $0.sorted() }
    }
    together = Self.joined(together, count: prepared.exams.count)
    for set in packing.apart { apart.append(try names.exams(of: set)) }
    for pin in packing.pins {
      for exam in try names.exams(of: pin.exams) {
        guard (pins[exam] ?? pin.disc - 1) == pin.disc - 1 else {
          let other = (pins[exam] ?? 0) + 1
          throw Self.clash(pin.exams, "pins an exam to disc \(pin.disc) that is pinned to disc \(other)")
        }
        pins[exam] = pin.disc - 1
      }
    }
    try checkApart(packing.apart)
    try checkPins(packing.pins, prepared.request.examsPerDisc, names)
    try checkTogether(prepared)
  }

  /// Sets with an exam in common become one.
  private static func joined(_ sets: [[Int]], count: Int) -> [[Int]] {
    var owner: [Int: Int] = [:]
    var joined: [[Int]?] = []
    for set in sets {
      let known = Set(set.compactMap { owner[$0] })
      let merged = Set(known.flatMap { joined[$0] ?? [] } + set).sorted()
      for old in known { joined[old] = nil }
      for exam in merged { owner[exam] = joined.count }
      joined.append(merged)
    }
    return joined.compactMap { $0 }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  private func checkApart(_ sets: [[ExamReference]]) throws(MasteringError) {
    var bundle: [Int: Int] = [:]
    for (number, set) in together.enumerated() { for exam in set { bundle[exam] = number } }
    for (set, references) in zip(apart, sets) {
      var seen: Set<Int> = []
      var bundles: Set<Int> = []
      var discs: Set<Int> = []
      for (exams, reference) in zip(set, references) {
        if !seen.isDisjoint(with: exams) { throw Self.clash(reference, "names an exam that is named before it") }
        let itsBundles = Set(exams.compactMap { bundle[$0] })
        if !bundles.isDisjoint(with: itsBundles) { throw Self.clash(reference, "parts exams that together: joins") }
        let itsDiscs = Set(exams.compactMap { pins[$0] })
        if let disc = discs.intersection(itsDiscs).min() {
          throw Self.clash(reference, "parts exams that pins: puts on one disc, disc \(disc + 1)")
        }
        seen.formUnion(exams)
        bundles.formUnion(itsBundles)
        discs.formUnion(itsDiscs)
      }
    }
  }

  private func checkPins(_ rules: [ExamPin], _ cap: Int?, _ names: ExamNames) throws(MasteringError) {
    var compartmentOfDisc: [Int: Int] = [:]
    var counts: [Int: Int] = [:]
    for rule in rules {
      for exam in try names.exams(of: rule.exams) {
        let known = compartmentOfDisc.updateValue(compartments[exam], forKey: rule.disc)
        if let known, known != compartments[exam] {
          throw Self.clash(rule.exams, "pins exams to disc \(rule.disc) that share no disc by discs:")
        }
      }
    }
    for disc in pins.values { counts[disc, default: 0] += 1 }
    if let cap, let rule = rules.last(where: { (counts[$0.disc - 1] ?? 0) > cap }) {
      throw Self.clash(rule.exams, "pins more exams to disc \(rule.disc) than exams_per_disc: allows")
    }
  }

  private func checkTogether(_ prepared: PreparedRequest) throws(MasteringError) {
    for set in together {
      let discs = Set(set.compactMap { pins[$0] })
      let what =
        if discs.count > 1 {
          "pins: puts on several discs"
        } else if Set(set.map { compartments[$0] }).count > 1 {
          "share no disc by discs:"
        } else if let cap = prepared.request.examsPerDisc, set.count > cap {
          "are more than exams_per_disc: allows"
        } else {
          ""
        }
      guard !what.isEmpty else { continue }
      throw MasteringError(
        .badInput,
        Finding(
          .error, rule: "rules-clash", at: Place(path: prepared.request.path), "together: joins exams that \(what)",
          remedy: "change one of the two rules"))
    }
  }

  private static func clash(_ reference: ExamReference, _ what: String) -> MasteringError {
    MasteringError(
      .badInput,
      Finding(
        .error, rule: "rules-clash", at: reference.place, "\(reference.name) \(what)",
        remedy: "change one of the two rules"))
  }
}
