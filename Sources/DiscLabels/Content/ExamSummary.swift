// SPDX-License-Identifier: GPL-3.0-or-later

/// What is on a disc, in the few lines that a label has for it.
struct ExamSummary {
  var exams: [LabelledExam]
  var subjects: [String]

  init(_ exams: [LabelledExam]) {
    let subjects = SubjectRanges.sorted(exams.map(\.subject))
    let places = Dictionary(subjects.enumerated().map { ($1, $0) }) { first, _ in first }
    self.subjects = subjects
    self.exams = exams.sorted { a, b in
      (places[a.subject] ?? 0, a.date?.description ?? "", a.timePoint ?? "", a.type ?? "") < (
        places[b.subject] ?? 0, b.date?.description ?? "", b.timePoint ?? "", b.type ?? ""
      )
    }
  }

  /// "5 subjects, 9 exams"
  var counts: String { "\(Self.count(subjects.count, "subject")), \(Self.count(exams.count, "exam"))" }

  /// "part 2 of 3 of an exam", "part 2 of 2 of an exam, part 1 of 2 of an exam": what is not whole on the disc.
  var parts: String {
    let parts = exams.compactMap(\.part)
    guard parts.count < 3 else { return "parts of \(parts.count) exams" }
    return parts.map { Script.glued("part \($0.number) of \($0.count) of an exam") }.joined(separator: ", ")
  }

  /// "00001", "00001, 00007", "40 subjects: 00001 to 00037, 00041, 00042, 00050", "40 subjects from 00001 to 00077".
  var subjectText: String {
    guard subjects.count > 3 else { return subjects.joined(separator: ", ") }
    let ranges = SubjectRanges.ranges(subjects)
    if ranges.count <= 4 { return "\(subjects.count) subjects: \(ranges.joined(separator: ", "))" }
    return "\(subjects.count) subjects from \(subjects.first ?? "") to \(subjects.last ?? "")"
  }

  /// The exams one by one: "2026-03-01 · Baseline · CT CHEST". The subject stands there only where there are several,
  /// the modality only where the type does not say it.
  func lines(_ fields: [ExamField]) -> [String] {
    exams.map { exam in
      fields.compactMap { field in
        switch field {
        case .subject: subjects.count > 1 ? exam.subject : nil
        case .timePoint: exam.timePoint
        case .date: exam.date?.description
        case .modality:
          exam.modalities.contains { exam.type?.contains($0) == true } ? nil : exam.modalities.joined(separator: "/")
        case .type: exam.type
        case .part: exam.part.map { "part \($0.number) of \($0.count)" }
        }
      }.filter { !$0.isEmpty }.joined(separator: " · ")
    }
  }

  /// "CT, MR"
  var modalities: (count: Int, text: String)? { Self.listed(Self.unique(exams.flatMap(\.modalities)).sorted()) }

  /// "Baseline, Week 12": in the order of their dates.
  var timePoints: (count: Int, text: String)? {
    Self.listed(Self.unique(exams.compactMap(\.timePoint)))
  }

  /// "2026-03-01", "2026-01-03 to 2026-11-22"
  var dates: (count: Int, text: String)? {
    let values = Set(exams.compactMap(\.date)).sorted()
    guard let first = values.first, let last = values.last else { return nil }
    return (values.count, values.count <= 3 ? values.map(\.description).joined(separator: ", ") : "\(first) to \(last)")
  }

  /// "CT CHEST, MR BREAST", "CT CHEST, MR BREAST, PET/CT and 4 more": the most frequent first.
  var types: (count: Int, text: String)? {
    let all = exams.compactMap(\.type)
    var frequency: [String: Int] = [:]
    for type in all { frequency[type, default: 0] += 1 }
    return Self.listed(frequency.keys.sorted { (-(frequency[$0] ?? 0), $0) < (-(frequency[$1] ?? 0), $1) })
  }

  /// Up to four values, or the first three and how many more. A line breaks between values rather than within.
  private static func listed(_ values: [String]) -> (count: Int, text: String)? {
    guard !values.isEmpty else { return nil }
    let shown = values.count <= 4 ? values : Array(values.prefix(3))
    let text = shown.map(Script.glued).joined(separator: ", ")
    let more = values.count - shown.count
    return (values.count, text + (more > 0 ? " and\u{A0}\(more)\u{A0}more" : ""))
  }

  private static func unique(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
