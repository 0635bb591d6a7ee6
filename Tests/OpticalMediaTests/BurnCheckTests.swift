// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Testing

@testable import OpticalMedia
@testable import Volumes

/// The reasons why a medium will not do, for every kind of medium, without a drive.
@Suite struct BurnCheckTests {
  private func status(
    _ number: Int, _ state: LoadedMedium.State, free: Int = 359_844
  ) throws -> DriveStatus {
    DriveStatus(
      address: try DriveAddress("/dev/sr0"), state: .loaded,
      medium: LoadedMedium(profile: MediumProfile(number: number), state: state, free: SectorCount(free)))
  }

  private func answer(_ check: BurnCheck, _ status: DriveStatus) -> String {
    switch check.verdict(status) {
    case .ready: "ready"
    case .needsBlanking: "blank it"
    case .refused(let finding, let kind): "\(finding.rule) \(kind.rawValue)"
    }
  }

  @Test(arguments: [
    (0x09, LoadedMedium.State.blank, "ready"), (0x0A, .blank, "ready"), (0x09, .appendable, "not-blank 73"),
    (0x09, .full, "not-blank 73"), (0x0A, .full, "not-blank 73"), (0x08, .full, "medium-not-writable 73"),
    (0x1B, .blank, "wrong-medium 73"), (0x41, .blank, "wrong-medium 73"), (0x09, .unsuitable, "medium-not-writable 73"),
    (0xFFFF, .blank, "ready"), (0xFFFF, .holdsData, "not-blank 73"), (0x77, .blank, "medium-not-writable 73"),
  ])
  func aDiscForCDIsJudged(_ profile: Int, _ state: LoadedMedium.State, _ expected: String) throws {
    let check = BurnCheck(needed: SectorCount(300_000), family: .cd)
    #expect(answer(check, try status(profile, state)) == expected)
  }

  @Test(arguments: [
    (0x0A, LoadedMedium.State.full, "blank it"), (0x14, .appendable, "blank it"), (0x1A, .holdsData, "blank it"),
    (0x43, .holdsData, "blank it"), (0xFFFF, .holdsData, "blank it"), (0x09, .full, "not-blank 73"),
    (0x1B, .appendable, "not-blank 73"),
  ])
  func onlyRewritablesAreBlanked(_ profile: Int, _ state: LoadedMedium.State, _ expected: String) throws {
    #expect(answer(BurnCheck(needed: SectorCount(1000), mayBlank: true), try status(profile, state)) == expected)
  }

  /// There is nothing on it that anybody could lose.
  @Test(arguments: [0x12, 0x43])
  func aNewMediumIsFormattedWithoutBeingAsked(_ profile: Int) throws {
    let check = BurnCheck(needed: SectorCount(1000))
    #expect(answer(check, try status(profile, .unformatted, free: 0)) == "blank it")
    #expect(check.verdict(try status(profile, .blank, free: 1000), wasBlanked: true) == .ready)
    let forCD = BurnCheck(needed: SectorCount(1), family: .cd)
    #expect(answer(forCD, try status(profile, .unformatted)) == "wrong-medium 73")
  }

  @Test func tooSmallSaysByHowMuch() throws {
    let check = BurnCheck(needed: SectorCount(359_844))
    guard case .refused(let finding, let kind) = check.verdict(try status(0x09, .blank, free: 333_000)) else {
      Issue.record("a disc of 359,844 sectors on 333,000")
      return
    }
    #expect(finding.rule == "medium-too-small" && kind == .cannotCreate)
    #expect(finding.message.contains("by 26844 sectors"))
    #expect(answer(check, try status(0x09, .blank, free: 359_844)) == "ready")
  }

  @Test(arguments: [
    (DriveStatus.State.busy, "drive-busy 75"), (.noMedium, "no-medium 75"), (.notReady, "not-ready 75"),
  ])
  func aDriveWithoutAMediumIsTriedAgain(_ state: DriveStatus.State, _ expected: String) throws {
    let status = DriveStatus(address: try DriveAddress("/dev/sr0"), state: state)
    #expect(answer(BurnCheck(needed: SectorCount(1)), status) == expected)
  }

  @Test(arguments: [
    (0x09, "8", 1412), (0x09, "8x", 1412), (0x1B, "2.4x", 3324), (0x41, "6", 26976), (0x09, "max", 0),
    (0x09, "min", -1),
    (0xFFFF, "8", 0),
  ])
  func speedsAreMultiplesOfTheMediumsOwn(_ profile: Int, _ text: String, _ expected: Int) throws {
    let speed = try #require(BurnSpeed(text))
    #expect(speed.libburn(for: MediumProfile(number: profile)) == Int32(expected))
  }

  @Test(arguments: ["", "x", "0", "-4", "fast", "8xx", "nan", "inf"])
  func otherSpeedsAreNone(_ text: String) { #expect(BurnSpeed(text) == nil) }

  @Test func whatWasBlankedIsJudgedByItsRoomAgain() throws {
    let check = BurnCheck(needed: SectorCount(1000), mayBlank: true)
    // DVD+RW shows its old data until they are written over; CD-RW is blank or was not blanked.
    #expect(check.verdict(try status(0x1A, .holdsData, free: 1000), wasBlanked: true) == .ready)
    #expect(check.verdict(try status(0x0A, .full, free: 1000), wasBlanked: true) == .needsBlanking)
    guard case .refused(let finding, _) = check.verdict(try status(0x1A, .holdsData, free: 999), wasBlanked: true)
    else {
      Issue.record("too small")
      return
    }
    #expect(finding.rule == "medium-too-small")
  }

  @Test func sessionAtOnceComesFirstWhereThereIsSuchAThing() {
    let session = [0x09, 0x0A, 0x11, 0x14, 0x15]
    for number in [0x09, 0x0A, 0x11, 0x12, 0x13, 0x14, 0x15, 0x1A, 0x1B, 0x2B, 0x41, 0x43, 0xFFFF] {
      let types = MediumProfile(number: number).writeTypes
      #expect(types.last == .trackAtOnce)
      #expect((types.first == .sessionAtOnce) == session.contains(number))
    }
  }
}
