// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings
import Volumes

/// Judges a medium, ours or not: names and directories, every file, every DICOMDIR, and what they say of each other.
///
/// First `examine` all contents, in any pieces and on any thread, then ask for the `report`.
public struct MediumCheck: Sendable {
  public struct Options: Sendable {
    /// What the image is made for; nil where its size tells.
    public var medium: ProfileMedium?
    /// What it must meet; nil where nothing is demanded.
    public var profile: ApplicationProfile?
    /// The root needs a DICOMDIR; where a request asked for none, its absence is a warning.
    public var needsDirectory = true
    /// Findings of one rule that are kept.
    public var mostOfOneRule = 100_000

    public init() {}

    /// What an image is made for: as was said, or as the demanded profile wants.
    var imageMedium: ProfileMedium? { medium ?? (profile?.medium.isDisc == true ? profile?.medium : nil) }
  }

  /// What was found out about some contents, in their order.
  public struct Examined: Sendable {
    var facts: [ContentFacts] = []
    var findings: [Finding] = []
    var content = FileSetContent()
  }

  public let tree: MediumTree
  public let options: Options

  /// A DICOMDIR is read whole: none is longer than this.
  static let longestDirectory: Int64 = 1 << 30

  /// - Throws: 66 where nothing is, 65 where it is no folder, image, device or DICOMDIR.
  public init(_ path: String, _ options: Options = Options()) throws {
    tree = try MediumTree(path, most: options.mostOfOneRule, medium: options.imageMedium)
    self.options = options
  }

  /// Contents to be examined.
  public var count: Int { tree.contents.count }

  public func examine(_ range: Range<Int>, inspect: ContentCheck.Inspection? = nil) -> Examined {
    var check = ContentCheck(tree, inspect: inspect)
    var examined = Examined()
    examined.facts.reserveCapacity(range.count)
    for number in range {
      let (facts, findings) = check.check(number)
      examined.facts.append(facts)
      if let traits = check.traits { examined.content.add(traits, path: tree.path(of: number)) }
      if !findings.isEmpty { examined.findings += findings }
    }
    return examined
  }

  /// - Parameter examined: all contents, in order.
  public func report(_ examined: [Examined]) throws -> MediumReport {
    var judgement = MediumJudgement(self, examined)
    return try judgement.report()
  }
}
