// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings
import Testing

/// Whatever is wrong with a file, the error says which file, which byte, which element and what.
@Suite("Errors of broken files")
struct ErrorTests {
  private func check(_ error: DICOMError, _ name: String, length: Int) {
    let place = error.finding.place
    #expect(place.path == "test.dcm", "\(name): \(error)")
    #expect(error.finding.severity == .error && !error.finding.message.isEmpty)
    // What is no DICOM at all has no byte that is to blame.
    guard error.reason != .notDICOM else { return }
    #expect(place.offset.map { (0...Int64(length)).contains($0) } == true, "\(name): \(error)")
    #expect([.truncated, .malformed].contains(error.reason), "\(name): \(error)")
    #expect(error.finding.rule == (error.reason == .truncated ? "truncated" : "malformed"))
    #expect(error.finding.remedy != nil)
  }

  /// Cut after an element the file is whole, but for what follows.
  @Test("A file cut at any byte is read as far as whole elements go, or refused with its place", arguments: Sample.all)
  func truncation(sample: Sample) throws {
    let whole = try read(sample.bytes)
    let ends = Set(whole.dataSet.elements.filter { $0.depth == 0 && !$0.isItem }.map { Int($0.endOffset) })
    var refused = 0
    for count in 0..<sample.bytes.count {
      let bytes = Array(sample.bytes[..<count])
      do throws(DICOMError) {
        let file = try read(bytes)
        // Fewer bytes than an element header may follow the last element.
        let end = Int(file.dataSetEnd)
        if !whole.isDeflated, whole.hasMeta, count > Int(whole.dataSetOffset) + 8 { #expect(ends.contains(end)) }
        #expect(whole.isDeflated || end == count || count - end < 8, "\(sample.name) \(count)")
      } catch {
        refused += 1
        check(error, "\(sample.name) cut to \(count)", length: count)
        let isInDataSet = whole.hasMeta && count > Int(whole.dataSetOffset) && error.reason != .notDICOM
        if isInDataSet, !whole.isDeflated { #expect(error.finding.place.tagPath != nil, "\(count): \(error)") }
      }
    }
    #expect(refused * 3 > sample.bytes.count)
  }

  @Test("Each kind of fault names its element")
  func kinds() throws {
    func fault(_ make: (inout DataSetBuilder) -> Void) throws -> (DICOMError.Reason, String?, Int64?) {
      let source = FileBuilder.file(FileBuilder.explicit, DataSetBuilder.content(.explicit, make))
      let error = try #require(failure(source))
      check(error, "kind", length: source.count)
      return (error.reason, error.finding.place.tagPath, error.finding.place.offset)
    }
    let start = Int64(FileBuilder.file(FileBuilder.explicit, []).count)
    let undefinedText = try fault { $0.header(.patientComments, "UT", length: 0xFFFF_FFFF) }
    #expect(undefinedText == (.malformed, "(0010,4000)", start))
    let noItem = try fault {
      $0.sequence(.referencedImageSequence, content: [1, 2, 3, 4, 5, 6, 7, 8], length: .defined)
    }
    #expect(noItem == (.malformed, "(0008,1140).(0201,0403)", start + 12))
    let cutItem = try fault { $0.sequence(.referencedImageSequence, content: [0xFE, 0xFF, 0, 0xE0], length: .defined) }
    #expect(cutItem == (.malformed, "(0008,1140)", start + 12))
    let outside = try fault { builder in
      builder.item([])
      builder.add(.patientID, "LO", "77")
    }
    #expect(outside == (.malformed, "(FFFE,E000)", start))
    let noVR = try fault { $0.raw([0x10, 0, 0x10, 0, 1, 2, 0xFF, 0xFF, 0, 0]) }
    #expect(noVR == (.malformed, "(0010,0010)", start))
    let garbage = try fault { builder in
      builder.add(.pixelData, "OW", [1, 2])
      builder.raw(Array(repeating: 0, count: 8) + [1, 2, 3])
    }
    #expect(garbage == (.malformed, nil, start + 14))
    let icon = try fault { builder in
      let open = DataSetBuilder.content { $0.header(.pixelData, "OB", length: 0xFFFF_FFFF) }
      builder.sequence(.iconImageSequence, [open + [0xFE, 0xFF, 0, 0xE0, 0, 0, 0, 0]])
    }
    #expect(icon == (.truncated, "(0088,0200)[1].(7FE0,0010)", start + 20))
  }

  @Test("Seeded mutations of every sample: an error with its place, or a file", arguments: Sample.all)
  func mutations(sample: Sample) {
    var mutator = Mutator(seed: UInt64(sample.bytes.count))
    var refused = 0
    for _ in 0..<300 {
      let bytes = mutator.mutate(sample.bytes)
      guard let error = failure(bytes) else { continue }
      refused += 1
      check(error, sample.name, length: max(bytes.count, sample.bytes.count * 4))
    }
    #expect(refused > 20)
  }
}
