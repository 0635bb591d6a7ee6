// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

@testable import Deidentification

/// What we lock, age opens; what age locks, we open; nothing else does.
@Suite struct AgeFileTests {
  private struct Keys {
    let folder: TemporaryFolder
    var path: String { folder.file("identity.txt") }
    let identity: AgeLock.Identity
    let recipient: AgeLock.Recipient
    let recipientText: String

    init() throws {
      folder = try TemporaryFolder()
      try #require(Tool.run("age-keygen", "-o", folder.file("identity.txt")).status == 0)
      identity = try #require(
        AgeLock.Identity(file: String(contentsOfFile: folder.file("identity.txt"), encoding: .utf8)))
      recipientText = try Tool.run("age-keygen", "-y", folder.file("identity.txt")).output
        .trimmingCharacters(in: .whitespacesAndNewlines)
      recipient = try #require(AgeLock.Recipient(recipientText))
    }

    func write(_ bytes: [UInt8], _ name: String) throws {
      try Data(bytes).write(to: URL(fileURLWithPath: folder.file(name)))
    }
    func read(_ name: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file(name))))
    }
  }

  private static func text(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
  }

  @Test func ageOpensWhatWasLockedForItsKey() throws {
    let keys = try Keys()
    #expect(keys.identity.recipient == keys.recipient)
    for count in [0, 1, 65_535, 65_536, 65_537, 200_000] {
      try keys.write(AgeFile.encrypt(Self.text(count), for: .recipient(keys.recipient)), "locked")
      let run = try Tool.run("age", "-d", "-i", keys.path, "-o", keys.folder.file("opened"), keys.folder.file("locked"))
      #expect(run.status == 0, "\(run.errors)")
      // Of nothing age makes no file.
      if count > 0 { #expect(try keys.read("opened") == Self.text(count)) }
    }
  }

  @Test func whatAgeLockedForAKeyIsOpened() throws {
    let keys = try Keys()
    for count in [0, 1, 65_536, 200_000] {
      try keys.write(Self.text(count), "plain")
      let run = try Tool.run(
        "age", "-r", keys.recipientText, "-o", keys.folder.file("locked"), keys.folder.file("plain"))
      try #require(run.status == 0, "\(run.errors)")
      #expect(try AgeFile.decrypt(keys.read("locked"), with: .identity(keys.identity)) == Self.text(count))
    }
  }

  @Test func ageOpensAPassphraseAndIsOpened() throws {
    let keys = try Keys()
    let passphrase = "correct horse battery staple"
    let lock = AgeLock.passphrase(Array(passphrase.utf8))
    // Age asks at a terminal only.
    func age(_ typed: [String], _ arguments: String...) throws -> Tool.Answer {
      try Tool.python([PackageRoot.oracle("at_terminal.py")] + typed + ["--", "age"] + arguments)
    }
    try keys.write(AgeFile.encrypt(Self.text(100), for: lock, workFactor: 10), "locked")
    let opening = try age([passphrase], "-d", "-o", keys.folder.file("opened"), keys.folder.file("locked"))
    #expect(opening.status == 0, "\(opening.output)")
    #expect(try keys.read("opened") == Self.text(100))
    #expect(try age(["another"], "-d", "-o", keys.folder.file("wrong"), keys.folder.file("locked")).status != 0)

    let locking = try age(
      [passphrase, passphrase], "-p", "-o", keys.folder.file("by-age"), keys.folder.file("opened"))
    try #require(locking.status == 0, "\(locking.output)")
    #expect(try AgeFile.decrypt(keys.read("by-age"), with: lock) == Self.text(100))
  }

  @Test func nothingElseOpensIt() throws {
    let keys = try Keys()
    let other = try Keys()
    let locked = try AgeFile.encrypt(Self.text(70_000), for: .recipient(keys.recipient))
    #expect(AgeFile.decrypt(locked, with: .identity(other.identity)) == nil)
    #expect(AgeFile.decrypt(locked, with: .recipient(keys.recipient)) == nil)
    #expect(AgeFile.decrypt(locked, with: .passphrase(Array("x".utf8))) == nil)
    // Any changed byte, and any end but the right one.
    for position in stride(from: 0, to: locked.count, by: 997) {
      var changed = locked
      changed[position] ^= 1
      #expect(AgeFile.decrypt(changed, with: .identity(keys.identity)) == nil, "byte \(position)")
    }
    for count in [0, 10, 100, 200, 65_800, locked.count - 1] {
      #expect(AgeFile.decrypt(Array(locked.prefix(count)), with: .identity(keys.identity)) == nil, "\(count) bytes")
    }
  }

  @Test(arguments: [
    "", "age1", "age1qqqq", "AGE-SECRET-KEY-1", "age1a4q5wrhd2h3rzp3ld3qp4jcrfytpf4txj5e2l0n8um37yuhyh33sr4p6v3",
  ])
  func whatIsNoPublicKeyIsNone(_ text: String) {
    #expect(AgeLock.Recipient(text) == nil)
  }
}
