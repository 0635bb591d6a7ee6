// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import Requests
import Volumes

/// Makes a plan of what stands in `private/plan.json`: every exam exactly once, no disc over its medium, the sources
/// as they were. What breaks the request's own rules is warned of, since a person may know better.
struct PlanCheck {
  let prepared: PreparedRequest
  let file: PlanFile
  /// Takes sources that changed since, as `--remake` asks.
  let acceptsChanges: Bool

  struct Outcome {
    var plan: DiscPlan
    var findings: [Finding]
  }

  func run() throws -> Outcome {
    guard file.request == prepared.request.number.text else {
      throw refusal(Place(path: file.path), "plan-request", "the plan is of another request", "plan this one anew")
    }
    var findings: [Finding] = []
    let exams = Dictionary(
      prepared.order.map { (prepared.folder(of: prepared.positions[$0]), $0) }, uniquingKeysWith: { first, _ in first })
    if !acceptsChanges { try requireSources(exams) }
    let rank = Dictionary(prepared.order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for disc in file.discs { try requireIdentifier(of: disc) }
    var discs: [PlannedDisc] = []
    var places: [Place] = []
    for disc in file.discs {
      if disc.exams.isEmpty {
        findings.append(
          Finding(.note, rule: "plan-empty-disc", at: disc.place, "disc \(disc.number) holds no exam and is left out"))
        continue
      }
      let placed = try disc.exams.map { try self.placed($0, exams) }
        .sorted { (rank[$0.exam] ?? 0) < (rank[$1.exam] ?? 0) }
      discs.append(
        PlannedDisc(
          number: discs.count + 1, count: 0, medium: disc.medium, exams: placed, sectors: .zero, title: disc.title,
          copies: disc.copies))
      places.append(disc.place)
    }
    try requireCompleteness(exams)
    discs.numberParts(prepared)
    for index in discs.indices {
      discs[index].count = discs.count
      discs[index].sectors = try prepared.exactSectors(of: discs[index])
      try requireCapacity(discs[index], places[index])
    }
    let broken = try PlanRules(prepared, discs, places).findings
    let bound = try DiscPlanner(prepared: prepared).lowerBound(of: discs, withRules: broken.isEmpty)
    let count = discs.count == 1 ? "1 disc" : "\(discs.count) discs"
    let plan = DiscPlan(
      discs: discs, lowerBound: min(bound, discs.count),
      explanation: !file.isEdited
        ? file.explanation
        : "The plan as edited by hand: \(count)"
          + (discs.count <= bound ? ", and no fewer can hold the exams." : "; at least \(bound) needed."),
      edited: file.isEdited ? .init(planned: file.planned) : nil)
    return Outcome(plan: plan, findings: findings + broken)
  }

  /// It follows from the request's number and the disc's, whatever number the disc had before it was edited.
  private func requireIdentifier(of disc: PlanFile.Disc) throws {
    guard let identifier = disc.volumeIdentifier else { return }
    let number = Int(String(identifier.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()))
    guard number.map({ prepared.volumeIdentifier($0) }) != identifier else { return }
    throw refusal(
      disc.place, "plan-volume-identifier", "the volume identifier follows from the request's number and is not edited",
      "leave it as it was; to name the disc, give it a title")
  }

  private func placed(_ exam: PlanFile.Exam, _ exams: [String: Int]) throws -> DiscExam {
    guard let index = exams[exam.folder] else {
      throw refusal(
        exam.place, "plan-unknown-exam", "no exam of the sources has the folder \(exam.folder)",
        "name it as the plan's exams do; if the sources or the request changed, plan anew with spindle plan --anew")
    }
    guard let slices = exam.slices else { return DiscExam(index) }
    var seen: [SeriesSlice] = []
    for slice in slices {
      let series = prepared.exams[index].series
      guard series.indices.contains(slice.series), slice.instances.upperBound <= series[slice.series].instances.count
      else {
        throw refusal(
          exam.place, "plan-unknown-series", "a part names a series or instances that the exam does not have",
          "number series and instances from 1 in the order of the plan's exams")
      }
      seen.append(slice)
    }
    return DiscExam(index, part: ExamPart(number: 1, count: 1, slices: [SeriesSlice]().joined(with: seen)))
  }

  /// Each instance of each exam on exactly one disc.
  private func requireCompleteness(_ exams: [String: Int]) throws {
    var taken: [Int: [(slice: SeriesSlice, place: Place)]] = [:]
    for exam in file.discs.flatMap(\.exams) {
      guard let index = exams[exam.folder] else { continue }
      for slice in exam.slices ?? prepared.exams[index].slices {
        if let other = taken[index]?.first(where: {
          $0.slice.series == slice.series && $0.slice.instances.overlaps(slice.instances)
        }) {
          throw refusal(
            exam.place, "plan-exam-twice",
            "\(exam.folder) stands twice in the plan, or instances of it: also at line \(other.place.line ?? 0)",
            "leave it on one disc; for another copy of a disc raise the disc's copies")
        }
        taken[index, default: []].append((slice, exam.place))
      }
    }
    for index in prepared.order {
      let slices = (taken[index] ?? []).map(\.slice)
      guard [SeriesSlice]().joined(with: slices) != prepared.exams[index].slices else { continue }
      let folder = prepared.folder(of: prepared.positions[index])
      throw refusal(
        Place(path: file.path), "plan-exam-missing",
        slices.isEmpty ? "\(folder) is on no disc of the plan" : "instances of \(folder) are on no disc of the plan",
        "put it on a disc; to leave an exam out, take it out of the sources and plan anew with spindle plan --anew")
    }
  }

  private func requireCapacity(_ disc: PlannedDisc, _ place: Place) throws {
    let capacity = prepared.capacity(of: disc.medium)
    guard disc.sectors.rawValue > capacity else { return }
    let larger = Medium.named.first { prepared.capacity(of: $0) >= disc.sectors.rawValue }
    throw refusal(
      place, "plan-disc-overfull",
      "disc \(disc.number) needs \(disc.sectors.rawValue) sectors, a \(disc.medium.name) has \(capacity)",
      "move an exam to another disc" + (larger.map { ", or make its medium \($0.word)" } ?? ""))
  }

  private func requireSources(_ exams: [String: Int]) throws {
    let differences = try PlanSources(prepared: prepared, file: file).differences(exams)
    guard !differences.isEmpty else { return }
    let changed = Set(differences.map { prepared.folder(of: prepared.positions[$0.exam]) })
    let discs = file.discs.filter { $0.exams.contains { changed.contains($0.folder) } }.map(\.number)
    let files = differences.reduce(0) { $0 + $1.files }
    let example = differences.compactMap(\.example).first.map { ", such as \($0)" } ?? ""
    throw refusal(
      Place(path: file.path), "plan-sources-changed",
      "\(files) of its source files changed since the plan was made\(example); stale: disc "
        + discs.map(String.init).joined(separator: ", "),
      "restore them, take them as they are now with --remake, or plan anew with spindle plan --anew")
  }

  private func refusal(_ place: Place, _ rule: String, _ message: String, _ remedy: String) -> MasteringError {
    MasteringError(.badInput, Finding(.error, rule: rule, at: place, message, remedy: remedy))
  }
}
