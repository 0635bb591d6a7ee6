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
    var transferSyntax: Int32
    var sopInstanceUID: String
    var number: Int32?
    var hold: HoldReason?
  }

  var outcomes: [Outcome] = []
  var facts: [SeriesFacts] = []
  /// For each of `facts`; empty where nobody asked for them.
  var identities: [SubjectIdentities] = []
  var sopClasses = TextTable()
  var transferSyntaxes = TextTable()
  /// What was odd about files that could be read; `file` counts from the chunk's first.
  var oddities: [CataloguedOddity] = []
  var oddityKinds = OddityTable()
  private var factNumbers: [SeriesFacts: Int32] = [:]
  private var lastFacts: Int32 = 0
  private var factsReader = SeriesFactsReader()
  /// Nil where nobody asks for identities.
  private var gatherer: IdentityGatherer?
  private let purpose: CatalogueScan.Purpose

  init(files: SourceFileTable, range: Range<Int>, purpose: CatalogueScan.Purpose) {
    self.purpose = purpose
    if case .mastering(let gatherer, _) = purpose { self.gatherer = gatherer }
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
    if let reason = Furniture.reason(forKind: files.files[index].kind) { return .ignored(reason) }
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
    factsReader.read(dataSet)
    let stated = factsReader.facts
    let sopInstanceUID = factsReader.sopInstanceUID.map { dataSet.trimmed($0) } ?? ""
    let sopClass = sopClassNumber(dataSet)
    let required: [(String, DataElementTag)] = [
      (sopClasses[sopClass], .sopClassUID), (sopInstanceUID, .sopInstanceUID),
      (stated.studyInstanceUID, .studyInstanceUID), (stated.seriesInstanceUID, .seriesInstanceUID),
    ]
    for (value, tag) in required where value.isEmpty || value.utf8.contains(0x5C) {
      let keyword = DataDictionary.entry(tag)?.keyword ?? "identifier"
      return .refused(
        Finding(
          .error, rule: value.isEmpty ? "required-uid-missing" : "required-uid-repeated", clause: "PS3.3 C.12.1",
          at: Place(path: path, tagPath: "\(tag)"),
          value.isEmpty ? "the instance does not state its \(keyword)" : "the instance states its \(keyword) twice",
          remedy: "export the exam again; a file without just one belongs to no exam"))
    }
    let facts = factsNumber()
    var hold: HoldReason?
    switch purpose {
    case .listing:
      for finding in file.findings {
        oddities.append(CataloguedOddity(finding, file: outcomes.count, kinds: &oddityKinds))
      }
    case .mastering(_, let judge):
      gatherer?.gather(dataSet, into: &identities[Int(facts)])
      identities[Int(facts)].insert(file.meta)
      hold = judge(dataSet)
    }
    return .instance(
      Instance(
        facts: facts, sopClass: sopClass, transferSyntax: transferSyntaxes.number(of: dataSet.transferSyntax.uid),
        sopInstanceUID: sopInstanceUID,
        number: factsReader.instanceNumber.flatMap { dataSet.integer($0) }.flatMap { Int32(exactly: $0) }, hold: hold))
  }

  private mutating func sopClassNumber(_ dataSet: DataSet) -> Int32 {
    guard let index = factsReader.sopClassUID else { return sopClasses.number(of: "") }
    return sopClasses.number(of: dataSet.trimmed(index))
  }

  /// The number of the facts just read.
  private mutating func factsNumber() -> Int32 {
    // Files come series by series: the last facts are nearly always these.
    if factsReader.isSameSeries, !facts.isEmpty { return lastFacts }
    let stated = factsReader.facts
    if let known = factNumbers[stated] {
      lastFacts = known
      return known
    }
    lastFacts = Int32(facts.count)
    facts.append(stated)
    if case .mastering = purpose { identities.append(SubjectIdentities()) }
    factNumbers[stated] = lastFacts
    return lastFacts
  }
}
