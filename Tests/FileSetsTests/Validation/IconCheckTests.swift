// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import FileSets

/// Row 12 of the media rules: icons that a DICOMDIR carries (PS3.3 F.7).
@Suite struct IconCheckTests {
  private static let sound: [TestElement] = [
    TestElement(0x0028_0002, "US", .shorts([1])), TestElement(0x0028_0004, "CS", "MONOCHROME2"),
    TestElement(0x0028_0010, "US", .shorts([4])), TestElement(0x0028_0011, "US", .shorts([4])),
    TestElement(0x0028_0100, "US", .shorts([8])), TestElement(0x0028_0101, "US", .shorts([8])),
    TestElement(0x0028_0102, "US", .shorts([7])), TestElement(0x0028_0103, "US", .shorts([0])),
    TestElement(0x7FE0_0010, "OB", .bytes([UInt8](repeating: 9, count: 16))),
  ]

  private func messages(_ items: [[TestElement]]) throws -> [String] {
    var store = DirectoryRecordStore()
    var builder = try BasicDirectoryBuilder(fileSetID: "X", fileSetUID: "2.25.1")
    try SmallDirectory.add([[[1]]], to: &builder, &store)
    let keys = SmallDirectory.keys(
      TestElement(0x0020_0013, "IS", "2"), TestElement(0x0088_0200, "SQ", .items(items)))
    try builder.add(store.add(SmallDirectory.reference(1), keys: keys), file: SmallDirectory.fileID(1))
    return SmallDirectory.findings(try builder.build(store)).map { $0.rule == "icon" ? $0.message : $0.rule }
  }

  private func messages(changing tag: UInt32, to element: TestElement?) throws -> [String] {
    try messages([Self.sound.filter { $0.tag != tag } + (element.map { [$0] } ?? [])])
  }

  @Test func aSoundIconHasNoFindings() throws {
    #expect(try messages([Self.sound]) == [])
    // One bit a pixel, packed.
    let bits = Self.sound.filter { ![0x0028_0100, 0x0028_0101, 0x0028_0102, 0x7FE0_0010].contains($0.tag) }
    #expect(
      try messages([
        bits + [
          TestElement(0x0028_0100, "US", .shorts([1])), TestElement(0x0028_0101, "US", .shorts([1])),
          TestElement(0x0028_0102, "US", .shorts([0])), TestElement(0x7FE0_0010, "OB", .bytes([1, 2])),
        ]
      ]) == [])
    #expect(try messages(changing: 0, to: TestElement(0x0028_0034, "IS", "1\\1")) == [])
  }

  @Test(arguments: [
    (TestElement(0x0028_0002, "US", .shorts([3])), "the icon has another number of samples per pixel than 1"),
    (TestElement(0x0028_0004, "CS", "RGB"), "the icon is neither MONOCHROME1, MONOCHROME2 nor PALETTE COLOR"),
    (TestElement(0x0028_0102, "US", .shorts([6])), "the icon's high bit is not its bits stored less 1"),
    (TestElement(0x0028_0103, "US", .shorts([1])), "the icon's pixels are not unsigned"),
    (TestElement(0x0028_0006, "US", .shorts([0])), "the icon has a planar configuration"),
    (TestElement(0x0028_0034, "IS", "1\\2"), "the icon's pixels are not square"),
    (TestElement(0x0028_0010, "US", .shorts([8])), "the icon has 16 bytes of pixels where 32 are needed"),
    (TestElement(0x0028_0010, "US", .shorts([0])), "the icon has no rows or columns"),
  ])
  func oneFault(_ element: TestElement, _ message: String) throws {
    #expect(try messages(changing: element.tag, to: element) == [message])
  }

  @Test func twoItemsOrNone() throws {
    #expect(try messages([Self.sound, Self.sound]) == ["the icon has more than one item"])
    #expect(try messages([]) == ["the icon has no item"])
  }
}
