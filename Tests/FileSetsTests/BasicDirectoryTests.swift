// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import FileSets

@Suite struct BasicDirectoryTests {
  @Test func whatIsBuiltIsReadBackRecordForRecord() throws {
    let bytes = try SmallDirectory.build([[[2, 1], [1]], [[3]]])
    let directory = BasicDirectoryReader.read(bytes, name: "DICOMDIR")
    #expect(directory.findings == [])
    #expect(directory.fileSetID == "TEST_D01")
    #expect(directory.fileSetUID == "2.25.42")
    let records = directory.order.map { directory.records[$0] }
    #expect(directory.order == Array(directory.records.indices))
    #expect(
      records.map { $0.type?.rawValue.prefix(2) } == [
        "PA", "ST", "SE", "IM", "IM", "SE", "IM", "ST", "SE", "IM", "PA", "ST", "SE", "IM", "IM", "IM",
      ])
    #expect(records.map(\.depth) == [0, 1, 2, 3, 3, 2, 3, 1, 2, 3, 0, 1, 2, 3, 3, 3])
    #expect(records.map { $0.parent ?? -1 } == [-1, 0, 1, 2, 2, 1, 5, 0, 7, 8, -1, 10, 11, 12, 12, 12])
    let images = records.filter { $0.type == .image }
    #expect(images.compactMap { directory.reference(of: $0) } == (0..<7).map { SmallDirectory.reference($0) })
    #expect(directory.fileID(of: images[6]) == "DICOM\\IM_00006")
    #expect(directory.fileID(of: records[0]) == nil)
    #expect(SmallDirectory.findings(bytes) == [])
  }

  @Test func anEmptyFileSetHasNoRecords() throws {
    let builder = try BasicDirectoryBuilder(fileSetID: "", fileSetUID: "2.25.1", descriptor: FileID(["README"]))
    let bytes = try builder.build(DirectoryRecordStore())
    #expect(bytes.count == builder.length)
    let directory = BasicDirectoryReader.read(bytes, name: "DICOMDIR")
    #expect(directory.findings == [] && directory.records.isEmpty && directory.fileSetID == "")
  }

  @Test func lengthIsKnownWithoutBuilding() throws {
    for shape in [[[[1]]], [[[2, 1], [1]], [[3]]], [[[0]]], []] as [[[[Int]]]] {
      var store = DirectoryRecordStore()
      var builder = try BasicDirectoryBuilder(fileSetID: "ODD", fileSetUID: "2.25.421")
      try SmallDirectory.add(shape, to: &builder, &store)
      #expect(try builder.build(store).count == builder.length)
    }
  }

  @Test func objectsWithoutPatientStandInTheRoot() throws {
    var store = DirectoryRecordStore()
    var builder = try BasicDirectoryBuilder(fileSetID: "X", fileSetUID: "2.25.1")
    let protocolUID = "1.2.840.10008.5.1.4.38.1"
    let record = try store.add(
      SOPInstanceReference(
        sopClassUID: protocolUID, sopInstanceUID: "2.25.9", transferSyntaxUID: "1.2.840.10008.1.2.1"),
      keys: DirectoryKeys())
    try builder.add(store.add(.patient, keys: DirectoryKeys()))
    try builder.add(record, file: FileID(["HP"]))
    let directory = BasicDirectoryReader.read(try builder.build(store), name: "DICOMDIR")
    #expect(directory.findings == [])
    #expect(directory.records.map(\.depth) == [0, 0])
    #expect(throws: FileSetError.self) { try builder.add(store.add(.study, keys: DirectoryKeys())) }
  }

  @Test func recordsOutOfOrderAreRefused() throws {
    var store = DirectoryRecordStore()
    var builder = try BasicDirectoryBuilder(fileSetID: "X", fileSetUID: "2.25.1")
    let series = store.add(.series, keys: DirectoryKeys())
    let image = try store.add(SmallDirectory.reference(1), keys: DirectoryKeys())
    #expect(throws: FileSetError.self) { try builder.add(series) }
    try builder.add(store.add(.patient, keys: DirectoryKeys()))
    try builder.add(store.add(.study, keys: DirectoryKeys()))
    try builder.add(series)
    #expect(throws: FileSetError.self) { try builder.add(image) }
    try builder.add(image, file: FileID(["A"]))
  }

  @Test(arguments: ["lower", "A B", "A-1", "ABCDEFGHIJKLMNOPQ", "Ä"])
  func illegalFileSetIDsAreRefused(id: String) {
    #expect(throws: FileSetError.self) { try BasicDirectoryBuilder(fileSetID: id, fileSetUID: "2.25.1") }
  }

  @Test func printObjectsAreRefused() {
    var store = DirectoryRecordStore()
    let print = SOPInstanceReference(
      sopClassUID: "1.2.840.10008.5.1.4.1.1.200.1", sopInstanceUID: "2.25.1", transferSyntaxUID: "1.2.840.10008.1.2.1")
    let error = #expect(throws: FileSetError.self) { try store.add(print, keys: DirectoryKeys()) }
    #expect(error?.finding.rule == "directory-record-type")
  }

  /// Where every record is looked for among all others this takes hours.
  @Test func aSeriesOfFiftyThousandIsNoTrouble() throws {
    let count = 50_000
    var store = DirectoryRecordStore()
    var builder = try BasicDirectoryBuilder(fileSetID: "X", fileSetUID: "2.25.1")
    let clock = ContinuousClock()
    let time = try clock.measure {
      try SmallDirectory.add([[[count]]], to: &builder, &store)
      let bytes = try builder.build(store)
      #expect(BasicDirectoryReader.read(bytes, name: "DICOMDIR").order.count == count + 3)
      #expect(SmallDirectory.findings(bytes).isEmpty)
    }
    #expect(time < .seconds(60))
    #expect(store.bytes.count / count + MemoryLayout<DirectoryRecordStore.Handle>.stride < 400)
  }
}
