// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

@testable import FileSets

/// Our DICOMDIR files as other programs read them.
@Suite struct DirectoryOracleTests {
  /// Prints each instance's path, once with what the record and once with what the file says of itself.
  private static let readWithPydicom = """
    import sys
    from pydicom import dcmread
    from pydicom.fileset import FileSet
    fs = FileSet(sys.argv[1])
    print(fs.ID, fs.UID, len(fs), fs.descriptor_file_id)
    for instance in fs:
        ds = instance.load()
        assert ds.SOPInstanceUID == instance.ReferencedSOPInstanceUIDInFile
        assert ds.SOPClassUID == instance.ReferencedSOPClassUIDInFile
        assert ds.file_meta.TransferSyntaxUID == instance.ReferencedTransferSyntaxUIDInFile
        for key in ("PatientID", "PatientName", "StudyInstanceUID", "StudyDate", "SeriesInstanceUID", "SeriesNumber"):
            assert getattr(ds, key) == getattr(instance, key), key
        print("/".join(instance.ReferencedFileID))
    """

  @Test func pydicomResolvesEveryInstance() throws {
    // pydicom 3.0 knows no ANNOTATION and no WF PRESENTATION.
    for sample in [
      try SampleFileSet.images(), try SampleFileSet.everyType(but: [.annotation, .waveformPresentation]),
    ] {
      let answer = try Tool.python(["-W", "error", "-c", Self.readWithPydicom, sample.directoryURL.path])
      #expect(answer.status == 0, "\(answer.errors)")
      let lines = answer.output.split(separator: "\n").map(String.init)
      #expect(lines.first == "SAMPLE_D01 2.25.4242 \(sample.fileIDs.count) README")
      #expect(lines.dropFirst().sorted() == sample.fileIDs.map(\.description).sorted())
    }
  }

  @Test func dcdirdmpFindsEveryFile() throws {
    for sample in [try SampleFileSet.images(), try SampleFileSet.everyType()] {
      let answer = try Tool.run("dcdirdmp", ["-v", "DICOMDIR"], in: sample.folder.path)
      let text = answer.output + answer.errors
      #expect(answer.status == 0)
      #expect(!text.contains("Error") && !text.contains("Warning"), "\(text)")
      for fileID in sample.fileIDs { #expect(text.contains(fileID.value), "\(fileID)") }
    }
  }

  @Test func dcmdumpReadsEveryRecord() throws {
    let sample = try SampleFileSet.everyType()
    let answer = try Tool.run("dcmdump", ["+P", "0004,1430", sample.directoryURL.path])
    #expect(answer.status == 0)
    #expect(answer.errors == "")
    #expect(answer.output.split(separator: "\n").count == 2 + 2 * sample.fileIDs.count)
  }

  /// Types newer than the dciodvfy of Debian 12.
  private static let unknownToDciodvfy: [DirectoryRecordType] = [
    .plan, .surfaceScan, .tract, .assessment, .annotation, .waveformPresentation,
  ]

  @Test func dciodvfyReportsNoError() throws {
    for sample in [try SampleFileSet.images(), try SampleFileSet.everyType()] {
      let answer = try Tool.run("dciodvfy", [sample.directoryURL.path])
      let errors = (answer.output + answer.errors).split(separator: "\n").filter { line in
        line.hasPrefix("Error") && !Self.unknownToDciodvfy.contains { line.contains("<\($0.rawValue)>") }
      }
      #expect(errors == [])
    }
  }

  /// The oracles must be able to say no: an offset moved by two makes each of them complain.
  @Test func theOraclesSeeABrokenDirectory() throws {
    let sample = try SampleFileSet.images()
    var bytes = sample.directory
    let first = BasicDirectoryReader.read(bytes, name: "").records[0].offset
    bytes[first + 8 + 8] &+= 2
    try Data(bytes).write(to: sample.directoryURL)
    #expect(try Tool.python(["-c", Self.readWithPydicom, sample.directoryURL.path]).status != 0)
    let dump = try Tool.run("dcdirdmp", ["-v", "DICOMDIR"], in: sample.folder.path)
    #expect(dump.status != 0 || (dump.output + dump.errors).contains("Error"))
  }

  @Test func ourOwnCheckAgrees() throws {
    for sample in [try SampleFileSet.images(), try SampleFileSet.everyType()] {
      #expect(BasicDirectoryReader.read(sample.directory, name: "DICOMDIR").findings == [])
    }
  }
}
