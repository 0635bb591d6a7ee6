// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import FileSets

@Suite struct DescriptionTextTests {
  @Test(arguments: [
    ("CT CHEST W/O", "CT-CHEST-W-O"),
    ("CT-CHEST-WO", "CT-CHEST-WO"),
    ("  --Thorax  1.25mm, lung__kernel ", "Thorax-1.25mm-lung-kernel"),
    ("ends in a dot.", "ends-in-a-dot"),
    ("C+ axial", "C+-axial"),
    ("a<b>c:d\"e/f\\g|h?i*j;k", "a-b-c-d-e-f-g-h-i-j-k"),
    ("tab\tnewline\nnul\u{0}bell\u{7}", "tab-newline-nul-bell"),
    ("胸部CT 平扫", "胸部CT-平扫"),
    ("Грудная клетка", "Грудная-клетка"),
    ("Thorax scho\u{308}n", "Thorax-scho\u{308}n"),
    ("rare \u{20000} letter", "rare-_-letter"),
    ("🫁 lung", "lung"),
    ("", "Exam"),
    ("...", "Exam"),
    ("^^/\\", "Exam"),
  ])
  func safe(text: String, expected: String) {
    #expect(DescriptionText.safe(text, limit: 40, standIn: "Exam") == expected)
  }

  @Test func cutsLeaveNoJointOrDotAtTheEnd() {
    #expect(DescriptionText.safe("abc def", limit: 4, standIn: "x") == "abc")
    #expect(DescriptionText.safe("abc 1.25", limit: 6, standIn: "x") == "abc-1")
    #expect(DescriptionText.safe("", limit: 2, standIn: "Exam") == "Ex")
  }

  @Test func theLimitCountsUnitsOfUTF16() {
    // A letter with two marks is three units: it is taken whole or not at all.
    #expect(DescriptionText.safe("ab\u{e}x\u{301}\u{302}", limit: 5, standIn: "-") == "ab")
    #expect(DescriptionText.safe("ab\u{e}x\u{301}\u{302}", limit: 6, standIn: "-") == "ab-x\u{301}\u{302}")
  }

  /// Whatever comes in: only what Joliet, Windows and macOS take in a name comes out.
  @Test func noTextMakesAnIllegalName() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<3000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<(random.next() % 60) {
        let top: UInt64 = random.next() % 2 == 0 ? 0x180 : 0x11_0000
        if let scalar = Unicode.Scalar(UInt32(random.next() % top)) { text.append(scalar) }
      }
      let limit = Int(random.next() % 40) + 1
      let safe = DescriptionText.safe(String(text), limit: limit, standIn: "Series")
      #expect(!safe.isEmpty && safe.utf16.count <= limit)
      #expect(safe.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value <= 0xFFFF && $0.value != 0x7F })
      #expect(!safe.contains { "*/:;?\\<>\"| ".contains($0) })
      #expect(!safe.hasSuffix(".") && !safe.hasSuffix("-") && !safe.hasPrefix("-") && !safe.hasPrefix("."))
    }
  }
}
