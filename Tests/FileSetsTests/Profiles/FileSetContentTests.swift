// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings
import Testing

@testable import FileSets

@Suite struct FileSetContentTests {
  private static let ct = "1.2.840.10008.5.1.4.1.1.2"
  private static let explicit = "1.2.840.10008.1.2.1"
  private static let jpeg = "1.2.840.10008.1.2.4.50"
  private static let ls = "1.2.840.10008.1.2.4.80"

  private static func content(_ syntaxes: [String], keys: ProfileKeySet) -> FileSetContent {
    var content = FileSetContent()
    for (number, syntax) in syntaxes.enumerated() {
      content.add(InstanceTraits(sopClassUID: ct, transferSyntaxUID: syntax), path: "IM\(number)")
    }
    for type in [DirectoryRecordType.patient, .study, .series, .image] {
      let tags = Set(DirectoryKey.keys(of: type, adding: keys).map(\.tag))
      content.add(record: type, hasElement: { tags.contains($0) }, hasValue: { tags.contains($0) })
    }
    return content
  }

  private static func met(_ content: FileSetContent, _ medium: ProfileMedium) -> [String] {
    content.profilesMet(on: medium).map(\.identifier)
  }

  @Test func theMediumTheSyntaxesAndTheKeysDecide() {
    let plain = Self.content([Self.explicit, Self.explicit], keys: .general)
    #expect(Self.met(plain, .cd) == ["STD-GEN-CD"])
    #expect(Self.met(plain, .dvd) == [])
    let wide = Self.content([Self.explicit], keys: .compressed)
    #expect(Self.met(wide, .cd) == ["STD-GEN-CD"])
    #expect(Self.met(wide, .dvd) == ["STD-GEN-DVD-JPEG", "STD-GEN-DVD-J2K"])
    #expect(Self.met(wide, .usb) == ["STD-GEN-USB-JPEG", "STD-GEN-USB-J2K"])
    let mixed = Self.content([Self.explicit, Self.jpeg], keys: .compressed)
    #expect(Self.met(mixed, .cd) == [])
    #expect(Self.met(mixed, .dvd) == ["STD-GEN-DVD-JPEG"])
    #expect(Self.met(Self.content([Self.explicit, Self.ls], keys: .compressed), .dvd) == [])
    #expect(FileSetContent().profilesMet(on: .cd) == [])
  }

  @Test func whatDoesNotFitIsToldOnceAKindWithWhatWouldHelp() throws {
    let profile = try #require(ApplicationProfile.named("STD-GEN-CD"))
    let findings = Self.content([Self.explicit, Self.jpeg, Self.jpeg, Self.ls], keys: .general)
      .findings(against: profile)
    #expect(findings.count == 2)
    #expect(findings.allSatisfy { $0.severity == .error && $0.rule == "profile-syntax" && $0.clause == "PS3.11 D" })
    let baseline = try #require(findings.first { $0.place.path == "IM1" })
    #expect(baseline.message.hasPrefix("2 instances of CT Image Storage in JPEG Baseline (Process 1)"))
    #expect(baseline.message.hasSuffix("STD-GEN-CD allows Explicit VR Little Endian"))
    #expect(baseline.remedy?.contains("STD-GEN-DVD-JPEG") == true)
    #expect(findings.first { $0.place.path == "IM3" }?.remedy?.hasPrefix("No profile allows them") == true)
    #expect(Self.content([Self.explicit], keys: .none).findings(against: profile) == [])
  }

  @Test func missingKeysAreTold() throws {
    let profile = try #require(ApplicationProfile.named("STD-GEN-DVD-JPEG"))
    let findings = Self.content([Self.explicit], keys: .general).findings(against: profile)
    #expect(findings.map(\.place.tagPath) == ["(0028,0010)", "(0028,0011)"])
    #expect(findings.first?.message == "1 IMAGE record lacks Rows, which STD-GEN-DVD-JPEG asks for")
    let icons = try #require(ApplicationProfile.named("STD-XA1K-CD"))
    let content = Self.content([Self.explicit], keys: .xa1k)
    #expect(content.findings(against: icons).contains { $0.rule == "profile-sop-class" })
  }

  @Test func whatWasCountedApartIsJoined() {
    var one = Self.content([Self.explicit], keys: .compressed)
    one.formUnion(Self.content([Self.jpeg], keys: .general))
    #expect(Self.met(one, .dvd) == [])
    #expect(Self.met(one, .cd) == [])
  }
}
