// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Mastering
@testable import spindle

/// What files say is shown, but does not command the terminal.
@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("SAMPLE^ONE", "SAMPLE^ONE"), ("見本^ニ", "見本^ニ"), ("a\u{1B}[2Jb", "a\\u{1B}[2Jb"), ("a\r\nb", "a\\u{D}\\u{A}b"),
    ("\u{9B}31m", "\\u{9B}31m"), ("a\u{202E}b", "a\\u{202E}b"), ("", ""),
  ])
  func commandsAreSpelledOut(_ text: String, _ shown: String) {
    #expect(TerminalText.printable(text) == shown)
  }

  @Test func textIsAsWideAsItIsSeen() {
    #expect(TerminalText.width("見本^A") == 6)
    #expect(TerminalText.width("e\u{301}") == 1)
    #expect(TerminalText.fitted("見本^三番", to: 6, ellipsis: "…") == "見本^…")
    #expect(TerminalText.fitted("見本三番", to: 6, ellipsis: "…") == "見本… ")
    #expect(TerminalText.fitted("abc", to: 6, ellipsis: "…") == "abc   ")
    #expect(TerminalText.fitted("abcdefg", to: 6, ellipsis: "..") == "abcd..")
  }

  /// Anything on the network may announce itself as a printer.
  @Test func whatAPrinterSaysStaysText() {
    let hostile = "a\u{1B}[31m"
    let listed = ListPrinters.Listed(
      printer: .init(name: hostile, info: hostile, state: .idle, reasons: [hostile]), offset: .none)
    let text = PrinterListText([listed, listed]).text
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(text.split(separator: "\n").count == 4)
  }

  @Test func hostileValuesAndNamesStayText() async throws {
    let folder = try ScanFolder()
    let hostile = "\u{1B}]0;x\u{7}\u{1B}[1A"
    try folder.write(
      ScanFolder.image(
        "1.1",
        [
          0x0010_0010: hostile, 0x0010_0020: hostile, 0x0008_0060: hostile, 0x0020_0011: hostile,
          0x0008_0020: hostile, 0x0008_1030: hostile, 0x0008_103E: hostile, 0x0008_0050: hostile,
        ]), to: "a\(hostile)")
    try folder.write([1], to: "b\(hostile)")
    let listing = try await SourceScan(sources: [folder.path], progress: ProgressStream()).run()
    #expect(listing.totals.instances == 1)
    var text = ""
    try ListingText(listing, columns: 80, isUTF8: true) { text += $0 }.write()
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F })
    #expect(text.contains("\\u{1B}]0;x\\u{7}"))
  }
}
