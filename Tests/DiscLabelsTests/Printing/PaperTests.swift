// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Testing

@testable import DiscLabels

@Suite struct PaperTests {
  @Test func sheetsHaveTheNamesThatPrintersKnow() {
    #expect(MediaSize(.letter).name == "na_letter_8.5x11in")
    #expect(MediaSize(.a4).name == "iso_a4_210x297mm")
    #expect(MediaSize(LabelStock.Size(width: 124, height: 124)).name == "custom_124x124mm_124x124mm")
    #expect(MediaSize(LabelStock.Size(width: 129.2, height: 182.05)).name == "custom_129.2x182.05mm_129.2x182.05mm")
    // Each is read back as the size that it names.
    for size in [MediaSize(.letter), MediaSize(.a4), MediaSize(width: 12_920, height: 18_205)] {
      #expect(MediaSize(name: size.name).map { $0.isSame(as: size) } == true)
    }
  }

  @Test func aPrinterTakesWhatItNamesAndWhatLiesBetweenItsBounds() {
    let names = ["na_letter_8.5x11in", "custom_min_76x127mm", "custom_max_150x200mm", "nonsense"]
    #expect(MediaSize(.letter).isSupported(by: names))
    #expect(!MediaSize(.a4).isSupported(by: names))
    #expect(MediaSize(width: 12_400, height: 12_700).isSupported(by: names))
    #expect(!MediaSize(width: 12_400, height: 12_400).isSupported(by: names))
  }

  @Test func labelsGoToTheTrayThatHoldsLabels() throws {
    var facts = facts()
    #expect(try facts.paper(for: job()).source == nil)
    facts.loaded = [
      LoadedMedia(size: MediaSize(.a4), source: "tray-1", type: "labels"),
      LoadedMedia(size: MediaSize(.letter), source: "tray-2", type: "stationery"),
      LoadedMedia(size: MediaSize(.letter), source: "by-pass", type: "labels"),
    ]
    let paper = try facts.paper(for: job())
    #expect(paper.source == "by-pass" && paper.type == "labels")
    #expect(try facts.paper(for: job(isLabels: false)).source == nil)
    #expect(try facts.paper(for: job(source: "tray-2")).source == "tray-2")
  }

  @Test func whatAPrinterCannotDoIsRefusedBeforeAnythingIsSent() {
    func refusal(_ job: PrintJob, _ change: (inout PrinterFacts) -> Void = { _ in }) -> DiscLabelError? {
      var facts = facts()
      change(&facts)
      return #expect(throws: DiscLabelError.self) { try facts.paper(for: job) }
    }
    #expect(refusal(job(sheet: .init(width: 124, height: 124)))?.kind == .configuration)
    let tray = refusal(job(source: "disc"))
    #expect(tray?.kind == .configuration && tray?.finding.remedy?.contains("tray-1, tray-2") == true)
    #expect(refusal(job(copies: 100))?.kind == .usage)
    #expect(refusal(job()) { $0.formats = ["image/pwg-raster"] }?.kind == .configuration)
    #expect(refusal(job()) { $0.printer.acceptsJobs = false }?.kind == .tryAgain)
    let stopped = refusal(job()) {
      $0.printer.state = .stopped
      $0.printer.reasons = ["media-empty-error"]
    }
    #expect(stopped?.kind == .tryAgain && stopped?.finding.message.contains("media empty") == true)
  }

  @Test func offsetsAreReadAsTheyAreWritten() {
    #expect(SheetOffset("0.5,-1.2").map { [$0.x, $0.y] } == [0.5, -1.2])
    #expect(SheetOffset(" 2, 3")?.description == "2.0,3.0")
    #expect(SheetOffset("-0,0") == SheetOffset.none)
    for wrong in ["", "1", "1,2,3", "a,b", "20.1,0", "0,-21", "nan,0", "inf,0", "1;2"] {
      #expect(SheetOffset(wrong) == nil, "\(wrong)")
    }
  }

  private func facts() -> PrinterFacts {
    PrinterFacts(
      printer: Printer(name: "P", state: .idle), formats: ["application/pdf"],
      media: ["na_letter_8.5x11in", "iso_a4_210x297mm"], sources: ["tray-1", "tray-2"], loaded: [], mostCopies: 99)
  }

  private func job(
    sheet: LabelStock.Size = .letter, source: String? = nil, isLabels: Bool = true, copies: Int = 1
  ) -> PrintJob {
    PrintJob(title: "T", pdf: [], sheet: sheet, source: source, isLabels: isLabels, copies: copies)
  }
}
