// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Testing

@testable import Volumes

@Suite struct VolumeNameTests {
  private func fault(_ change: (inout Volume) -> Void) -> Finding? {
    var volume = Volume(identifier: "ABC_D01", date: 0)
    change(&volume)
    return volume.nameFault()
  }

  private func add(_ names: String...) -> (inout Volume) -> Void {
    { volume in
      var folder = Volume.root
      for name in names.dropLast() { folder = volume.folder(name, in: folder) }
      volume.add(BytesInMemory([]), as: VolumeName(names.last ?? "", in: folder))
    }
  }

  @Test(arguments: ["README", "Brustkorb nativ – axial.dcm", "胸部.dcm", "a b", "x.y.z", "-"])
  func ordinaryNamesStand(name: String) { #expect(fault(add(name)) == nil) }

  @Test(arguments: ["", ".", "..", "a*b", "a/b", "a:b", "a;b", "a?b", "a\\b", "a\tb", "a\u{7F}", "😀"])
  func namesThatJolietCannotShowAreRefused(name: String) {
    #expect(fault(add(name))?.rule == "volume-name")
    #expect(fault { _ = $0.folder(name) }?.rule == "volume-name")
  }

  @Test func namesEndAt64Characters() {
    #expect(fault(add(String(repeating: "é", count: 64))) == nil)
    let found = fault(add("folder", String(repeating: "é", count: 65)))
    #expect(found?.rule == "volume-name")
    #expect(found?.place.path?.hasPrefix("folder/") == true)
  }

  @Test func pathsEndAt240Bytes() {
    // 1 for the root, 1 + 2 * 64 for the folder, 1 + 2 * n for the file.
    let folder = String(repeating: "f", count: 64)
    #expect(fault(add(folder, String(repeating: "n", count: 54))) == nil)
    #expect(fault(add(folder, String(repeating: "n", count: 55)))?.rule == "volume-path")
    #expect(VolumeNameRules.jolietPathLength([folder, String(repeating: "n", count: 54)]) == 239)
  }

  @Test func foldersEndAtTheEighthLevel() {
    #expect(fault(add("1", "2", "3", "4", "5", "6", "7", "file")) == nil)
    #expect(fault(add("1", "2", "3", "4", "5", "6", "7", "8", "file"))?.rule == "volume-depth")
  }

  @Test func descriptorsAreChecked() {
    #expect(fault { $0.identifier = "lower" }?.rule == "volume-identifier")
    #expect(fault { $0.identifier = "" }?.rule == "volume-identifier")
    #expect(fault { $0.identifier = "ABCDEFGHIJKLMNOPQ" }?.rule == "volume-identifier")
    #expect(fault { $0.publisher = String(repeating: "p", count: 65) }?.rule == "volume-publisher")
    #expect(fault { $0.preparer = "a\nb" }?.rule == "volume-preparer")
    #expect(fault { $0.application = "SPINDLE" } == nil)
    #expect(fault { $0.date = -1 }?.rule == "volume-date")
  }
}
