// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// Whether a DICOMDIR and the files beside it agree: the part of the gate before sealing that is about the index.
public enum FileSetCheck {
  /// All findings: those of reading the directory, then of its tree, then of its references.
  ///
  /// `lookup` says what the file of a File ID is (components parted by backslashes), or nil where the volume has
  /// none of that name. `instances` are the File IDs of all DICOM instances below the DICOMDIR; each must be
  /// referenced, and by one record only.
  public static func findings(
    of directory: BasicDirectory, instances: some Sequence<String>, lookup: (String) -> SOPInstanceReference?
  ) -> [Finding] {
    var findings = FindingList()
    var files: Set<String> = []
    var objects: Set<String> = []
    files.reserveCapacity(directory.order.count)
    objects.reserveCapacity(directory.order.count)
    for index in directory.order where directory.records[index].inUse != 0 {
      let record = directory.records[index]
      checkLevel(of: record, in: directory, &findings)
      guard let fileID = directory.fileID(of: record), let said = directory.reference(of: record) else {
        if record.type?.level == .instance || record.type?.level == .root {
          add(
            .error, "reference-missing", "PS3.3 F.3.2.2", at: directory.place(of: record), &findings,
            "the \(record.type?.rawValue ?? "") record refers to no file")
        }
        continue
      }
      let place = directory.place(of: record)
      if !FileID.isLegal(value: fileID) {
        add(.error, "file-id", "PS3.10 8.2", at: place, &findings, "the record's File ID has illegal components")
      }
      if !files.insert(fileID).inserted {
        add(
          .error, "file-referenced-twice", "PS3.3 F.2.1", at: place, &findings,
          "another record refers to the same file")
      }
      if !objects.insert(said.sopInstanceUID).inserted {
        add(
          .warning, "instance-twice", "PS3.3 F.2.1", at: place, &findings,
          "another record refers to an instance of the same SOP Instance UID")
      }
      guard let found = lookup(fileID) else {
        add(
          .error, "reference-unresolved", "PS3.3 F.2.1", at: place, &findings,
          "the record refers to a file that is not on the volume")
        continue
      }
      compare(said, found, at: place, record, &findings)
    }
    for instance in instances where !files.contains(instance) {
      add(
        .error, "instance-unreferenced", "PS3.3 F.2.1",
        at: Place(path: instance.split(separator: "\\").joined(separator: "/")), &findings,
        "no record of \(directory.name) refers to the instance")
    }
    return directory.findings + findings.all
  }

  private static func add(
    _ severity: Finding.Severity, _ rule: String, _ clause: String, at place: Place, _ findings: inout FindingList,
    _ message: String
  ) {
    findings.add(
      Finding(
        severity, rule: rule, clause: clause, at: place, message, remedy: "make the DICOMDIR anew from its files"),
      rule: rule)
  }

  private static func compare(
    _ said: SOPInstanceReference, _ found: SOPInstanceReference, at place: Place, _ record: DirectoryRecord,
    _ findings: inout FindingList
  ) {
    let faults = [
      said.sopClassUID == found.sopClassUID ? nil : "SOP class",
      said.sopInstanceUID == found.sopInstanceUID ? nil : "SOP instance",
      said.transferSyntaxUID == found.transferSyntaxUID ? nil : "transfer syntax",
    ].compactMap { $0 }
    if !faults.isEmpty {
      add(
        .error, "reference-mismatch", "PS3.3 F.3.2.2", at: place, &findings,
        "the record and its file differ in \(faults.joined(separator: " and "))")
    }
    if let type = record.type, type != .private, let right = DirectoryRecordType(sopClassUID: found.sopClassUID),
      right != type
    {
      add(
        .error, "record-type", "PS3.3 F.4", at: place, &findings,
        "a \(right.rawValue) record should refer to the file, not \(type.rawValue)")
    }
  }

  /// PS3.3 Table F.4-1.
  private static func checkLevel(
    of record: DirectoryRecord, in directory: BasicDirectory, _ findings: inout FindingList
  ) {
    guard let type = record.type else { return }
    let parent = record.parent.flatMap { directory.records[$0].type }
    let isRight: Bool
    switch type.level {
    case .patient, .root: isRight = record.parent == nil
    case .study: isRight = parent == .patient
    case .series: isRight = parent == .study
    case .instance: isRight = parent == .series
    case .private: isRight = true
    case .retired:
      add(
        .warning, "record-type-retired", "PS3.3 F.4", at: directory.place(of: record), &findings,
        "directory records of type \(type.rawValue) are retired")
      return
    }
    if !isRight {
      add(
        .error, "record-level", "PS3.3 F.4", at: directory.place(of: record), &findings,
        "a \(type.rawValue) record stands \(record.parent == nil ? "in the root" : "below \(parent?.rawValue ?? "a record of no known type")")"
      )
    }
  }
}
