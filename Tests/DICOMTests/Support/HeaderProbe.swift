// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings

/// Everything that the DICOM room does with a file, done with any bytes: the fuzzer's target, and a test's.
enum HeaderProbe {
  /// - Returns: what was wrong with what was done, or nil. An input may be refused, but not be read one way and
  ///   written another.
  static func run(_ bytes: [UInt8]) -> String? {
    var reader = PartTenReader(
      limits: Limits(depth: 64, elements: 20_000, headerBytes: 1 << 22, inflatedBytes: 1 << 22))
    var file = PartTenFile()
    do throws(DICOMError) {
      try reader.read(bytes: bytes, name: "input", into: &file)
    } catch {
      if error.finding.place.path != "input" { return "an error names no file: \(error)" }
      look(at: file)
      return nil
    }
    if let wrong = disorder(of: file) { return wrong }
    look(at: file)
    let meta = NewMeta(sopClassUID: "1.2.3", sopInstanceUID: "2.25.1")
    do throws(DICOMError) {
      let same = try PartTenWriter.rewrite(file, edits: DataSetEdits(), syntax: .asIs, meta: meta)
      let range = Int(file.dataSetOffset)..<Int(file.isDeflated ? file.fileLength : file.dataSetEnd)
      guard whole(same, bytes).suffix(range.count).elementsEqual(bytes[range]) else {
        return "an unchanged data set was written otherwise"
      }
    } catch {
      return "an unchanged data set was refused: \(error)"
    }
    // What is edited may be refused, but what is written must be readable.
    for policy in [PartTenWriter.SyntaxPolicy.asIs, .conformant] {
      guard let edited = try? PartTenWriter.rewrite(file, edits: edits(of: file), syntax: policy, meta: meta) else {
        continue
      }
      var again = PartTenFile()
      do throws(DICOMError) {
        try reader.read(bytes: whole(edited, bytes), name: "input", into: &again)
      } catch  where error.reason == .limit {
        continue
      } catch {
        return "what was written cannot be read: \(error)"
      }
      if let wrong = disorder(of: again) { return wrong }
    }
    return nil
  }

  private static func whole(_ file: RewrittenFile, _ source: [UInt8]) -> [UInt8] {
    file.rest.reduce(into: file.head) { bytes, piece in
      switch piece {
      case .range(let offset, let length): bytes += source[Int(offset)..<Int(offset + length)]
      case .bytes(let more): bytes += more
      }
    }
  }

  /// The flat array must be a tree over the file's bytes.
  private static func disorder(of file: PartTenFile) -> String? {
    let elements = file.dataSet.elements
    for (index, element) in elements.enumerated() {
      guard Int(element.subtreeEnd) > index, Int(element.subtreeEnd) <= elements.count,
        element.parent >= -1, Int(element.parent) < index, element.headerOffset < element.valueOffset,
        element.valueLength >= 0, element.valueOffset + element.valueLength <= element.endOffset,
        element.endOffset <= file.dataSetEnd
      else { return "element \(index) is out of place: \(element)" }
    }
    return nil
  }

  /// Every value in every way.
  private static func look(at file: PartTenFile) {
    let dataSet = file.dataSet
    for (index, element) in dataSet.elements.enumerated() {
      let text = dataSet.string(index) ?? ""
      _ = dataSet.strings(index)
      _ = dataSet.personNames(index).map(\.ideographic.given)
      _ = dataSet.dates(index)
      _ = dataSet.times(index).map { $0?.description }
      _ = dataSet.dateTimes(index).map { $0?.interval(offset: 60)?.lowerBound }
      _ = dataSet.ages(index)
      _ = dataSet.uids(index)
      _ = dataSet.integers(index)
      _ = dataSet.unsignedIntegers(index)
      _ = dataSet.reals(index)
      _ = dataSet.tags(index)
      if index < 200 {
        _ = dataSet.tagPath(of: index)
        _ = dataSet.privateCreator(of: index)
        _ = dataSet.timezoneOffset(in: element.isItem ? index : nil)
        _ = dataSet.characterSet(in: element.isItem ? index : nil).encode(text, vr: element.vr)
      }
    }
    _ = dataSet.valueFindings()
    for element in file.meta.elements { _ = file.meta.value(element.tag) }
    DICOMJSONModel.write(file) { _ in }
  }

  /// Removals, replacements and insertions at any depth, settled by the elements themselves.
  private static func edits(of file: PartTenFile) -> DataSetEdits {
    var edits = DataSetEdits()
    for (index, element) in file.dataSet.elements.enumerated() {
      let choice = element.tag.rawValue &* 0x9E37_79B1 >> 28
      if element.isItem {
        if choice < 4, file.dataSet.index(of: .patientID, in: index) == nil {
          edits.insert(.patientID, .LO, [0x37, 0x37, 0x37], in: index)
        }
      } else if choice == 0 {
        edits.remove(index)
      } else if choice < 5, !element.isSequence, !element.flags.contains(.pixelData) {
        // Of some the text, which may turn the character set.
        if choice == 4, element.vr.usesCharacterSet {
          edits.replace(index, withUTF8: "\u{738B}".utf8)
        } else {
          edits.replace(index, with: Array(repeating: 0x31, count: Int(choice) * 3))
        }
      }
    }
    if file.dataSet.index(of: .patientComments) == nil { edits.insert(.patientComments, .LT, [0x41]) }
    return edits
  }
}
