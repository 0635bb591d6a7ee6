// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Deidentification
import Findings
import Volumes

/// What one worker read of a run of files; its tables are its own until the chunks are merged.
struct ScanChunk: Sendable {
  enum Outcome: Sendable {
    case instance(Instance)
    case ignored(String)
    indirect case refused(Finding)
  }

  struct Instance: Sendable {
    var facts: Int32
    var sopClass: Int32
    var sopInstanceUID: String
    var number: Int32?
    var hold: HoldReason?
  }

  var outcomes: [Outcome] = []
  var facts: [SeriesFacts] = []
  /// For each of `facts`.
  var identities: [SubjectIdentities] = []
  var sopClasses: [String] = []
  private var factNumbers: [SeriesFacts: Int32] = [:]
  private var gatherer: IdentityGatherer
  private let hold: @Sendable (DataSet) -> HoldReason?

  /// - Parameter hold: why an instance stays in the office, nil for one that may leave.
  init(
    files: SourceFileTable, range: Range<Int>, hold: @escaping @Sendable (DataSet) -> HoldReason?,
    gatherer: IdentityGatherer
  ) {
    self.hold = hold
    self.gatherer = gatherer
    var reader = PartTenReader()
    var file = PartTenFile()
    outcomes.reserveCapacity(range.count)
    for index in range {
      outcomes.append(read(files, index, &reader, &file))
    }
  }

  private mutating func read(
    _ files: SourceFileTable, _ index: Int, _ reader: inout PartTenReader, _ file: inout PartTenFile
  ) -> Outcome {
    let name = files.files[index].name
    guard files.files[index].isRegular else { return .ignored("no regular file") }
    if let reason = Furniture.reason(forFileNamed: name) { return .ignored(reason) }
    let path = files.absolutePath(index)
    do throws(DICOMError) {
      try reader.read(path: path, into: &file)
    } catch {
      return .refused(refusal(error, of: path, named: name))
    }
    if file.meta.mediaStorageSOPClassUID == "1.2.840.10008.1.3.10" {
      return .ignored("a DICOMDIR under another name, made anew for each disc")
    }
    return instance(file, path: path)
  }

  private func refusal(_ error: DICOMError, of path: String, named name: String) -> Finding {
    guard error.reason == .notDICOM else { return error.finding }
    let format = ForeignFormat(fileNamed: name, firstBytes: Self.firstBytes(of: path))
    return Finding(
      .error, rule: Catalogue.foreign, at: Place(path: path), "this is \(format.name)", remedy: format.remedy)
  }

  private static func firstBytes(of path: String) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = bytes.withUnsafeMutableBytes { (try? OpenFile(reading: path).read(at: 0, into: $0)) ?? 0 }
    return Array(bytes.prefix(count))
  }

  private mutating func instance(_ file: PartTenFile, path: String) -> Outcome {
    let dataSet = file.dataSet
    let stated = SeriesFacts(dataSet)
    let sopInstanceUID = dataSet.trimmed(.sopInstanceUID)
    let sopClass = dataSet.trimmed(.sopClassUID)
    let required: [(String, DataElementTag)] = [
      (sopClass, .sopClassUID), (sopInstanceUID, .sopInstanceUID), (stated.studyInstanceUID, .studyInstanceUID),
      (stated.seriesInstanceUID, .seriesInstanceUID),
    ]
    for (value, tag) in required where value.isEmpty {
      return .refused(
        Finding(
          .error, rule: "required-uid-missing", clause: "PS3.3 C.12.1", at: Place(path: path, tagPath: "\(tag)"),
          "the instance does not state its \(DataDictionary.entry(tag)?.keyword ?? "identifier")",
          remedy: "export the exam again; a file without it belongs to no exam"))
    }
    let facts = number(of: stated)
    gatherer.gather(dataSet, into: &identities[Int(facts)])
    identities[Int(facts)].insert(file.meta)
    return .instance(
      Instance(
        facts: facts, sopClass: number(ofSOPClass: sopClass), sopInstanceUID: sopInstanceUID,
        number: dataSet.integer(.instanceNumber).flatMap { Int32(exactly: $0) },
        hold: hold(dataSet)))
  }

  private mutating func number(of stated: SeriesFacts) -> Int32 {
    // Files come series by series: the last facts are nearly always these.
    if let last = facts.last, last == stated { return Int32(facts.count - 1) }
    if let known = factNumbers[stated] { return known }
    let number = Int32(facts.count)
    facts.append(stated)
    identities.append(SubjectIdentities())
    factNumbers[stated] = number
    return number
  }

  private mutating func number(ofSOPClass uid: String) -> Int32 {
    if let index = sopClasses.firstIndex(of: uid) { return Int32(index) }
    sopClasses.append(uid)
    return Int32(sopClasses.count - 1)
  }
}
