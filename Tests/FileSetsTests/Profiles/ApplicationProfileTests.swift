// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

@testable import FileSets

/// Expectations written out of PS3.11, not read from the tables.
@Suite struct ApplicationProfileTests {
  private static let explicit = "1.2.840.10008.1.2.1"
  private static let jpegLossless = "1.2.840.10008.1.2.4.70"
  private static let jpeg2000 = "1.2.840.10008.1.2.4.90"
  private static let storage = "1.2.840.10008.5.1.4.1.1."

  private static func profile(_ identifier: String) throws -> ApplicationProfile {
    try #require(ApplicationProfile.named(identifier), "\(identifier)")
  }

  private static func traits(
    _ sopClass: String, _ syntax: String, _ texts: [InstanceTraits.Trait: String] = [:],
    _ numbers: [InstanceTraits.Trait: Int] = [:]
  ) -> InstanceTraits {
    var traits = InstanceTraits(sopClassUID: storage + sopClass, transferSyntaxUID: syntax)
    traits.texts = texts
    traits.numbers = numbers
    return traits
  }

  @Test func everyRowOfTheTablesIsUnderstood() throws {
    let tables = URL(fileURLWithPath: PackageRoot.path).appending(path: "Sources/FileSets/Tables")
    func rows(_ name: String) throws -> [[String]] {
      try String(contentsOf: tables.appending(path: name), encoding: .utf8).split(separator: "\n").dropFirst().map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
    }
    let profiles = try rows("application-profiles.tsv")
    #expect(ApplicationProfile.all.count == profiles.count)
    #expect(Set(ApplicationProfile.all.map(\.identifier)).count == profiles.count)
    #expect(profiles.allSatisfy { $0[4].isEmpty == (ApplicationProfile.named($0[0])?.icons == nil) })
    let content = try rows("profile-content.tsv")
    #expect(ProfileContent.named.values.reduce(0) { $0 + $1.alternatives.count } == content.count)
    #expect(Set(profiles.map { $0[2] }) == Set(content.map { $0[0] }))
    for row in content {
      let wanted = row[3].split(separator: ";").map { $0.drop { $0 == " " } }
      for condition in wanted { #expect(ValueCondition(String(condition)) != nil, "\(condition)") }
    }
    let keys = try rows("profile-keys.tsv")
    let understood = ProfileKeySet.allCases.reduce(0) { sum, set in
      sum + DirectoryRecordType.allCases.reduce(0) { $0 + set.keys(of: $1).count }
    }
    #expect(understood == keys.count)
  }

  @Test func identifiersAreFoundInSmallLettersToo() {
    #expect(ApplicationProfile.named("std-gen-cd")?.identifier == "STD-GEN-CD")
    #expect(ApplicationProfile.named("STD-GEN-DVD") == nil)
    #expect(ApplicationProfile.named("") == nil)
  }

  @Test func generalPurposeProfilesDifferInSyntaxesAlone() throws {
    let allowed: [(profile: String, syntaxes: [String])] = [
      ("STD-GEN-CD", []), ("STD-GEN-DVD-RAM", []), ("STD-GEN-BD", []),
      ("STD-GEN-DVD-JPEG", ["4.50", "4.51", "4.70"]), ("STD-GEN-USB-JPEG", ["4.50", "4.51", "4.70"]),
      ("STD-GEN-CF-JPEG", ["4.50", "4.51", "4.70"]), ("STD-GEN-MMC-JPEG", ["4.50", "4.51", "4.70"]),
      ("STD-GEN-SD-JPEG", ["4.50", "4.51", "4.70"]), ("STD-GEN-BD-JPEG", ["4.50", "4.51", "4.70"]),
      ("STD-GEN-DVD-J2K", ["4.90", "4.91"]), ("STD-GEN-USB-J2K", ["4.90", "4.91"]),
      ("STD-GEN-BD-J2K", ["4.90", "4.91"]), ("STD-GEN-BD-MPEG2-MPML", ["4.100"]),
      ("STD-GEN-BD-MPEG4-HPLV41", ["4.102"]), ("STD-GEN-BD-MPEG4-SHPLV42", ["4.106"]),
    ]
    let others = ["", "2", "1.99", "5", "4.57", "4.80", "4.81", "4.201", "4.110"]
    for (identifier, syntaxes) in allowed {
      let profile = try Self.profile(identifier)
      for sopClass in ["2", "4.1", "88.67", "9.1.1", "66.5", "104.1", "481.5"] {
        let uids = ["1"] + syntaxes
        for end in uids {
          #expect(profile.fault(of: Self.traits(sopClass, "1.2.840.10008.1.2.\(end)")) == nil, "\(identifier) \(end)")
        }
        let all = ["4.50", "4.51", "4.70", "4.90", "4.91", "4.100", "4.101", "4.102", "4.103", "4.106"] + others
        for end in all where !uids.contains(end) {
          let uid = end.isEmpty ? "1.2.840.10008.1.2" : "1.2.840.10008.1.2.\(end)"
          guard case .transferSyntax(let allowed)? = profile.fault(of: Self.traits(sopClass, uid)) else {
            Issue.record("\(identifier) allows \(uid)")
            continue
          }
          #expect(allowed.contains(Self.explicit))
        }
      }
    }
  }

  @Test func whatNoRecordMayReferToIsAllowedNowhere() {
    // A print object, a retired overlay, a DICOMDIR.
    for uid in ["1.2.840.10008.5.1.4.1.1.200.1", "1.2.840.10008.5.1.4.1.1.8", "1.2.840.10008.1.3.10", ""] {
      let traits = InstanceTraits(sopClassUID: uid, transferSyntaxUID: Self.explicit)
      #expect(ApplicationProfile.all.allSatisfy { $0.fault(of: traits) == .sopClass }, "\(uid)")
    }
  }

  @Test func ctAndMRImagesAreHeldToTheirValues() throws {
    let profile = try Self.profile("STD-CTMR-CD")
    let gray: [InstanceTraits.Trait: String] = [.modality: "CT", .photometricInterpretation: "MONOCHROME2"]
    #expect(profile.fault(of: Self.traits("2", Self.explicit, gray)) == nil)
    #expect(profile.fault(of: Self.traits("2", Self.jpegLossless, gray)) == nil)
    #expect(profile.fault(of: Self.traits("2", Self.jpeg2000, gray)) != nil)
    #expect(
      profile.fault(of: Self.traits("2", Self.explicit))
        == .values(
          wanted: ["Modality=CT", "PhotometricInterpretation=MONOCHROME2"]))
    #expect(profile.fault(of: Self.traits("128", Self.explicit, gray)) == .sopClass)
    #expect(profile.fault(of: Self.traits("88.67", Self.explicit)) == nil)
    #expect(profile.fault(of: Self.traits("88.67", Self.jpegLossless)) == .transferSyntax(allowed: [Self.explicit]))
    var mr = gray
    mr[.modality] = "MR"
    for (stored, high, fits) in [(8, 7, true), (12, 11, true), (14, 13, true), (10, 9, false), (12, 15, false)] {
      let fault = profile.fault(of: Self.traits("4", Self.explicit, mr, [.bitsStored: stored, .highBit: high]))
      #expect((fault == nil) == fits, "\(stored) \(high)")
    }
    // Secondary captures: grayscale or palette colour, each with its own values.
    let capture: [InstanceTraits.Trait: Int] = [.samplesPerPixel: 1, .bitsAllocated: 8, .bitsStored: 8, .highBit: 7]
    for photometric in ["MONOCHROME2", "PALETTE COLOR"] {
      let fault = profile.fault(of: Self.traits("7", Self.explicit, [.photometricInterpretation: photometric], capture))
      #expect(fault == nil, "\(photometric)")
    }
    #expect(profile.fault(of: Self.traits("7", Self.explicit, [.photometricInterpretation: "RGB"], capture)) != nil)
  }

  @Test func angiographyWantsCompressedImagesAndIcons() throws {
    let cd = try Self.profile("STD-XA1K-CD")
    let numbers: [InstanceTraits.Trait: Int] = [.rows: 1024, .columns: 512, .bitsStored: 10, .bitsAllocated: 16]
    let xa: [InstanceTraits.Trait: String] = [.modality: "XA", .overlays: "none"]
    #expect(cd.fault(of: Self.traits("12.1", Self.jpegLossless, xa, numbers)) == nil)
    #expect(cd.fault(of: Self.traits("12.1", Self.explicit, xa, numbers)) != nil)
    let baseline = "1.2.840.10008.1.2.4.50"
    #expect(cd.fault(of: Self.traits("12.1", baseline, xa, numbers)) != nil)
    #expect(try Self.profile("STD-XA1K-DVD").fault(of: Self.traits("12.1", baseline, xa, numbers)) == nil)
    #expect(try Self.profile("STD-XABC-CD").fault(of: Self.traits("12.1", Self.jpegLossless, xa, numbers)) != nil)
    #expect(cd.icons == IconDemand("required 128 MONOCHROME2"))
    #expect(cd.icons?.isRequired == true && cd.icons?.size == 128)
    #expect(try Self.profile("STD-CTMR-CD").icons?.isRequired == false)
  }

  @Test func ultrasoundPairsColourWithSyntax() throws {
    let display = try Self.profile("STD-US-ID-SF-CDR")
    for (photometric, syntax, fits) in [
      ("RGB", Self.explicit, true), ("RGB", "1.2.840.10008.1.2.4.50", false), ("YBR_FULL", Self.explicit, false),
      ("YBR_FULL", "1.2.840.10008.1.2.5", true), ("YBR_FULL_422", "1.2.840.10008.1.2.4.50", true),
    ] {
      let fault = display.fault(of: Self.traits("6.1", syntax, [.photometricInterpretation: photometric]))
      #expect((fault == nil) == fits, "\(photometric) \(syntax)")
    }
    let loop = Self.traits("3.1", Self.explicit, [.photometricInterpretation: "RGB", .calibration: "spatial"])
    #expect(display.fault(of: loop) == .sopClass)
    #expect(try Self.profile("STD-US-ID-MF-CDR").fault(of: loop) == nil)
    #expect(try Self.profile("STD-US-SC-MF-DVD").fault(of: loop) == nil)
    #expect(try Self.profile("STD-US-CC-MF-CDR").fault(of: loop) == .values(wanted: ["Calibration=combined"]))
  }

  @Test func keysOfAProfileStandBesideTheStandards() {
    let general = DirectoryKey.keys(of: .image, adding: .general)
    #expect(general.map(\.tag) == general.map(\.tag).sorted())
    #expect(general.contains { $0.tag == .imageType && $0.requirement == .conditional })
    let compressed = DirectoryKey.keys(of: .image, adding: .compressed)
    #expect(compressed.contains { $0.tag == .rows && $0.requirement == .required })
    #expect(DirectoryKey.keys(of: .image, adding: .none) == DirectoryKey.keys(of: .image))
    // What the docstring of ProfileKeySet promises.
    for set in [ProfileKeySet.general, .ctmr] {
      for type in DirectoryRecordType.allCases {
        let wide = DirectoryKey.keys(of: type, adding: .compressed)
        #expect(set.keys(of: type).allSatisfy { key in wide.contains { $0.tag == key.tag } })
      }
    }
    #expect(
      DirectoryKey.keys(of: .image, adding: .xabc).first { $0.tag == .iconImageSequence }?.requirement == .required)
  }
}
