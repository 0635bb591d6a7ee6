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
    let folder = PackageRoot.path + "/Tests/DICOMTests/Corpus"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.count > 20)
    for name in names {
      let bytes = [UInt8](try #require(FileManager.default.contents(atPath: folder + "/" + name)))
      let wrong = HeaderProbe.run(bytes)
      #expect(wrong == nil, "\(name)")
    }
  }
}
