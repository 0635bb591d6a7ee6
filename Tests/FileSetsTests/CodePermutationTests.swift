// SPDX-License-Identifier: GPL-3.0-or-later

import FileSets
import Testing

@Suite struct CodePermutationTests {
  @Test(arguments: [1, 2, 3, 4, 5])
  func everyCodeOnceForEverySeed(digits: Int) {
    var count = 1
    for _ in 0..<digits { count *= 10 }
    for seed: UInt64 in [0, 1, 0x0123_4567_89AB_CDEF, .max] {
      let codes = CodePermutation(seed: seed, digits: digits)
      var seen = [Bool](repeating: false, count: count)
      for index in 0..<count {
        let value = codes.value(index)
        if seen.indices.contains(value) { seen[value] = true }
      }
      #expect(!seen.contains(false), "seed \(seed)")
    }
  }

  @Test func codesArePaddedToTheirDigits() {
    let codes = CodePermutation(seed: 5, digits: 6)
    for index in 0..<1000 { #expect(codes.code(index).utf8.count == 6) }
  }

  @Test func digitsGrowForTheWholeParentOnlyWhereNeeded() {
    #expect(CodePermutation(seed: 1, digits: 3, count: 1000).digits == 3)
    #expect(CodePermutation(seed: 1, digits: 3, count: 1001).digits == 4)
    #expect(CodePermutation(seed: 1, digits: 5, count: 3).digits == 5)
  }

  @Test func seedsGiveUnlikeCodesAndTheSameSeedTheSame() {
    let one = (0..<100).map { CodePermutation(seed: 1, digits: 6).code($0) }
    let again = (0..<100).map { CodePermutation(seed: 1, digits: 6).code($0) }
    let other = (0..<100).map { CodePermutation(seed: 2, digits: 6).code($0) }
    #expect(one == again)
    #expect(zip(one, other).filter { $0 == $1 }.count < 3)
  }

  /// Codes are written on discs: a change of the method renames what a request made before. The numbers are those of
  /// the same method written down in Python.
  @Test func theMethodIsFixed() {
    let codes = CodePermutation(seed: 0x5EED, digits: 6)
    #expect((0..<4).map { codes.code($0) } == ["653821", "424023", "089347", "338480"])
  }

  /// Neighbours in order must not be neighbours in code, or a code would tell the order.
  @Test func codesDoNotFollowTheOrder() {
    let codes = CodePermutation(seed: 77, digits: 5)
    let values = (0..<2000).map { codes.value($0) }
    let rising = zip(values, values.dropFirst()).filter { $0 < $1 }.count
    #expect((900...1100).contains(rising))
  }

  @Test func anyArgumentHasAnAnswer() {
    #expect(CodePermutation(seed: 1, digits: -4).digits == 1)
    #expect(CodePermutation(seed: 1, digits: 99).digits == 18)
    #expect(CodePermutation(seed: 1, digits: 18).code(Int.max).utf8.count == 18)
    #expect(CodePermutation(seed: 1, digits: 2).code(-1).utf8.count == 2)
  }
}
