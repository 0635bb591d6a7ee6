// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Deidentification

/// What it costs to open a file, read its header, apply the office's rules and make the new header.
struct HeaderCost {
  private let paths: [String]
  private var reader = PartTenReader()
  private var file = PartTenFile()
  private var edits = DataSetEdits()
  private var account = DeidentificationAccount()
  private let deidentifier: Deidentifier
  private let exam = ExamContext(subjectID: "00001")

  init(_ paths: [String]) throws {
    self.paths = paths
    deidentifier = Deidentifier(profile: try .office(), key: StudyKey(secret: .example(), study: "BENCH"))
  }

  /// The median of the rounds, a file. A round before the first warms caches and compiles tables.
  mutating func microseconds(rounds: Int) throws -> Double {
    guard !paths.isEmpty else { throw BenchError("there are no files") }
    var costs: [Double] = []
    for round in 0...rounds {
      account = DeidentificationAccount()
      let start = DeidentificationBench.used()
      var bytes = 0
      for path in paths { bytes &+= try newHeader(path) }
      let used = DeidentificationBench.used() - start
      // The sum keeps the work from being optimized away.
      guard bytes > 0 else { throw BenchError("nothing was written") }
      if round > 0 { costs.append(used / Double(paths.count) * 1e6) }
    }
    return costs.sorted()[costs.count / 2]
  }

  private mutating func newHeader(_ path: String) throws -> Int {
    try reader.read(path: path, into: &file)
    let meta = try deidentifier.edits(for: file, exam: exam, into: &edits, account: &account)
    return try PartTenWriter.rewrite(file, edits: edits, syntax: .conformant, meta: meta).head.count
  }
}
