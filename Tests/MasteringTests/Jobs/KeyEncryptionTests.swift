// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// The key locked, and the copy for the requester.
@Suite struct KeyEncryptionTests {
  /// The small request over two exams, with lines of its own.
  private static func request(_ bench: Workbench, _ lines: String, table: Bool = true, as name: String) throws -> String
  {
    var changes = Workbench.few + [("date: 2026-11-22", "date: 2026-11-22\n\(lines)")]
    if !table { changes.append(("subjects: subjects.csv\n", "")) }
    return try bench.request(changes, as: name)
  }

  private static func makeKey(_ bench: Workbench) throws -> String {
    try #require(Tool.run("age-keygen", "-o", bench.path("identity.txt")).status == 0)
    return try Tool.run("age-keygen", "-y", bench.path("identity.txt")).output
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func opened(_ bench: Workbench, _ path: String) throws -> String {
    try Tool.run("age", "-d", "-i", bench.path("identity.txt"), bench.path(path)).output
  }

  @Test func withoutAWordThereIsNoCopy() throws {
    let bench = try Workbench()
    let plain = try Self.request(bench, "", as: "plain.yaml")
    try #require(bench.spindle("master", plain, "--into", "made").status == 0)
    #expect(!bench.exists("made/for-requester"))
  }

  @Test func theRequesterGetsACopyOnlyWhenTheRequestSaysSo() throws {
    let bench = try Workbench()
    let released = try Self.request(bench, "release_key: true", as: "released.yaml")
    try #require(bench.spindle("master", released, "--into", "made").status == 0)
    let key = try bench.text("made/private/key.csv").split(separator: "\n").map { $0.split(separator: ",").dropLast() }
    let copy = try bench.text("made/for-requester/key.csv").split(separator: "\n").map { $0.split(separator: ",")[...] }
    #expect(key.count == 3)
    #expect(key == copy)
    #expect(try bench.permissions("made/for-requester") == 0o700)
    #expect(try bench.permissions("made/for-requester/key.csv") == 0o600)
    #expect(!bench.names("made/outgoing").contains { $0.contains("key") })
    // Said no more: gone.
    let plain = try Self.request(bench, "release_key: false", as: "released.yaml")
    try #require(bench.spindle("master", plain, "--into", "made").status == 0)
    #expect(!bench.exists("made/for-requester/key.csv"))
  }

  @Test func ageOpensTheKeyAndTheCopy() throws {
    let bench = try Workbench()
    let recipient = try Self.makeKey(bench)
    let locked = try Self.request(
      bench, "release_key: true\nkey_encryption: {recipient: \(recipient)}", as: "locked.yaml")
    try #require(bench.spindle("master", locked, "--into", "made").status == 0)
    #expect(!bench.exists("made/private/key.csv"))
    #expect(!bench.exists("made/for-requester/key.csv"))
    #expect(try Self.opened(bench, "made/private/key.csv.age").contains("MRN-SAMPLE-0004"))
    #expect(try Self.opened(bench, "made/for-requester/key.csv.age").contains("MRN-SAMPLE-0004"))
    #expect(try !String(decoding: bench.data("made/private/key.csv.age"), as: UTF8.self).contains("SAMPLE"))
    // The same command again does nothing, though it cannot open the key.
    let again = try bench.spindle("master", locked, "--into", "made")
    #expect(again.status == 0 && again.output.contains("nothing was made again"))
    // A request that no longer says how the key is locked must not begin a new one.
    let plain = try Self.request(bench, "", as: "locked.yaml")
    #expect(try bench.spindle("master", plain, "--into", "made").status == 78)
  }

  @Test func aLockedStudyKeyIsExtended() throws {
    let bench = try Workbench()
    let recipient = try Self.makeKey(bench)
    let encryption = "key_encryption: {recipient: \(recipient), identity_file: identity.txt}"
    let alone = try bench.request(
      [
        ("[exams-small]", "[exams-small/EXAM08]"), ("subjects: subjects.csv\n", "key: study.csv.age\n"),
        ("date: 2026-11-22", encryption),
      ], as: "first.yaml")
    try #require(bench.spindle("master", alone, "--into", "first").status == 0)
    let both = try bench.request(
      Workbench.few + [
        ("2026-0147", "2026-0148"), ("subjects: subjects.csv\n", "key: study.csv.age\n"),
        ("date: 2026-11-22", encryption),
      ], as: "second.yaml")
    try #require(bench.spindle("master", both, "--into", "second").status == 0)
    let rows = try Self.opened(bench, "study.csv.age").split(separator: "\n").dropFirst()
    #expect(rows.map { $0.split(separator: ",")[6] } == ["00001", "00002"])
    #expect(rows.first?.hasPrefix("MRN-SAMPLE-0004") == true)
    // Another secret key does not open it, and nothing is begun anew.
    let before = try bench.data("study.csv.age")
    try #require(Tool.run("rm", bench.path("identity.txt")).status == 0)
    _ = try Self.makeKey(bench)
    #expect(try bench.spindle("master", both, "--into", "third").status == 78)
    #expect(try bench.data("study.csv.age") == before)
  }

  /// Typed twice for a new key, once for one that is there; never shown; without a terminal the request is refused.
  @Test func aPassphraseIsAskedForAtTheTerminal() throws {
    let bench = try Workbench()
    let request = try Self.request(bench, "key_encryption: {passphrase: ask}", as: "asked.yaml")
    func type(_ lines: String...) throws -> Tool.Answer {
      let terminal = ["python3", PackageRoot.oracle("at_terminal.py")] + lines + ["--"]
      return try bench.spindle("master", request, "--into", "made", through: terminal)
    }
    #expect(try type().status == 78)
    #expect(try type("correct horse", "corect horse").status == 78)
    #expect(!bench.exists("made/private/key.csv.age"))
    let first = try type("correct horse", "correct horse")
    #expect(first.status == 0, "\(first.output)")
    #expect(first.output.contains("Passphrase of the study's key: ") && !first.output.contains("horse"))
    #expect(bench.exists("made/private/key.csv.age") && !bench.exists("made/private/key.csv"))
    #expect(try type("correct horse").status == 0)
    #expect(try type("wrong").status == 78)
  }

  @Test func aKeyThatCouldNotBeReadAgainNeedsATable() throws {
    let bench = try Workbench()
    let recipient = try Self.makeKey(bench)
    let locked = try Self.request(bench, "key_encryption: {recipient: \(recipient)}", table: false, as: "locked.yaml")
    let run = try bench.spindle("master", locked, "--into", "made")
    #expect(run.status == 78)
    #expect(run.errors.contains("identity_file"))
  }

  @Test(arguments: [
    ("{passphrase_file: none.txt}", 78), ("{passphrase_file: open.txt}", 78), ("{passphrase_file: empty.txt}", 78),
    ("{passphrase_variable: SPINDLE_NOT_SET}", 78), ("{passphrase: secret}", 65), ("{recipient: xyz}", 65), ("{}", 65),
    ("{recipient: age1qqqqqqqq}", 78), ("{passphrase_file: a, recipient: age1x}", 65),
  ])
  func whatCannotLockIsRefused(_ encryption: String, _ status: Int32) throws {
    let bench = try Workbench()
    try bench.write("known to all\n", to: "open.txt")
    try bench.write("\n", to: "empty.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: bench.path("empty.txt"))
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: bench.path("open.txt"))
    let request = try Self.request(bench, "key_encryption: \(encryption)", as: "wrong.yaml")
    let run = try bench.spindle("master", request, "--into", "made")
    #expect(run.status == status, "\(run.errors)")
    #expect(!bench.exists("made/private/key.csv"))
  }
}
