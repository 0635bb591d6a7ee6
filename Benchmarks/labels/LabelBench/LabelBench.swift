// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Documents
import Glibc

/// LabelBench COUNT: lays out and draws so many labels, no two alike, as one PDF of sheets; prints CPU seconds, sheets
/// and bytes.
@main struct LabelBench {
  static func main() throws {
    let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 500
    let library = try LabelLibrary()
    for name in ["trial", "research"] {
      let start = cpuSeconds()
      let sheets = LabelSheets(
        labels: (1...max(1, count)).map { label($0, of: count) }, template: try library.template(named: name),
        stock: try library.stock(named: LabelLibrary.standardStock), date: .firstOfMedia)
      let rendered = try sheets.pdf()
      print("\(name)\t\(count)\t\(sheets.sheetCount)\t\(rendered.pdf.count)\t\(cpuSeconds() - start)")
    }
  }

  /// Discs of 1 to 12 exams of up to three subjects.
  private static func label(_ number: Int, of count: Int) -> DiscLabel {
    let types = ["CT CHEST WO", "MR BREAST W/WO", "PET/CT SKULL TO THIGH", "US ABDOMEN"]
    let exams = (0...number % 12).map { index in
      LabelledExam(
        subject: "LS-031-\(1000 + number * 3 + index % 3)", timePoint: "Week \(index * 4)",
        date: CalendarDate.firstOfMedia.adding(days: number + index), modalities: ["CT"], type: types[index % 4])
    }
    let digits = String(number, radix: 16)
    let digest = String(repeating: "0", count: max(0, 64 - digits.count)) + digits
    return DiscLabel(
      study: "Lung Screening", studyShort: "LUNG-SCREEN", studyNumber: "LS-204", site: "031",
      requester: "Thoracic Imaging Lab", requestNumber: "2026-0147",
      office: LabelOffice(
        name: "Research Imaging Office", organisation: "University Medical Center", contact: nil, logo: nil),
      exams: exams, disc: number, of: count, volumeIdentifier: "2026_0147_D\(number)", date: .firstOfMedia,
      code: DiscCode(
        volumeIdentifier: "2026_0147_D\(number)", requestNumber: "2026-0147", imageDigest: String(digest.reversed())))
  }

  private static func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
