// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// Sources that a room's `Generator/generate.py` makes of tables and documents.
@Suite struct GeneratedSourcesTests {
  private static let sources = PackageRoot.path + "/Sources"

  private static let rooms = ["DICOM", "Deidentification", "DiscLabels", "FileSets", "Mastering"]

  @Test(arguments: rooms)
  func generatingAgainGivesWhatIsInTheTree(_ room: String) throws {
    let folder = try TemporaryFolder()
    let made = try Tool.python(["\(Self.sources)/\(room)/Generator/generate.py", folder.path])
    #expect(made.status == 0, "\(made.errors)")
    let compared = try Tool.run("diff", "-r", folder.path, "\(Self.sources)/\(room)/Generated")
    #expect(compared.status == 0, "\(compared.output.prefix(500))")
  }

  @Test func everyRoomWithAGeneratorIsCompared() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: Self.sources).filter {
      FileManager.default.fileExists(atPath: "\(Self.sources)/\($0)/Generator")
        || FileManager.default.fileExists(atPath: "\(Self.sources)/\($0)/Generated")
    }
    #expect(found.sorted() == Self.rooms.sorted())
  }
}
