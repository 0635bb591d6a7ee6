// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

@testable import FileSets

/// Our records against those that DCMTK's dcmmkdir makes of the same files.
@Suite struct DcmmkdirComparisonTests {
  /// Prints `path keyword ours theirs` for each element that differs, and `only ours|theirs path` for records.
  private static let compare = """
    import sys
    from pydicom import dcmread

    def records(path):
        ds = dcmread(path)
        base, found = ds.DirectoryRecordSequence, {}
        names = {}
        for item in base:
            names[item.seq_item_tell] = item
        def walk(offset, above):
            while offset:
                item = names[offset]
                kind = item.DirectoryRecordType
                key = above + (kind, {"PATIENT": lambda: str(item.PatientID), "STUDY": lambda: item.StudyInstanceUID,
                    "SERIES": lambda: item.SeriesInstanceUID}.get(kind, lambda: "/".join(item.ReferencedFileID))())
                found[key] = {e.keyword: repr(e.value) if e.VR != "SQ" else repr(e.value) for e in item
                    if e.tag not in (0x00041400, 0x00041420)}
                walk(item.OffsetOfReferencedLowerLevelDirectoryEntity, key)
                offset = item.OffsetOfTheNextDirectoryRecord
        walk(ds.OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity, ())
        return found

    ours, theirs = records(sys.argv[1]), records(sys.argv[2])
    for key in sorted(ours.keys() | theirs.keys(), key=str):
        if key not in ours or key not in theirs:
            print("only", "ours" if key in ours else "theirs", key[-2])
            continue
        for name in sorted(ours[key].keys() | theirs[key].keys()):
            a, b = ours[key].get(name), theirs[key].get(name)
            if a != b:
                print(key[-2], name, a, b, sep="|")
    """

  private static func differences(_ sample: SampleFileSet, _ profile: String = "-Pgp") throws -> [String] {
    let theirs = sample.folder.url.appending(path: "THEIRS")
    let made = try Tool.run(
      "dcmmkdir",
      [profile, "+F", "SAMPLE_D01", "+R", "README", "+C", "", "-Nrc", "+D", theirs.path]
        + sample.fileIDs.map(\.description), in: sample.folder.path)
    print(made.errors)
    #expect(FileManager.default.fileExists(atPath: theirs.path), "\(made.errors)")
    let answer = try Tool.python(["-c", compare, sample.directoryURL.path, theirs.path])
    #expect(answer.status == 0, "\(answer.errors)")
    return answer.output.split(separator: "\n").map(String.init)
  }

  @Test func imagesHaveTheSameRecords() throws {
    #expect(try Self.differences(SampleFileSet.images()) == [])
  }

  @Test func everyTypeThatBothMakeHasTheSameRecords() throws {
    // DCMTK 3.6.7 makes no records of the classes 481.25 and 9.100.1; it copies no content identification of a
    // stereometric relationship.
    let sample = try SampleFileSet.everyType(but: [.plan, .waveformPresentation])
    let differences = try Self.differences(sample).filter { !$0.hasPrefix("STEREOMETRIC|") }
    #expect(differences == [])
  }

  /// The additional keys of PS3.11 H.3-2.
  @Test func theKeysOfCompressedProfilesAreTheSame() throws {
    let sample = try SampleFileSet.everyType(but: [.plan, .waveformPresentation], profile: .compressed)
    let differences = try Self.differences(sample, "-Pdv").filter { !$0.hasPrefix("STEREOMETRIC|") }
    #expect(differences == [])
  }
}
