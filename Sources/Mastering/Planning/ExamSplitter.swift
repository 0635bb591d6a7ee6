// SPDX-License-Identifier: GPL-3.0-or-later

import DiscPacking
import Findings
import Requests
import Volumes

/// Splits exams that are larger than the largest medium: by series, or at instances.
struct ExamSplitter {
  enum Manner {
    /// By series, where that takes no more discs than cutting at instances does.
    case series
    /// In the order of series and instances, each part as full as can be.
    case instances
  }

  let prepared: PreparedRequest
  /// The largest of the request.
  let medium: Medium

  private var capacity: Int64 { prepared.capacity(of: medium) }

  /// The exam whole, where it fits, else its parts; their numbers are given when they are on discs.
  func parts(of exam: Int, _ manner: Manner) throws -> [DiscExam] {
    let whole = DiscExam(exam)
    let cost = ExamCost(whole, in: prepared)
    if cost.upperBound.rawValue + prepared.sectorsWithoutExams.rawValue <= capacity { return [whole] }
    if cost.data.rawValue <= capacity, try fits([whole]) { return [whole] }
    try refuseLargeInstances(of: exam)
    let cut = try cutAtInstances(exam)
    if manner == .series, let series = try bySeries(exam, most: cut.count) { return series }
    return cut
  }

  private func fits(_ exams: [DiscExam]) throws -> Bool {
    try prepared.exactSectors(of: exams, on: medium) <= capacity
  }

  private func part(_ exam: Int, _ slices: [SeriesSlice]) -> DiscExam {
    DiscExam(exam, part: ExamPart(number: 1, count: 1, slices: slices))
  }

  /// Whole series on as few discs as can be, nil where that are more than `most`.
  private func bySeries(_ exam: Int, most: Int) throws -> [DiscExam]? {
    let units = prepared.exams[exam].slices.map { part(exam, [$0]) }
    for unit in units where ExamCost(unit, in: prepared).data.rawValue > capacity { return nil }
    let packing = ExactPacking(
      prepared: prepared, units: units, media: [AvailableMedium(medium)],
      problem: PackingProblem(items: units.map { _ in .init(size: 0) }, media: []), lowerBound: most)
    let packed = try packing.packed()
    guard packed.left.isEmpty, packed.discs.count <= most else { return nil }
    return packed.discs.flatMap(\.exams)
  }

  /// Part after part, each with as many instances as its disc holds.
  private func cutAtInstances(_ exam: Int) throws -> [DiscExam] {
    let run = InstanceRun(prepared, exam)
    var parts: [DiscExam] = []
    var start = 0
    while start < run.count {
      // What fits for certain, and what cannot fit for its contents alone.
      let room = capacity - prepared.sectorsWithoutExams.rawValue
      var least = max(start + 1, run.end(from: start) { run.mostSectors(start..<$0) <= room })
      var most = max(least, run.end(from: start) { run.dataSectors(start..<$0) <= capacity })
      while least < most {
        let middle = (least + most + 1) / 2
        if try fits([part(exam, run.slices(start..<middle))]) { least = middle } else { most = middle - 1 }
      }
      parts.append(part(exam, run.slices(start..<least)))
      start = least
    }
    return parts
  }

  private func refuseLargeInstances(of exam: Int) throws {
    var findings: [Finding] = []
    for slice in prepared.exams[exam].slices {
      for instance in slice.instances {
        let alone = part(exam, [SeriesSlice(series: slice.series, instances: instance..<(instance + 1))])
        let cost = ExamCost(alone, in: prepared)
        if cost.upperBound.rawValue + prepared.sectorsWithoutExams.rawValue <= capacity { continue }
        let needed = try prepared.exactSectors(of: [alone], on: medium)
        if needed > capacity { findings.append(tooLarge(exam, slice.series, instance, needed)) }
      }
    }
    guard let first = findings.first else { return }
    throw MasteringError(.badInput, first, others: Array(findings.dropFirst().prefix(20)))
  }

  private func tooLarge(_ exam: Int, _ series: Int, _ instance: Int, _ needed: Int64) -> Finding {
    let file = Int(prepared.exams[exam].series[series].instances[instance].file)
    let larger = Medium.named.first { prepared.capacity(of: $0) >= needed }
    return Finding(
      .error, rule: "instance-larger-than-medium", at: Place(path: prepared.catalogue.files.absolutePath(file)),
      "this instance alone needs \(needed) sectors, a \(medium.name) has \(capacity)",
      remedy: larger.map { "choose media: \($0.word), which holds it" } ?? "no medium holds it: deliver it as files")
  }
}

/// The instances of an exam in a row, with what each adds to a disc.
private struct InstanceRun {
  private let exam: RehearsedExam
  /// Where each series begins in the row.
  private var starts: [Int] = []
  /// Sums of what stands before each place.
  private var data: [Int64] = [0]
  private var most: [Int64] = [0]

  var count: Int { data.count - 1 }

  init(_ prepared: PreparedRequest, _ index: Int) {
    exam = prepared.exams[index]
    for slice in exam.slices {
      starts.append(count)
      for instance in slice.instances {
        // Each bears the costs of its series, folder and exam: a part of one instance has them all.
        let alone = DiscExam(
          index,
          part: ExamPart(
            number: 1, count: 1,
            slices: [SeriesSlice(series: slice.series, instances: instance..<(instance + 1))]))
        let cost = ExamCost(alone, in: prepared)
        data.append((data.last ?? 0) + cost.data.rawValue)
        most.append((most.last ?? 0) + cost.upperBound.rawValue)
      }
    }
  }

  func dataSectors(_ range: Range<Int>) -> Int64 { data[range.upperBound] - data[range.lowerBound] }
  func mostSectors(_ range: Range<Int>) -> Int64 { most[range.upperBound] - most[range.lowerBound] }

  /// The largest end for which the range from `start` still passes; `start` where none does.
  func end(from start: Int, while passes: (Int) -> Bool) -> Int {
    var low = start
    var high = count
    while low < high {
      let middle = (low + high + 1) / 2
      if passes(middle) { low = middle } else { high = middle - 1 }
    }
    return low
  }

  func slices(_ range: Range<Int>) -> [SeriesSlice] {
    starts.enumerated().compactMap { series, start in
      let end = start + exam.series[series].instances.count
      let part = max(range.lowerBound, start)..<max(max(range.lowerBound, start), min(range.upperBound, end))
      return part.isEmpty
        ? nil : SeriesSlice(series: series, instances: (part.lowerBound - start)..<(part.upperBound - start))
    }
  }
}
