// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// What the fuzzer does (`make fuzz`), with built samples, mutations of them and what the fuzzer found worth keeping.
@Suite("All that is done with a header, done with any bytes")
struct HeaderProbeTests {
  @Test("Built samples and seeded mutations", arguments: Sample.all)
  func mutations(sample: Sample) {
    #expect(HeaderProbe.run(sample.bytes) == nil)
    var mutator = Mutator(seed: 0x9E37_79B9)
    for round in 0..<100 {
      let wrong = HeaderProbe.run(mutator.mutate(sample.bytes))
      #expect(wrong == nil, "\(sample.name), round \(round)")
    }
  }

  @Test("The corpus")
  func corpus() throws {
    let lines = try String(contentsOfFile: PackageRoot.path + "/Tests/Fuzz/corpus.txt", encoding: .utf8)
    var count = 0
    for line in lines.split(separator: "\n") {
      count += 1
      let bytes = [UInt8](try #require(Data(base64Encoded: String(line))))
      let wrong = HeaderProbe.run(bytes)
      #expect(wrong == nil, "line \(count)")
    }
    #expect(count > 200)
  }
}
