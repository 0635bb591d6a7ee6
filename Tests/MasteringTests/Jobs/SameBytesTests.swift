// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// The same input gives the same bytes: on another day, in another time zone and language, from another folder.
@Suite struct SameBytesTests {
  /// The clock of the second run is more than a year ahead; the times of its files are not.
  private static let elsewhere = [
    "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr", "NO_FAKE_STAT": "1",
  ]

  @Test(arguments: ["small.yaml", "small-trial.yaml"])
  func anotherDayAndPlace(_ request: String) throws {
    let here = try Workbench()
    let there = try Workbench(ownExams: true)
    // The exams of the second stand in another absolute folder; request and secret are the same.
    try FileManager.default.copyItem(
      atPath: Self.secret(of: here), toPath: Self.secretFolder(of: there) + "/secret")
    let first = try here.spindle("master", request, "--into", "made", environment: ["TZ": "UTC", "LC_ALL": "C"])
    try #require(first.status == 0, "\(first.errors)")
    let second = try there.spindle(
      "master", there.path(request), "--into", there.path("elsewhere/made"), environment: Self.elsewhere,
      through: ["faketime", "-f", "+400d"])
    try #require(second.status == 0, "\(second.errors)")
    let same = try here.oracle("same_bytes.sh", here.path("made"), there.path("elsewhere/made"))
    #expect(same.status == 0, "\(same.output)")
    #expect(try here.data("made/private/account.json") == there.data("elsewhere/made/private/account.json"))
  }

  /// Without a fake clock the test above would say nothing.
  @Test func theClockIsFaked() throws {
    let dates = try [[], ["faketime", "-f", "+400d"]].map {
      try Tool.run("env", $0 + ["date", "+%Y"]).output.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    #expect(try #require(Int(dates[1])) > #require(Int(dates[0])))
  }

  /// Another secret is another study: no UID is the same.
  @Test func anotherSecretGivesOtherUIDs() throws {
    let benches = try [Workbench(), Workbench()]
    for bench in benches { try #require(bench.spindle("master", "small.yaml", "--into", "made").status == 0) }
    let new = try benches.map { bench in
      try Set(
        bench.text("made/private/uids.csv").split(separator: "\n").dropFirst().compactMap {
          $0.split(separator: ",").last
        })
    }
    #expect(new[0].isDisjoint(with: new[1]))
  }

  /// Makes the office's secret by a run that has nothing to do.
  private static func secret(of bench: Workbench) throws -> String {
    try bench.write("", to: "empty.txt")
    let request = try bench.request([("[exams-small]", "[empty.txt]")], as: "nothing.yaml")
    _ = try bench.spindle("master", request, "--into", "nothing")
    return bench.path("config/spindle/secret")
  }

  private static func secretFolder(of bench: Workbench) throws -> String {
    let folder = bench.path("config/spindle")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }
}
