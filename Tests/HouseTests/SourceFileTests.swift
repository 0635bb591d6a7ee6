// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

/// What every source file of the project keeps to.
@Suite struct SourceFileTests {
  @Test func eachNamesItsLicenceFirst() {
    for file in SourceTree.files {
      #expect(file.lines.first == "// SPDX-License-Identifier: GPL-3.0-or-later", "\(file.path)")
    }
    #expect(SourceTree.manifest.contains("// SPDX-License-Identifier: GPL-3.0-or-later"))
  }

  @Test func noneIsLongUnlessItWasGenerated() {
    for file in SourceTree.files where !file.isGenerated {
      #expect(file.lines.count <= 400, "\(file.path)")
    }
  }

  /// Put together here, so that this file does not hold them itself.
  private static let banned = ["try" + "!", " as" + "! ", "TO" + "DO", "FIX" + "ME"]

  @Test(arguments: banned)
  func noneHoldsWhatTheHouseBans(_ word: String) {
    for file in SourceTree.files {
      for (number, line) in file.lines.enumerated() where strstr(line, word) != nil {
        Issue.record("\(file.path):\(number + 1) holds \(word)")
      }
    }
  }
}
