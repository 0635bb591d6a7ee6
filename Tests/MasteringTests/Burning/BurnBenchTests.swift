// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Testing
import Volumes

@testable import Mastering
@testable import OpticalMedia

/// The queue of the bench: every disc is made once for each copy, whatever drives and media do.
@Suite struct BurnBenchTests {
  private func media(_ count: Int, _ medium: ScriptedMedium = .cd) -> [ScriptedMedium] {
    Array(repeating: medium, count: count)
  }

  @Test func severalDrivesShareAllDiscsAndCopies() async throws {
    let table = try BurnTable(
      discs: 3, copies: 2, [try ScriptedDrive("a", media(6)), try ScriptedDrive("b", media(6))])
    let (result, asked) = try await table.run()
    #expect(result.failures.isEmpty)
    #expect(table.counts() == [2, 2, 2])
    #expect(result.made.map { "\($0.disc ?? 0) \($0.copy)" } == ["1 1", "1 2", "2 1", "2 2", "3 1", "3 2"])
    #expect(Set(result.made.map(\.drive)) == ["/dev/a", "/dev/b"])
    // Each drive asks by its name for each disc but its first, and says what to take out.
    #expect(asked.count == 4)
    #expect(asked.allSatisfy { $0.medium == "blank CD" && $0.done?.hasSuffix("good") == true && $0.reason == nil })
    #expect(asked.allSatisfy { $0.disc.contains(" of 3 (REQ_D0") && $0.disc.contains("of 2") })
  }

  @Test func theJournalSaysWhichCopyInWhichDriveOnWhatByWhomAndWhen() async throws {
    var medium = ScriptedMedium.cd
    medium.serial = "MED17"
    let table = try BurnTable(discs: 1, [try ScriptedDrive("a", [medium])])
    _ = try await table.run()
    #expect(try table.lines("burning").count == 1)
    let line = try #require(try table.lines("burned").first)
    #expect(line["disc"]?.integer == 1 && line["copy"]?.integer == 1 && line["drive"]?.string == "/dev/a")
    #expect(line["medium"]?.string == "CD-R" && line["mediumSerial"]?.string == "MED17")
    #expect(line["sha256"]?.string == SHA256Hasher.digest(of: table.contents[0]).hex)
    #expect(line["verified"]?.bool == true && line["who"]?.string?.isEmpty == false)
    #expect(line["when"]?.string?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
  }

  @Test func aDriveThatSpoilsDiscsIsLeftOutAndItsDiscsAreMadeElsewhere() async throws {
    var bad = ScriptedMedium.cd
    bad.fault = .failsAt(4096)
    let table = try BurnTable(discs: 4, [try ScriptedDrive("bad", media(9, bad)), try ScriptedDrive("good", media(9))])
    let (result, _) = try await table.run()
    #expect(table.counts() == [1, 1, 1, 1])
    #expect(result.made.count == 4 && result.made.allSatisfy { $0.drive == "/dev/good" })
    #expect(result.failures.count <= 2 && !result.failures.isEmpty)
    #expect(result.failures.allSatisfy { $0.finding.message.contains("the disc is spoiled: throw it away") })
    #expect(try table.lines("spoiled").count == result.failures.count)
  }

  @Test func aDriveThatVanishesLosesNothing() async throws {
    let gone = try ScriptedDrive("gone", media(9))
    gone.vanish()
    let table = try BurnTable(discs: 3, [gone, try ScriptedDrive("good", media(9))])
    let (result, _) = try await table.run()
    #expect(table.counts() == [1, 1, 1])
    #expect(result.failures.map(\.finding.rule) == ["drive-missing"])
  }

  @Test func whatWasBurnedIsNotBurnedAgain() async throws {
    var table = try BurnTable(discs: 3, copies: 2, [try ScriptedDrive("a", media(2))])
    let (first, _) = try await table.run(patience: 1)
    #expect(first.made.count == 2)
    #expect(first.failures.map(\.finding.rule) == ["left-off"])
    let earlier = table.drives
    table.drives = [try ScriptedDrive("b", media(6))]
    let (second, _) = try await table.run()
    #expect(second.made.count == 4)
    table.drives += earlier
    #expect(table.counts() == [2, 2, 2])
    #expect(try await table.run().result.made.isEmpty)
  }

  /// Half a line is what a killed run leaves.
  @Test func aBrokenLineOfTheJournalCountsForNothing() async throws {
    let table = try BurnTable(discs: 1, [try ScriptedDrive("a", media(2))])
    try FileSystem.writeAtomically(Array(#"{"event":"burned","disc":1,"copy":1,"sha"#.utf8), to: table.journalPath)
    #expect(try await table.run().result.made.count == 1)
    #expect(try BurnJournal(table.journalPath).before[1]?.count == 1)
  }

  @Test(arguments: [
    (ScriptedMedium.Fault.flips(50_000), "sector 24 differ from what was burned, in EXAM/IM_00001"),
    (.unreadable(3), "sector 3 cannot be read, in the disc's own directories or padding"),
  ])
  func aDiscThatReadsOtherwiseIsNotGood(_ fault: ScriptedMedium.Fault, _ words: String) async throws {
    var bad = ScriptedMedium.cd
    bad.fault = fault
    let table = try BurnTable(discs: 1, [try ScriptedDrive("a", [bad, .cd])])
    let (result, asked) = try await table.run()
    #expect(result.failures.map(\.finding.rule) == ["disc-damaged"])
    #expect(result.failures.first?.finding.message.contains(words) == true, "\(result.failures)")
    // The next medium takes the same disc, and the bad one is named as such.
    #expect(asked.map(\.done) == ["disc 1 of 1 (REQ_D01), copy 1 of 1, not good"])
    #expect(result.made.count == 1)
    #expect(try table.lines("burned").count == 1)
    #expect(try table.lines("spoiled").first?["reason"]?.string == "disc-damaged")
  }

  @Test func theMediumIsJudgedBeforeItIsTouched() async throws {
    var written = ScriptedMedium.cd
    written.state = .full
    written.bytes = [1, 2, 3]
    var small = ScriptedMedium.cd
    small.capacity = 30
    let table = try BurnTable(
      discs: 1, [try ScriptedDrive("a", [written, ScriptedMedium(profile: 0x1B), small, .cd])])
    let (result, asked) = try await table.run()
    #expect(asked.map { $0.reason?.rule } == ["not-blank", "wrong-medium", "medium-too-small"])
    #expect(asked.last?.reason?.message.contains("too small by 5 sectors") == true)
    #expect(result.made.count == 1)
    #expect(table.drives[0].discs.map(\.bytes.count) == [3, table.contents[0].count])
    #expect(try table.lines("burning").count == 1)
  }

  /// Consent to blank is for what lay there before, never for the disc that was just made.
  @Test func aDiscJustBurnedIsNotBlankedForTheNext() async throws {
    var old = ScriptedMedium(profile: 0x0A)
    old.state = .full
    // The first sectors of the one just made and of the old one are alike.
    old.bytes = [UInt8](repeating: 0, count: 32_768) + [9, 9, 9]
    var table = try BurnTable(discs: 2, [try ScriptedDrive("a", [old, old])])
    table.mayBlank = true
    let (result, asked) = try await table.run()
    #expect(asked.count == 1 && asked[0].reason == nil)
    #expect(result.made.count == 2)
    #expect(table.counts() == [1, 1])
  }

  @Test func aNewMediumIsFormattedAndBurned() async throws {
    var new = ScriptedMedium(profile: 0x43)
    new.state = .unformatted
    let drive = try ScriptedDrive("a", [new])
    let table = try BurnTable(discs: 1, medium: .bluRay, [drive])
    let (result, asked) = try await table.run()
    #expect(asked.isEmpty && result.made.count == 1 && drive.timesBlanked == 1)
  }

  @Test func aSimulationLeavesMediumAndJournalAlone() async throws {
    var table = try BurnTable(discs: 1, [try ScriptedDrive("a", media(1))])
    table.isSimulated = true
    #expect(try await table.run().result.made.count == 1)
    #expect(table.drives[0].discs.isEmpty)
    #expect(try FileSystem.readWhole(table.journalPath, limit: 100).isEmpty)
  }

  @Test func aMediumThatStaysWrittenIsNotBurned() async throws {
    var stubborn = ScriptedMedium(profile: 0x0A)
    stubborn.state = .full
    stubborn.bytes = [9, 9, 9]
    stubborn.fault = .staysWritten
    var table = try BurnTable(discs: 1, [try ScriptedDrive("a", [stubborn])])
    table.mayBlank = true
    let (result, _) = try await table.run(patience: 0)
    #expect(result.made.isEmpty && result.failures.first?.finding.rule == "blanking-failed")
    #expect(table.drives[0].discs.map(\.bytes) == [[9, 9, 9]])
  }

  /// It is whole as far as anybody knows: it is not called spoiled, and a run that verifies makes another.
  @Test func aDiscWhoseReadBackIsStoppedIsNotSpoiled() async throws {
    var medium = ScriptedMedium.cd
    medium.fault = .interrupted
    let table = try BurnTable(discs: 1, [try ScriptedDrive("a", [medium, .cd])])
    let (result, _) = try await table.run()
    #expect(result.wasStopped && result.failures.map(\.finding.rule) == ["read-back-stopped"])
    #expect(try table.lines("spoiled").isEmpty)
    #expect(try table.lines("burned").map { $0["verified"]?.bool } == [false])
  }

  @Test func aDiscThatCannotBeMadeDoesNotHoldTheOthersUp() async throws {
    let table = try BurnTable(discs: 3, copies: 2, [try ScriptedDrive("a", media(9))])
    let (result, _) = try await table.run(broken: [1])
    #expect(table.counts() == [2, 0, 2])
    #expect(result.failures.map(\.finding.rule) == ["source-changed"])
    // Without a journal's line, and without touching a medium for it.
    #expect(try table.lines("burning").count == 4)
  }

  @Test func aDriveWithItsOwnStackAsksNobody() async throws {
    let table = try BurnTable(discs: 3, [try ScriptedDrive("a", media(3), changesItself: true)])
    let (result, asked) = try await table.run()
    #expect(asked.isEmpty && result.made.count == 3)
    #expect(table.counts() == [1, 1, 1])
  }

  @Test func whatIsCancelledEndsWithTheStateOfTheDisc() async throws {
    let table = try BurnTable(discs: 2, [try ScriptedDrive("a", media(2))])
    let run = Task { try await table.run() }
    run.cancel()
    let result = try await run.value.result
    #expect(result.made.isEmpty && result.wasStopped)
    #expect(table.counts() == [0, 0])
  }
}
