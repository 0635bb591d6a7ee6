// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Documents
import TestSupport

/// Labels as an office needs them: plain ones, and ones that are hard to fit.
enum Samples {
  static let library = Result { try LabelLibrary() }
  static let office = LabelOffice(
    name: "Research Imaging Office", organisation: "University Medical Center", contact: "imaging@example.org",
    logo: nil)

  static let long = String(repeating: "Longitudinal evaluation of ultra-low-dose tomography ", count: 6)
  static let unbroken = String(repeating: "Unbroken_", count: 40)

  static func stock(_ name: String = LabelLibrary.standardStock) throws -> LabelStock {
    try library.get().stock(named: name)
  }

  static func template(_ name: String) throws -> LabelTemplate { try library.get().template(named: name) }

  /// A template out of YAML, with names in the errors.
  static func template(yaml: String) throws -> LabelTemplate {
    let folder = try TemporaryFolder()
    try folder.write(yaml, to: "own.yaml")
    return try library.get().template(named: "own.yaml", in: folder.path)
  }

  static func exam(
    _ subject: String, _ timePoint: String? = nil, _ date: String = "2026-03-01", _ type: String? = "CT CHEST WO"
  ) throws -> LabelledExam {
    LabelledExam(subject: subject, timePoint: timePoint, date: try day(date), modalities: ["CT"], type: type)
  }

  static func label(_ exams: [LabelledExam], _ disc: Int = 1, of discs: Int = 3) throws -> DiscLabel {
    DiscLabel(
      study: "Lung Screening", studyShort: "LUNG-SCREEN", studyNumber: "LS-204", site: "031",
      requester: "Thoracic Imaging Lab", requestNumber: "2026-0147", exams: exams, disc: disc, of: discs,
      volumeIdentifier: "2026_0147_D0\(disc)", date: try day("2026-11-22"),
      code: DiscCode(
        volumeIdentifier: "2026_0147_D0\(disc)", requestNumber: "2026-0147",
        imageDigest: "3f9a0c12b4d7" + String(repeating: "0", count: 52)))
  }

  static func sheets(_ labels: [DiscLabel], _ template: String = "trial", stock: String = LabelLibrary.standardStock)
    throws -> LabelSheets
  {
    LabelSheets(
      labels: labels, template: try self.template(template), stock: try self.stock(stock), date: try day("2026-11-22"))
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

  /// Every field of that text; where it is nil, everything that may be empty is.
  static func label(saying text: String?, _ exams: [LabelledExam], _ disc: Int = 1, of discs: Int = 118) throws
    -> DiscLabel
  {
    var label = try label(exams, 1, of: discs)
    label.disc = disc
    label.studyShort = text
    label.studyNumber = text
    label.site = text
    label.title = text
    if let text {
      label.study = text
      label.requester = text
      label.office = LabelOffice(name: text, organisation: text, contact: text, logo: nil)
    }
    return label
  }

  static func hard() throws -> [DiscLabel] {
    let crowd = try crowd()
    let eight = "Lunge Πνεύμων Лёгкие ריאות رئة 肺がん 폐암 肺"
    return try [long, unbroken, "X", eight, nil].flatMap { text in
      let one = try exam(text.map { String($0.prefix(32)) } ?? "1", text, "2026-01-01", text)
      return [
        try label(saying: text, crowd, 118), try label(saying: text, Array(crowd.prefix(40)), 12),
        try label(saying: text, [one]), try label(saying: text, []),
      ]
    }
  }
}
