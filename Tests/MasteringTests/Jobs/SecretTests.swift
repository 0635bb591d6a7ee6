// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The office's secret, the study's key, and who may have a request's folder.
@Suite struct SecretTests {
  private static let secret = "config/spindle/secret"

  @Test func theSecretIsMadeOnceAndSaidSo() throws {
    let bench = try Workbench()
    let first = try bench.spindle("master", "small.yaml", "--into", "made")
    try #require(first.status == 0)
    #expect(first.errors.contains("secret was made"))
    #expect(try bench.permissions(Self.secret) == 0o600)
    let before = try bench.data(Self.secret)
    #expect(before.count == 32)
    #expect(try !bench.spindle("master", "small-trial.yaml", "--into", "trial").errors.contains("secret was made"))
    #expect(try bench.data(Self.secret) == before)
  }

  @Test(arguments: [0o640, 0o604, 0o666])
  func aSecretThatOthersMayReadIsRefused(_ mode: Int) throws {
    let bench = try Workbench()
    _ = try bench.request(Workbench.few, as: "small.yaml")
    try #require(bench.spindle("master", "small.yaml", "--into", "made").status == 0)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: bench.path(Self.secret))
    let run = try bench.spindle("master", "small.yaml", "--into", "made")
    #expect(run.status == 78)
    #expect(run.errors.contains("chmod 600"))
  }

  @Test func aSecretOfAnotherLengthIsRefused() throws {
    let bench = try Workbench()
    _ = try bench.request(Workbench.few, as: "small.yaml")
    try #require(bench.spindle("master", "small.yaml", "--into", "made").status == 0)
    try bench.patch(Self.secret) { $0.removeLast() }
    #expect(try bench.spindle("master", "small.yaml", "--into", "other").status == 78)
    #expect(bench.names("other/outgoing").isEmpty)
  }

  @Test func anotherSecretDoesNotFitTheKey() throws {
    let bench = try Workbench()
    _ = try bench.request(Workbench.few, as: "small.yaml")
    try #require(bench.spindle("master", "small.yaml", "--into", "made").status == 0)
    let key = try bench.data("made/private/key.csv")
    try bench.patch(Self.secret) { $0[0] ^= 1 }
    let run = try bench.spindle("master", "small.yaml", "--into", "made", "--remake")
    #expect(run.status == 78)
    #expect(try bench.data("made/private/key.csv") == key)
    let shared = try bench.request(
      [("2026-0147", "2026-0149"), ("date: 2026", "key: made/private/key.csv\ndate: 2026")], as: "shared.yaml")
    #expect(try bench.spindle("master", shared, "--into", "other").status == 78)
    #expect(bench.names("other/outgoing").isEmpty)
  }

  @Test func whatStaysInsideIsForTheOfficeAlone() throws {
    let bench = try Workbench()
    try #require(
      bench.spindle("master", "small.yaml", "--into", "made", through: ["sh", "-c", "umask 0; exec \"$@\"", "sh"])
        .status == 0)
    let folder = FileManager.default.enumerator(atPath: bench.path("made/private"))
    #expect(try bench.permissions("made/private") == 0o700)
    var count = 0
    while let name = folder?.nextObject() as? String {
      let mode = try bench.permissions("made/private/" + name)
      #expect(mode & 0o077 == 0, "\(name) has mode \(String(mode, radix: 8))")
      count += 1
    }
    #expect(count > 10)
    for name in bench.names("made/outgoing") { #expect(try bench.permissions("made/outgoing/" + name) & 0o022 == 0) }
  }

  @Test func twoAtOnceInOneFolder() throws {
    let bench = try Workbench()
    _ = try bench.request(Workbench.few, as: "small.yaml")
    try #require(bench.spindle("master", "small.yaml", "--into", "made").status == 0)
    for lock in ["made/private/lock", "made/private/key.csv.lock"] {
      let run = try bench.spindle("master", "small.yaml", "--into", "made", through: ["flock", bench.path(lock)])
      #expect(run.status == 75, "\(lock): \(run.errors)")
    }
    #expect(try bench.spindle("master", "small.yaml", "--into", "made").status == 0)
  }
}
