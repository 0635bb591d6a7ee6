// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

@testable import spindle

/// `spindle scan` as it is typed, judged by pydicom.
@Suite struct ScanCommandTests {
  private func scan(_ source: String, _ bench: Workbench, judge: Bool = true) throws {
    let run = try bench.spindle("scan", source, "--json")
    #expect(run.status == 0)
    try bench.write(run.output, to: "listing.json")
    let answer = try bench.oracle("scan_equal.py", bench.path("listing.json"), source)
    #expect(answer.status == 0, "\(answer.output)\(answer.errors)")
  }

  @Test func theSampleExamsAreListedAsPydicomReadsThem() throws {
    let bench = try Workbench()
    try scan(bench.exams + "/", bench)
  }

  @Test(.enabled(if: PackageRoot.hasSharedFiles, "../shared/dicom is not there"))
  func realFilesAreListedAsPydicomReadsThem() throws {
    try scan(PackageRoot.sharedFiles, Workbench())
  }

  @Test func theTreeFitsATerminalAndStandsOnStandardOutputAlone() throws {
    let bench = try Workbench()
    for (locale, marks) in [("C.UTF-8", ["├─ ", "└─ "]), ("C", ["|- ", "`- "])] {
      let run = try bench.spindle(["scan", "exams-small"], environment: ["LC_ALL": locale])
      #expect(run.status == 0)
      #expect(run.output.contains("ALPHASAMPLE^PRIMATEST"))
      #expect(!run.errors.contains("SAMPLE") && !run.errors.contains("MRN"))
      let lines = run.output.split(separator: "\n").prefix { !$0.hasPrefix("Duplicates") }
      // 9 exams and 27 series: nothing is left out for length.
      #expect(lines.count { line in marks.contains { line.contains($0) } } == 36)
      for line in lines { #expect(TerminalText.width(String(line)) <= 80, "\(line)") }
      #expect(run.output.hasSuffix("77 files = 73 instances + 1 duplicate + 0 refused + 3 ignored\n"))
    }
  }

  @Test func scriptsCanTellWhatHappened() throws {
    let bench = try Workbench()
    try FileManager.default.createDirectory(atPath: bench.path("none"), withIntermediateDirectories: true)
    #expect(try bench.spindle("scan", "none").status == 0)
    try bench.write("no exam", to: "none/words")
    let unreadable = try bench.spindle("scan", "none", "--json")
    #expect(unreadable.status == 65)
    #expect(unreadable.output.contains("\"refused\":[{"))
    // Refused files among others are listed, and the job is done.
    #expect(try bench.spindle("scan", "none", "exams-small").status == 0)
    let missing = try bench.spindle("scan", "exams-small", "nowhere")
    #expect(missing.status == 66 && missing.output.isEmpty && missing.errors.contains("nowhere"))
    #expect(try bench.spindle("scan").status == 64)
    #expect(try bench.spindle("scan", "none", "--progress", "json").errors.contains("\"phase\":\"scan\""))
  }

  @Test func filesThatMayNotBeReadAreRefused() throws {
    let bench = try Workbench()
    let folder = try ScanFolder()
    try folder.write(ScanFolder.image("1.1"), to: "a")
    try folder.write(ScanFolder.image("1.2"), to: "b")
    try folder.write(ScanFolder.image("1.3"), to: "shut/c")
    chmod(folder.folder.file("b"), 0)
    chmod(folder.folder.file("shut"), 0)
    defer { chmod(folder.folder.file("shut"), 0o755) }
    // Root may read everything: another account must try.
    let other = getuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
    let run = try bench.spindle(["scan", folder.path], through: other)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasSuffix("3 files = 1 instance + 0 duplicates + 2 refused + 0 ignored\n"))
    #expect(run.output.contains("/b\n") && run.output.contains("/shut\n") && run.output.contains("Permission denied"))
  }
}
