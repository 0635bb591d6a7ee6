// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// What is wrong with a file that can be read all the same, as small as it gets: a folder may be odd a million times.
struct CataloguedOddity: Sendable {
  /// Index into the catalogue's files.
  var file: Int32
  /// Index into the table of kinds.
  var kind: Int32
  /// Bytes from the start of the file; -1 where the finding names none.
  var offset: Int64

  init(_ finding: Finding, file: Int, kinds: inout OddityTable) {
    self.file = Int32(file)
    offset = finding.place.offset ?? -1
    var kind = finding
    kind.place.path = nil
    kind.place.offset = nil
    self.kind = kinds.number(of: kind)
  }
}

/// Findings without file and offset, each numbered when it is first met.
struct OddityTable: Sendable {
  private(set) var kinds: [Finding] = []
  private var numbers: [Finding: Int32] = [:]

  mutating func number(of kind: Finding) -> Int32 {
    if let known = numbers[kind] { return known }
    let number = Int32(kinds.count)
    kinds.append(kind)
    numbers[kind] = number
    return number
  }

  /// The whole finding again.
  func finding(_ oddity: CataloguedOddity, path: String) -> Finding {
    var finding = kinds[Int(oddity.kind)]
    finding.place.path = path
    finding.place.offset = oddity.offset < 0 ? nil : oddity.offset
    return finding
  }
}
