// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Deidentification
import Findings
import LeakCheck

/// Searches one header after the other, element by element: each string in its role, binary values as bytes.
struct HeaderLeakScan {
  private let strings: TextScan
  private let dates: DateMode
  private let binaries: BinaryScan
  private var texts: [ScannedText] = []
  /// The element of each of `texts`.
  private var indices: [Int] = []
  /// Stands in `indices` for elements of the meta information.
  private static let group2 = -1

  /// - Parameter dates: what became of dates of service: what stays or was moved may equal somebody's date of birth.
  init(_ scanner: LeakScanner, dates: DateMode) {
    self.dates = dates
    strings = scanner.textScan()
    binaries = scanner.binaryScan()
  }

  /// - Parameters:
  ///   - owner: the subject's place; nil for a DICOMDIR, which holds several.
  ///   - path: what findings call the file.
  ///   - offset: of a file that is searched in pieces, the byte at which the piece starts; tag paths count from there.
  mutating func findings(
    in file: PartTenFile, of owner: Int32?, path: @autoclosure () -> String, offset: Int64? = nil
  ) -> [Finding] {
    let dataSet = file.dataSet
    texts.removeAll(keepingCapacity: true)
    indices.removeAll(keepingCapacity: true)
    var findings: [Finding] = []
    for element in file.meta.elements {
      let value = file.meta.value(element.tag) ?? []
      let text = String(decoding: value.prefix { $0 != 0 }, as: UTF8.self)
      add(text, context(element.vr, element.tag.rawValue), at: Self.group2)
    }
    for (index, element) in dataSet.elements.enumerated() where !element.isSequence && !element.isItem {
      guard element.valueLength > 0, !element.flags.contains(.pixelData), !Self.publishers.contains(element.tag) else {
        continue
      }
      let tag = element.tag.rawValue
      if element.tag == .referencedFileID {
        // A path on the medium, not a code.
        add(dataSet.strings(index).joined(separator: "/"), .name, at: index)
      } else if let text = dataSet.string(index) {
        let context = context(element.vr, tag)
        let holdsDays = (element.vr == .DA || element.vr == .DT) && context == .text(tag)
        add(holdsDays ? Self.days(in: text) : text, context, at: index)
      } else if Self.isBinary(element.vr), findings.count < LeakSearch.mostFindings {
        let hits = dataSet.withValue(index) { bytes in binaries.scan(bytes, tag: tag, datesKept: dates == .keep) }
        findings += hits.map {
          $0.finding(
            at: Place(
              path: path(), offset: offset ?? element.valueOffset + $0.offset, tagPath: dataSet.tagPath(of: index)))
        }
      }
    }
    // Each tag path counts items: of a file that is one single leak not all are told.
    for hit in strings.scan(texts, of: owner) where findings.count < LeakSearch.mostFindings {
      let index = indices[hit.index]
      if hit.kind == .device || hit.kind == .institution, let tag = texts[hit.index].context.tag,
        Self.makers.contains(tag)
      {
        continue
      }
      let isMeta = index == Self.group2
      findings.append(
        hit.finding(
          at: Place(
            path: path(), offset: offset ?? (isMeta ? nil : dataSet.elements[index].valueOffset),
            tagPath: isMeta ? "group 2" : dataSet.tagPath(of: index))))
    }
    return findings
  }

  private mutating func add(_ text: String, _ context: TextContext, at index: Int) {
    guard !text.isEmpty else { return }
    texts.append(ScannedText(text, context))
    indices.append(index)
  }

  /// Who publishes a coding scheme and under what name: kept by rule, whichever institution it is (PS3.3 C.12.1.1.7).
  private static let publishers: Set<DataElementTag> = [
    .codingSchemeRegistry, .codingSchemeName, .codingSchemeResponsibleOrganization,
  ]

  /// Maker, model and software are imaging settings, kept by rule whatever a station or its title is called.
  private static let makers: Set<UInt32> = [
    DataElementTag.manufacturer.rawValue, DataElementTag.manufacturerModelName.rawValue,
    DataElementTag.softwareVersions.rawValue,
  ]

  private static func isBinary(_ vr: VR) -> Bool { vr == .OB || vr == .UN || vr == .OW }

  private func context(_ vr: VR, _ tag: UInt32) -> TextContext {
    switch vr {
    case .UI: .uid(tag)
    case .CS, .AE, .AS: .code(tag)
    case .DA, .DT: dates == .remove || tag == Self.birthDate ? .text(tag) : .dateKept(tag)
    case .TM: .dateKept(tag)
    case .IS, .DS: .number(tag)
    default: .text(tag)
    }
  }

  /// No mode keeps it or moves it.
  private static let birthDate = DataElementTag.patientBirthDate.rawValue

  /// The days of DA and DT values, without the times of day behind them, which would pass for more of a number.
  private static func days(in text: String) -> String {
    text.split(separator: "\\", omittingEmptySubsequences: false).map { value in
      value.utf8.prefix(8).allSatisfy { $0 &- 0x30 < 10 } ? value.prefix(8) : value
    }.joined(separator: "\\")
  }
}
