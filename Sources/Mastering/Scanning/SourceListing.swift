// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings

/// What lies in the sources. Holds identities: it is printed where it was asked for, and nowhere else.
public struct SourceListing: Sendable {
  public struct Patient: Sendable {
    public var name: String
    public var id: String
    public var issuer: String
    public var birthDate: String
    public var sex: String
    public var exams: [Exam]
  }

  public struct Exam: Sendable {
    public var studyInstanceUID: String
    public var date: String
    public var time: String
    public var accessionNumber: String
    public var description: String
    public var series: [Series]

    /// Each once, sorted.
    public var modalities: [String] { Set(series.map(\.modality)).subtracting([""]).sorted() }
    public var instances: Int { series.reduce(0) { $0 + $1.instances } }
    public var bytes: Int64 { series.reduce(0) { $0 + $1.bytes } }
  }

  public struct Series: Sendable {
    public var seriesInstanceUID: String
    public var number: String
    public var modality: String
    public var description: String
    public var date: String
    public var sopClasses: [UIDCount]
    public var transferSyntaxes: [UIDCount]
    public var instances: Int
    /// Of the whole files.
    public var bytes: Int64
  }

  /// A UID that several instances have.
  public struct UIDCount: Sendable {
    public var uid: String
    /// As PS3.6 calls it; nil for one that it does not list.
    public var name: String?
    public var instances: Int
  }

  /// Files in = instances + duplicates + refused + ignored.
  public struct Totals: Sendable, Equatable {
    public var files = 0
    public var instances = 0
    public var duplicates = 0
    public var refused = 0
    public var ignored = 0
    public var patients = 0
    public var exams = 0
    public var series = 0
    /// Of the instances.
    public var bytes: Int64 = 0
  }

  /// By name, then by ID; their exams by date and time, the series of those by number.
  public internal(set) var patients: [Patient] = []
  public internal(set) var totals = Totals()
  /// What holds between files: a patient with two names, a study of two patients.
  var doubts: [Finding] = []
  let catalogue: Catalogue

  /// Nothing could be read of what is there.
  public var isUnreadable: Bool { totals.instances == 0 && totals.refused > 0 }
}

/// The long lists: made one entry after the other, so that a million of them take no memory.
extension SourceListing {
  /// What could not be read, or belongs to no exam: path as the source was written, and why.
  public func forEachRefusal(_ body: (_ path: String, _ finding: Finding) throws -> Void) rethrows {
    for finding in catalogue.findings where finding.severity > .note { try body(finding.place.path ?? "", finding) }
    for file in 0..<catalogue.files.count {
      if case .refused(let finding) = catalogue.account[file] { try body(path(file), finding) }
    }
  }

  /// Files with the bytes of another.
  public func forEachDuplicate(_ body: (_ path: String, _ original: String) throws -> Void) rethrows {
    for file in 0..<catalogue.files.count {
      if case .duplicate(let original) = catalogue.account[file] { try body(path(file), path(original)) }
    }
  }

  /// Files that are known to be no part of an exam.
  public func forEachIgnored(_ body: (_ path: String, _ reason: String) throws -> Void) rethrows {
    for file in 0..<catalogue.files.count {
      if case .ignored(let reason) = catalogue.account[file] { try body(path(file), reason) }
    }
  }

  /// What is odd about what is there.
  public func forEachFinding(_ body: (Finding) throws -> Void) rethrows {
    for finding in catalogue.findings where finding.severity == .note { try body(finding) }
    for finding in doubts { try body(finding) }
    for oddity in catalogue.oddities {
      try body(catalogue.oddityKinds.finding(oddity, path: path(Int(oddity.file))))
    }
  }

  func path(_ file: Int) -> String { catalogue.files.displayPath(file, catalogue.roots) }
}
