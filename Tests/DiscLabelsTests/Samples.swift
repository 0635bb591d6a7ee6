// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels

/// Labels as an office needs them: plain ones, and ones that are hard to fit.
enum Samples {
  static let research = ResearchLabel(
    requester: "Thoracic Imaging Lab", study: "Lung Screening", requestNumber: "2026-0147",
    office: "Research Imaging Office", organisation: "University Medical Center")
  static let trial = TrialLabel(study: "LUNG-SCREEN", studyNumber: "LS-204", site: "031")

  static let long = String(repeating: "Longitudinal evaluation of ultra-low-dose tomography ", count: 6)
  static let unbroken = String(repeating: "Unbroken_", count: 40)

  static func exam(
    _ subject: String, _ timePoint: String? = nil, _ date: String = "2026-03-01", _ type: String? = "CT CHEST WO"
  ) throws -> LabelledExam {
    LabelledExam(subject: subject, timePoint: timePoint, date: try day(date), type: type)
  }

  static func label(
    _ kind: DiscLabel.Kind, _ exams: [LabelledExam], _ disc: Int = 1, of discs: Int = 3
  ) throws -> DiscLabel {
    DiscLabel(
      kind: kind, exams: exams, disc: disc, of: discs, volumeIdentifier: "2026_0147_D0\(disc)",
      date: try day("2026-11-22"))
  }

  /// 40 subjects with 120 exams of six types at five time points.
  static func crowd() throws -> [LabelledExam] {
    let types = ["CT CHEST WO", "MR BREAST W/WO", "PET/CT SKULL TO THIGH", "US ABDOMEN", "XR CHEST", long]
    return try (0..<120).map { index in
      try exam(
        "LS-031-\(1001 + index / 3 * 2)", "Week \(index % 5 * 12)", "2026-0\(index % 9 + 1)-1\(index % 10)",
        types[index % 6])
    }
  }

  static func hard() throws -> [DiscLabel] {
    let crowd = try crowd()
    return try [long, unbroken, "X"].flatMap { text in
      let research = ResearchLabel(
        requester: text, study: text, requestNumber: text, office: text, organisation: text)
      return [
        try label(.research(research), crowd, 12, of: 118),
        try label(.trial(TrialLabel(study: text, studyNumber: text, site: text)), crowd, 118, of: 118),
        try label(.trial(TrialLabel(study: text, studyNumber: nil, site: nil)), [exam(text, text, "2026-01-01", text)]),
      ]
    }
  }
}
