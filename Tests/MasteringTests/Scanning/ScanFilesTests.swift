// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import Foundation
import TestSupport
import Testing

@testable import Mastering

/// Whatever lies in a folder, each file is an instance, a duplicate, refused or ignored, and is named.
@Suite struct ScanFilesTests {
  private static func totals(_ listing: JSONValue) -> [String: Int64] {
    (listing["totals"]?.object ?? [:]).compactMapValues(\.integer)
  }

  /// The identity that no scan may break.
  private static func accounts(_ listing: JSONValue) -> Bool {
    let totals = totals(listing)
    let parts = ["instances", "duplicates", "refused", "ignored"].map { totals[$0] ?? -1 }
    return totals["files"] == parts.reduce(0, +) && parts[1] == Int64(listing["duplicates"]?.array?.count ?? -1)
      && parts[2] == Int64(listing["refused"]?.array?.count ?? -1)
      && parts[3] == Int64(listing["ignored"]?.array?.count ?? -1)
  }

  private static func reasons(_ listing: JSONValue) -> [String] {
    (listing["refused"]?.array ?? []).map { $0["rule"]?.string ?? "" }
  }

  @Test func aTreeOfPatientsExamsAndSeries() async throws {
    let folder = try ScanFolder()
    try folder.write(ScanFolder.image("1.1"), to: "a/1")
    try folder.write(
      ScanFolder.image("1.2", [0x0020_000E: "1.2.3.2", 0x0020_0011: "12", 0x0008_0060: "SR"]), to: "a/2")
    try folder.write(ScanFolder.image("1.3", [0x0020_000D: "1.9", 0x0008_0020: "20250101"]), to: "b")
    try folder.write(ScanFolder.image("1.4", [0x0010_0020: "ID-0", 0x0010_0010: "SAMPLE^ZERO"]), to: "c")
    let listing = try await folder.scan()
    #expect(Self.accounts(listing))
    let patients = try #require(listing["patients"]?.array)
    #expect(patients.map { $0["name"]?.string } == ["SAMPLE^ONE", "SAMPLE^ZERO"])
    #expect(patients.map { $0["id"]?.string } == ["ID-1", "ID-0"])
    #expect(patients.allSatisfy { $0["birthDate"] == .null && $0["issuer"] == .null && $0["sex"] == .null })
    let exams = try #require(patients[0]["exams"]?.array)
    // The older one first.
    #expect(exams.map { $0["date"]?.string } == ["20250101", "20260310"])
    #expect(exams[1]["modalities"] == ["CT", "SR"])
    #expect(exams[1]["instances"] == 2)
    #expect(exams[1]["description"] == "CHEST")
    let series = try #require(exams[1]["series"]?.array)
    #expect(series.map { $0["number"]?.integer } == [1, 12])
    #expect(series[0]["instances"] == 1)
    #expect(series[0]["bytes"]?.integer == Int64(ScanFolder.image("1.1").count))
    #expect(
      series[0]["transferSyntaxes"]
        == [["uid": "1.2.840.10008.1.2.1", "name": "Explicit VR Little Endian", "instances": 1]])
    #expect(
      series[0]["sopClasses"] == [["uid": "1.2.840.10008.5.1.4.1.1.2", "name": "CT Image Storage", "instances": 1]])
    // The study's UID stands under two patients: both are listed, and it is said.
    #expect((listing["findings"]?.array ?? []).map { $0["rule"]?.string } == ["study-of-two-patients"])
  }

  @Test func theSameBytesCountOnceAndOthersAreRefused() async throws {
    let folder = try ScanFolder()
    let other = ScanFolder.image("1.1", [0x0008_1030: "HEAD!"])
    for (name, bytes) in [
      ("a", ScanFolder.image("1.1")), ("b", ScanFolder.image("1.1")), ("x", ScanFolder.image("1.2")),
    ] { try folder.write(bytes, to: name) }
    var listing = try await folder.scan()
    #expect(Self.accounts(listing))
    #expect(listing["duplicates"]?.array?.count == 1)
    #expect(folder.names(listing["duplicates"]) == ["b"])
    #expect(listing["duplicates"]?.array?.first?["of"]?.string == folder.folder.file("a"))
    #expect(Self.totals(listing)["instances"] == 2)
    // Another content of the same length under that UID: who is right cannot be known, whichever comes first.
    #expect(other.count == ScanFolder.image("1.1").count)
    for name in ["0", "c"] {
      try folder.write(other, to: name)
      listing = try await folder.scan()
      #expect(Self.accounts(listing))
      #expect(folder.names(listing["refused"]) == ["a", "b", name].sorted())
      #expect(Set(Self.reasons(listing)) == ["uid-conflict"])
      let reason = listing["refused"]?.array?.first { $0["path"]?.string == folder.folder.file("a") }?["reason"]?.string
      #expect(reason?.contains(folder.folder.file(name)) == true)
      #expect(Self.totals(listing)["instances"] == 1)
      try FileManager.default.removeItem(atPath: folder.folder.file(name))
    }
  }

  @Test func whatBelongsToNoExamIsRefusedWithWhatToDo() async throws {
    let folder = try ScanFolder()
    let tags: [UInt32] = [0x0008_0016, 0x0008_0018, 0x0020_000D, 0x0020_000E]
    for tag in tags { try folder.write(ScanFolder.image("1.1", [tag: ""]), to: "\(tag)") }
    try folder.write([], to: "empty")
    try folder.write(Array("just words, no exam".utf8), to: "words.txt")
    try folder.write(Array(ScanFolder.image("1.1").dropLast()), to: "cut")
    let listing = try await folder.scan()
    #expect(Self.accounts(listing))
    #expect(listing["patients"] == [])
    #expect(
      Self.reasons(listing).sorted() == ["not-dicom", "not-dicom"]
        + [String](repeating: "required-uid-missing", count: 4) + ["truncated"])
    for entry in listing["refused"]?.array ?? [] {
      #expect(entry["reason"]?.string?.isEmpty == false && entry["remedy"]?.string?.isEmpty == false)
    }
    let reasons = (listing["refused"]?.array ?? []).compactMap { $0["reason"]?.string }
    #expect(reasons.contains { $0.contains("StudyInstanceUID") } && reasons.contains { $0.contains("empty") })
  }

  @Test func whatIsNoFileCannotHoldItUp() async throws {
    let folder = try ScanFolder()
    try folder.write(ScanFolder.image("1.1"), to: "a/image")
    mkfifo(folder.folder.file("a/pipe"), 0o644)
    symlink("nowhere", folder.folder.file("a/dangling"))
    symlink("circle", folder.folder.file("a/circle"))
    symlink("..", folder.folder.file("a/up"))
    symlink(folder.folder.file("a/image"), folder.folder.file("linked"))
    let bytes = folder.path.utf8.map { CChar(bitPattern: $0) } + [0x2F, 0x62, CChar(bitPattern: 0xE9), 0]
    close(creat(bytes, 0o644))
    let listing = try await folder.scan()
    #expect(Self.accounts(listing))
    #expect(folder.names(listing["ignored"]) == ["a/circle", "a/dangling", "a/pipe"])
    // The link leads to the same bytes.
    #expect(folder.names(listing["duplicates"]) == ["linked"])
    #expect(folder.names(listing["refused"]) == ["b\u{FFFD}"])
    #expect(Self.reasons(listing) == ["name-not-utf8"])
    #expect((listing["findings"]?.array ?? []).map { $0["rule"]?.string } == ["folder-seen-twice"])
    // A pipe that is itself the source does not block, either.
    #expect(try await folder.scan("a/pipe")["totals"]?["ignored"] == 1)
  }

  @Test func sourcesWithinOneAnotherAreReadOnce() async throws {
    let folder = try ScanFolder()
    for name in ["a/1", "a/b/2", "c/3"] { try folder.write(ScanFolder.image("1.\(name.last ?? "0")"), to: name) }
    for sources in [("a", "a/b"), ("a/b", "a"), ("a", "a")] {
      let listing = try await folder.scan(sources.0, sources.1)
      #expect(Self.totals(listing)["instances"] == 2 && Self.totals(listing)["duplicates"] == 0, "\(sources)")
      #expect(Self.accounts(listing))
    }
  }

  @Test func aDirectoryStandsForItsDisc() async throws {
    let folder = try ScanFolder()
    try folder.write(ScanFolder.image("1.1"), to: "IMAGES/A")
    try folder.write(Array("any".utf8), to: "DICOMDIR")
    let listing = try await folder.scan("DICOMDIR")
    #expect(Self.totals(listing)["instances"] == 1)
    #expect(folder.names(listing["ignored"]) == ["DICOMDIR"])
  }

  @Test func aFileInAnotherSyntaxThanItDeclaresIsTold() async throws {
    let folder = try ScanFolder()
    // Declared implicit; the elements stay explicit.
    var bytes = ScanFolder.image("1.1")
    let uid = Array("1.2.840.10008.1.2.1".utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: uid) })
    bytes[start + uid.count - 2] = 0
    bytes[start + uid.count - 1] = 0
    try folder.write(bytes, to: "liar")
    let listing = try await folder.scan()
    let finding = try #require(listing["findings"]?.array?.first)
    #expect(finding["rule"] == "other-syntax")
    #expect(finding["path"]?.string == folder.folder.file("liar"))
    let series = listing["patients"]?.array?.first?["exams"]?.array?.first?["series"]?.array?.first
    #expect(series?["transferSyntaxes"]?.array?.first?["uid"] == "1.2.840.10008.1.2.1")
  }

  @Test func onePatientIsAnIDOfOneIssuer() async throws {
    let folder = try ScanFolder()
    let issuer: UInt32 = 0x0010_0021
    try folder.write(ScanFolder.image("1.1", [issuer: "WEST"]), to: "1")
    try folder.write(ScanFolder.image("1.2", [0x0020_000D: "1.4"]), to: "2")
    #expect(try await folder.scan()["totals"]?["patients"] == 1)
    try folder.write(ScanFolder.image("1.3", [issuer: "EAST", 0x0020_000D: "1.5", 0x0010_0010: "OTHER^ONE"]), to: "3")
    #expect(try await folder.scan()["totals"]?["patients"] == 3)
    // The same issuer, but another name: one patient, and a word of warning without the name.
    try folder.write(ScanFolder.image("1.3", [issuer: "WEST", 0x0020_000D: "1.5", 0x0010_0010: "OTHER^ONE"]), to: "3")
    let listing = try await folder.scan()
    #expect(listing["totals"]?["patients"] == 1)
    let findings = listing["findings"]?.array ?? []
    #expect(findings.map { $0["rule"]?.string } == ["patient-differs"])
    #expect(findings.first?["message"]?.string?.contains("OTHER") == false)
    // Empty components at the end of a name mean nothing.
    try folder.write(
      ScanFolder.image("1.3", [issuer: "WEST", 0x0020_000D: "1.5", 0x0010_0010: "SAMPLE^ONE^^"]), to: "3")
    #expect(try await folder.scan()["findings"] == [])
  }

  @Test func aMissingSourceEndsItBeforeAnythingIsRead() async throws {
    let folder = try ScanFolder()
    try folder.write(ScanFolder.image("1.1"), to: "a")
    let error = await #expect(throws: MasteringError.self) { try await folder.scan("a", "none") }
    #expect(error?.kind == .missingInput)
    #expect(error?.finding.remedy?.contains("request") == false)
  }

  @Test func theListingIsTheSameEachTime() async throws {
    let folder = try ScanFolder()
    for number in 0..<300 {
      try folder.write(ScanFolder.image("1.\(number % 290)", [0x0020_000E: "1.2.3.\(number % 7)"]), to: "\(number)")
    }
    let first = try await folder.scan()
    #expect(Self.accounts(first))
    for _ in 0..<3 { #expect(try await folder.scan() == first) }
  }
}
