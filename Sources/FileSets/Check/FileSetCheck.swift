// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings

/// Whether a DICOMDIR is sound and agrees with the files beside it (PS3.3 F.2.1, F.3, F.4, F.5).
public struct FileSetCheck {
  /// A file that a File ID leads to.
  public struct File {
    /// Tells files apart, whatever they are called.
    public var number: Int
    public var facts: ContentFacts

    public init(number: Int, facts: ContentFacts) {
      self.number = number
      self.facts = facts
    }
  }

  public struct Result {
    public var findings: FindingList
    /// Numbers of the files that records refer to.
    public var referenced: Set<Int> = []
    /// References that lead to no file.
    public var missing = 0
  }

  private let directory: BasicDirectory
  private let lookup: (String) -> File?
  private var result: Result
  private var fileIDs: Set<String> = []
  private var objects: Set<String> = []
  /// Patient IDs, study and series UIDs that were met, each with its type.
  private var keys: Set<[Int]> = []
  /// Of STUDY and SERIES records, by index: the hash of their UID.
  private var uids: [Int: Int] = [:]

  private static let remedy = "make the DICOMDIR anew from its files"

  /// - Parameters:
  ///   - lookup: what the file of a File ID is (components parted by backslashes), or nil where none has that name.
  ///   - most: findings of one rule that are kept.
  public init(
    _ directory: BasicDirectory, mostOfOneRule most: Int = FindingList.mostOfOneRule,
    lookup: @escaping (String) -> File?
  ) {
    self.directory = directory
    self.lookup = lookup
    result = Result(findings: FindingList(mostOfOneRule: most))
  }

  /// All that is wrong: with the directory's bytes, its tree, its records, its references.
  ///
  /// `visit` sees each record that counts, with whether an element is there and whether it has a value.
  public mutating func run(_ visit: (DirectoryRecordType, RecordCheck.Elements) -> Void = { _, _ in }) -> Result {
    result.findings.add(directory.findings)
    fileIDs.reserveCapacity(directory.order.count)
    objects.reserveCapacity(directory.order.count)
    directory.bytes.withUnsafeBytes { bytes in
      let check = RecordCheck(directory: directory, bytes: bytes)
      for index in directory.order where directory.records[index].inUse != 0 {
        let record = directory.records[index]
        let elements = check.check(record, &result.findings)
        if let type = record.type { visit(type, elements) }
        checkLevel(of: record)
        checkKey(of: record, index, elements)
        checkReference(of: record, elements)
      }
    }
    return result
  }

  private mutating func add(
    _ severity: Finding.Severity, _ rule: String, _ clause: String, at record: DirectoryRecord,
    _ message: String, remedy: String = FileSetCheck.remedy
  ) {
    result.findings.add(severity, rule, clause, at: directory.place(of: record), message, remedy: remedy)
  }

  private mutating func checkReference(of record: DirectoryRecord, _ elements: RecordCheck.Elements) {
    guard let fileID = directory.fileID(of: record), let said = directory.reference(of: record) else {
      if record.type?.level == .instance || record.type?.level == .root {
        add(
          .error, "reference-missing", "PS3.3 F.3.2.2", at: record,
          "the \(record.type?.rawValue ?? "") record refers to no file")
      }
      return
    }
    if !FileID.isLegal(value: fileID) {
      add(.error, "file-id", "PS3.10 8.2", at: record, "the record's File ID has illegal components")
    }
    let isNewName = fileIDs.insert(fileID).inserted
    if !said.sopInstanceUID.isEmpty, !objects.insert(said.sopInstanceUID).inserted {
      add(
        .warning, "instance-twice", "PS3.3 F.2.1", at: record,
        "another record refers to an instance of the same SOP Instance UID")
    }
    let found = lookup(fileID)
    let isNewFile = found.map { result.referenced.insert($0.number).inserted } ?? true
    if !isNewName || !isNewFile {
      add(.error, "file-referenced-twice", "PS3.3 F.2.1", at: record, "another record refers to the same file")
    }
    guard let found else {
      result.missing += 1
      add(
        .error, "reference-unresolved", "PS3.3 F.2.1", at: record,
        "the record refers to a file that is not there: \(fileID.split(separator: "\\").joined(separator: "/"))",
        remedy: "copy the medium again from its source, or make the DICOMDIR anew from the files that are there")
      return
    }
    switch found.facts.kind {
    case .instance: compare(said, found.facts, record, elements)
    case .other:
      add(.error, "reference-not-dicom", "PS3.3 F.2.1", at: record, "the record refers to a file that is no DICOM file")
    case .directory:
      add(.error, "reference-not-dicom", "PS3.3 F.2.1", at: record, "the record refers to a DICOMDIR")
    case .enveloped:
      add(
        .error, "secure-mixed", "PS3.15 D.1", at: record,
        "the record refers to an encrypted file, but the DICOMDIR is not encrypted")
    }
  }

  private mutating func compare(
    _ said: SOPInstanceReference, _ facts: ContentFacts, _ record: DirectoryRecord, _ elements: RecordCheck.Elements
  ) {
    let found = facts.reference
    let pairs = [
      (said.sopClassUID, found.sopClassUID, "SOP class"),
      (said.sopInstanceUID, found.sopInstanceUID, "SOP instance"),
      (said.transferSyntaxUID, found.transferSyntaxUID, "transfer syntax"),
    ]
    let absent = pairs.filter { $0.0.isEmpty }.map(\.2)
    if !absent.isEmpty {
      add(
        .error, "reference-key", "PS3.3 F.3.2.2", at: record,
        "the record refers to a file, but does not say its \(absent.joined(separator: " and "))")
    }
    let faults = pairs.filter { !$0.0.isEmpty && $0.0 != $0.1 }.map(\.2)
    if !faults.isEmpty {
      add(
        .error, "reference-mismatch", "PS3.3 F.3.2.2", at: record,
        "the record and its file differ in \(faults.joined(separator: " and "))")
    }
    if facts.hasGeneralClass, !elements.has(.referencedRelatedGeneralSOPClassUIDInFile) {
      add(
        .error, "reference-key", "PS3.3 F.3.2.2", at: record,
        "the file names a related general SOP class, the record does not")
    }
    if let type = record.type, type != .private, let right = DirectoryRecordType(sopClassUID: found.sopClassUID),
      right != type
    {
      add(
        .error, "record-type", "PS3.3 F.4", at: record,
        "a record of type \(right.rawValue) should refer to the file, not \(type.rawValue)")
    }
    compareParents(of: record, facts)
  }

  /// An instance belongs below the records of its own series and study.
  private mutating func compareParents(of record: DirectoryRecord, _ facts: ContentFacts) {
    guard let series = record.parent, directory.records[series].type == .series else { return }
    if let uid = uids[series], facts.series != 0, uid != facts.series {
      add(
        .error, "record-parent", "PS3.3 F.2.2", at: record,
        "the file belongs to another series than the record above says")
    }
    guard let study = directory.records[series].parent, let uid = uids[study] else { return }
    if facts.study != 0, uid != facts.study {
      add(
        .error, "record-parent", "PS3.3 F.2.2", at: record,
        "the file belongs to another study than the record above says")
    }
  }

  /// Patients, studies and series have one record each; what a later record adds is lost on many readers.
  private mutating func checkKey(of record: DirectoryRecord, _ index: Int, _ elements: RecordCheck.Elements) {
    let tag: DataElementTag
    switch record.type {
    case .patient: tag = .patientID
    case .study: tag = .studyInstanceUID
    case .series: tag = .seriesInstanceUID
    default: return
    }
    if record.lower == 0 {
      add(
        .warning, "record-empty", "PS3.3 F.4", at: record,
        "nothing stands below the \(record.type?.rawValue ?? "") record")
    }
    guard let text = elements.text(tag), !text.isEmpty else { return }
    uids[index] = text.hashValue
    if !keys.insert([Int(tag.rawValue), text.hashValue]).inserted {
      add(
        .warning, "record-twice", "PS3.3 F.4", at: record,
        "another \(record.type?.rawValue ?? "") record has the same \(tag)")
    }
  }

  /// PS3.3 Table F.4-1.
  private mutating func checkLevel(of record: DirectoryRecord) {
    guard let type = record.type else { return }
    let parent = record.parent.flatMap { directory.records[$0].type }
    // What stands below a private record is for those who made it to say.
    if parent == .private { return }
    let isRight: Bool
    switch type.level {
    case .patient, .root: isRight = record.parent == nil
    case .study: isRight = parent == .patient
    case .series: isRight = parent == .study
    case .instance: isRight = parent == .series
    case .private: isRight = true
    case .retired:
      return add(
        .warning, "record-type-retired", "PS3.3 F.4", at: record,
        "directory records of type \(type.rawValue) are retired")
    }
    if !isRight {
      let place = record.parent == nil ? "in the root" : "below \(parent?.rawValue ?? "a record of no known type")"
      add(.error, "record-level", "PS3.3 F.4", at: record, "a record of type \(type.rawValue) stands \(place)")
    }
  }
}
