// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Testing

@testable import Mastering

@Suite struct FileAccountTests {
  private static func finding(_ rule: String, _ number: Int = 0) -> Finding {
    Finding(.error, rule: rule, at: Place(path: "\(rule)-\(number)"), "refused", remedy: "none")
  }

  @Test func everyVerdictCountsOnce() {
    var account = FileAccount(count: 7)
    #expect(account.totals == FileAccount.Totals(files: 7, mastered: 7))
    account[1] = .duplicate(of: 0)
    account[2] = .heldBack(Self.finding("held-back"))
    account[3] = .refused(Self.finding("broken"))
    account[4] = .ignored("furniture")
    account[5] = .refused(Self.finding("exam-stopped"))
    let totals = account.totals
    #expect(totals == FileAccount.Totals(files: 7, mastered: 2, duplicates: 1, heldBack: 1, refused: 2, ignored: 1))
    #expect(
      totals.files == totals.mastered + totals.duplicates + totals.heldBack + totals.refused + totals.ignored)
    #expect(account.refusals.map(\.rule) == ["broken", "exam-stopped"])
    // What follows from another file's refusal is not told one by one.
    #expect(account.reportable.map(\.rule) == ["broken", "held-back"])
  }

  @Test func tenOfARuleAreShownAndTheRestIsCounted() {
    let ten = (0..<10).map { Self.finding("a", $0) }
    #expect(FileAccount.shortened(ten).map(\.place.path) == ten.map(\.place.path))
    let many = (0..<37).map { Self.finding("a", $0) } + [Self.finding("b")] + (37..<40).map { Self.finding("a", $0) }
    let shown = FileAccount.shortened(many)
    #expect(shown.count == 12)
    #expect(shown.prefix(10).map(\.place.path) == many.prefix(10).map(\.place.path))
    #expect(shown[10].rule == "b")
    #expect(shown[11].message.contains("30 more"))
    #expect(shown[11].severity == .error)
    #expect(FileAccount.shortened([]).isEmpty)
  }
}
