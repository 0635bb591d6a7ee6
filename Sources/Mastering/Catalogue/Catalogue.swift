// SPDX-License-Identifier: GPL-3.0-or-later

import Deidentification
import Findings

/// What lies in the sources: every file with its verdict, and the exams that the readable instances make.
///
/// Strings that instances share stand once, in tables that the instances number, so that a million fit in memory.
public struct Catalogue: Sendable {
  /// The request's sources, as it names them.
  public var roots: [String]
  public var files: SourceFileTable
  /// The distinct sets of patient, study and series facts that headers state.
  public var facts: [SeriesFacts]
  /// For each of `facts`, what its files say of their patient, at any depth.
  var identities: [SubjectIdentities]
  public var sopClasses: [String]
  public var transferSyntaxes: [String] = []
  /// Exams in order of their first file's path.
  public var exams: [CataloguedExam]
  public var account: FileAccount
  /// What was met when the sources were listed.
  public var findings: [Finding]
  /// The study of each file that is held back.
  var heldBackStudies: [Int: String] = [:]
  /// What is odd about files that could be read, in their order; gathered for a listing only.
  var oddities: [CataloguedOddity] = []
  var oddityKinds = OddityTable()

  /// Of the files of all exams as they lie there.
  var totalBytes: Int64 {
    exams.reduce(0) { sum, exam in
      exam.series.reduce(sum) { sum, series in
        series.instances.reduce(sum) { $0 + files.files[Int($1.file)].length }
      }
    }
  }
}

/// A study of one patient, by its Study Instance UID.
public struct CataloguedExam: Sendable {
  /// Index of the first facts met; what the exam's other files state differently stands in `allFacts`.
  public var facts: Int
  public var allFacts: [Int]
  public var series: [CataloguedSeries]

  public var instanceCount: Int { series.reduce(0) { $0 + $1.instances.count } }
}

/// A series of an exam, its instances in order of Instance Number, then of SOP Instance UID.
public struct CataloguedSeries: Sendable {
  public var facts: Int
  public var instances: [CataloguedInstance]
}

/// One instance that may be mastered.
public struct CataloguedInstance: Sendable {
  /// Index into the catalogue's files.
  public var file: Int32
  /// Index into the catalogue's SOP classes.
  public var sopClass: Int32
  /// Index into the catalogue's transfer syntaxes: the one that the file really has.
  public var transferSyntax: Int32
  public var sopInstanceUID: String
  /// Instance Number, where the header states one.
  public var number: Int32?
}
