// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

@testable import Mastering

/// The page that a browser shows of a disc.
@Suite struct DiscPageTests {
  private static let views = DiscFacts.Views(longNames: .type1, shortNames: true)
  private static let hostile = "<script>alert(1)</script> & \"quoted\" 乳房 \u{1}\u{FFFE}"

  /// Judged by libxml2 against the W3C's own definition of XHTML 1.0 Strict.
  private static func validate(_ page: String) throws -> String {
    let folder = try TemporaryFolder()
    try Data(page.utf8).write(to: folder.url.appending(path: "INDEX.HTM"))
    let run = try Tool.run("xmllint", ["--noout", "--nonet", "--valid", "INDEX.HTM"], in: folder.path)
    return run.status == 0 ? "" : run.errors + "\(run.status)"
  }

  @Test func isValidWhateverTheTextsAre() throws {
    var facts = DiscFacts.sample(Self.views, exams: 3)
    #expect(try Self.validate(DiscPage(facts).text) == "")
    facts.title = Self.hostile
    facts.facts.append((Self.hostile, Self.hostile))
    facts.hasViewer = true
    facts.exams[0].description = Self.hostile
    facts.exams[0].timePoint = Self.hostile
    facts.exams[0].modalities = [Self.hostile]
    facts.exams[0].series[0].description = Self.hostile
    facts.exams[0].series[0].folder = [Self.hostile, "a b%"]
    let page = DiscPage(facts).text
    #expect(try Self.validate(page) == "")
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;"))
    // The judge can say no.
    #expect(try Self.validate(page.replacing("<h1>", with: "<h1 onclick=\"x()\" unknown=\"x\">")) != "")
  }

  @Test func holdsNothingThatRuns() {
    let page = DiscPage(DiscFacts.sample(Self.views)).text.lowercased()
    for word in ["<script", "javascript:", "onload", "http-equiv=\"refresh", "<iframe", "<object", "src="] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(!DiscPage.style.contains("url(") && !DiscPage.style.contains("@import"))
  }

  @Test func saysWhatIsWhere() {
    let strings = XHTMLText.strings(in: DiscPage(DiscFacts.sample(Self.views)).text)
    for said in [
      "Image data for Thoracic Imaging Lab", "Lung Screening", "1 of 3",
      "STD-GEN-CD. Conformant, with alternate names.",
      "2 exams, 3 files.", "LS-031-01", "2023-02-06", "Baseline", "CT/SR", "1.3 MB",
      "LS-031-01, Baseline, 2023-02-06, CT/SR, CT CHEST", "LS-031-01/study_20230206_123456_CT-CHEST",
      "DICOM/P00001/E0001", "CT2_LUNG_123",
    ] { #expect(strings.contains(said), "\(said)") }
  }

  /// The search for identities reads the strings as they went in, so that escaping hides none.
  @Test func itsStringsComeBackAsTheyWentIn() {
    var page = XHTMLText()
    page.element("p", "O'Brien & \"Sons\" <x>")
    page.element("td", "&lt;")
    #expect(XHTMLText.strings(in: page.text) == ["O'Brien & \"Sons\" <x>", "&lt;"])
  }

  @Test func whatTheDiscDoesNotShowIsNotLinked() {
    let long = DiscPage(DiscFacts.sample(.init(longNames: .type2, shortNames: false))).text
    #expect(!long.contains("href=\"DICOM/"))
    let short = DiscPage(DiscFacts.sample(.init(longNames: nil, shortNames: true))).text
    #expect(short.contains("href=\"DICOM/P00001/E0001/S0001/\"") && !short.contains("study_"))
  }
}
