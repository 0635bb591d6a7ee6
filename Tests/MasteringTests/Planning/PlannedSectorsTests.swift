// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OpticalMedia
import TestSupport
import Testing
import Volumes

@testable import Mastering

/// Random plans, written as real images: each has the sectors that were planned, every time.
///
/// The files' contents are holes; names, folders, DICOMDIRs and READMEs are those of the discs. `PLANS=1000` in the
/// environment writes so many plans; a run of all tests writes fewer.
@Suite struct PlannedSectorsTests {
  private static var plans: Int { ProcessInfo.processInfo.environment["PLANS"].flatMap { Int($0) } ?? 60 }

  private static let texts = [
    "", "CT CHEST WO", "胸部CT 平扫 造影剤", String(repeating: "long words ", count: 6), "МРТ 1.25мм",
  ]

  /// A request of a few exams of tiny files, for media of a few hundred sectors.
  static func sample(seed: UInt64) -> PreparedSample {
    var random = SeededGenerator(seed: seed)
    func pick<T>(_ choices: [T]) -> T { choices[Int(random.next() % UInt64(choices.count))] }
    func count(_ most: UInt64) -> Int { 1 + Int(random.next() % most) }
    var sample = PreparedSample(organization: pick(["type1", "type2", "fileset"]))
    sample.lines = """
      media: \(pick(["600", "400", "1000", "[500, 2000]", "{450: 9, 2000: 30}"]))
      discs: \(pick(["fill", "fill", "per-subject", "per-exam"]))
      balance: \(pick(["full", "even"]))
      reserve: \(pick(["1 sectors", "30 sectors"]))
      """
    for subject in 0..<count(5) {
      for _ in 0..<count(3) {
        let series = (0..<count(4)).map { _ in
          let most = pick([1, 5, 40] as [UInt64])
          return (
            modality: pick(["CT", "MR", ""]), description: pick(texts),
            lengths: (0..<count(most)).map { _ in Int64(pick([1, 2_048, 2_049, 30_000])) }
          )
        }
        sample.exams.append(
          .init(subject: "S\(subject)", date: pick([nil, "20230206"]), description: pick(texts), series: series))
      }
    }
    return sample
  }

  @Test func everyPlannedImageHasItsSectors() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/disc.iso"
    var discs = 0
    var parts = 0
    for seed in 0..<UInt64(Self.plans) {
      let prepared = try Self.sample(seed: seed).prepared()
      for disc in try DiscPlanner(prepared: prepared).plan().discs {
        try written(disc, prepared, to: path, "seed \(seed)")
        discs += 1
        parts += disc.exams.count { $0.part != nil }
      }
    }
    #expect(discs > Self.plans)
    #expect(parts > 0)
  }

  private func written(_ disc: PlannedDisc, _ prepared: PreparedRequest, to path: String, _ what: String) throws {
    var hollow = Volume(identifier: prepared.volumeIdentifier(disc.number), date: prepared.epochSeconds)
    let tree = try DiscVolume(prepared, disc)
    for folder in tree.volume.folders.dropFirst() { _ = hollow.folder(folder.name, in: folder.parent) }
    for (file, role) in zip(tree.volume.files, tree.roles) {
      let source: any ByteSource =
        if case .instance = role { BytesInMemory([UInt8](repeating: 0, count: Int(file.source.length.rawValue))) } else
        {
          file.source
        }
      hollow.add(source, as: file.name, alias: file.alias)
    }
    let image = try ISOImageWriter(volume: hollow).write(to: path) { _ in }
    #expect(image.sectors == disc.sectors, "\(what), disc \(disc.number)")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(bytes.count == Int(disc.sectors.bytes.rawValue), "\(what), disc \(disc.number)")
    // The Volume Space Size (ECMA-119 8.4.8), little endian half.
    let field = bytes[(16 * 2048 + 80)..<(16 * 2048 + 84)].reversed().reduce(0) { $0 << 8 | Int64($1) }
    #expect(field == disc.sectors.rawValue, "\(what), disc \(disc.number)")
    #expect(disc.sectors.rawValue <= prepared.capacity(of: disc.medium), "\(what), disc \(disc.number)")
  }

  /// A disc planned to the last sector is one disc; a sector less, and there are two.
  @Test(arguments: ["type1", "type2", "fileset"])
  func aDiscIsFilledToTheLastSector(_ organization: String) throws {
    let folder = try TemporaryFolder()
    var sample = PreparedSample(organization: organization)
    sample.exams = (0..<6).map {
      .init(
        subject: "S\($0 / 2)", date: "2023020\($0 + 1)", description: "CT CHEST",
        series: [("CT", "AXIAL", [Int64](repeating: 20_000, count: 9 + $0))])
    }
    let whole = try sample.prepared()
    let needed = try whole.exactSectors(of: whole.order.map { DiscExam($0) }, on: .cd)
    sample.lines = "media: \(needed)"
    let full = try sample.prepared()
    let plan = try DiscPlanner(prepared: full).plan()
    #expect(plan.discs.map(\.sectors.rawValue) == [needed])
    #expect(plan.isOptimal)
    try written(plan.discs[0], full, to: folder.path + "/disc.iso", organization)
    sample.lines = "media: \(needed - 1)"
    #expect(try DiscPlanner(prepared: sample.prepared()).plan().discs.count == 2)
  }
}
