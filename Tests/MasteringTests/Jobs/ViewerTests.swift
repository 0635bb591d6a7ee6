// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// The viewer that a request puts on its discs.
@Suite struct ViewerTests {
  private static func bench(_ files: [String: Data]) throws -> Workbench {
    let bench = try Workbench()
    for (name, content) in files {
      let url = URL(fileURLWithPath: bench.path("viewer/" + name))
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try content.write(to: url)
    }
    _ = try bench.request([("media: auto", "media: auto\nviewer: viewer")] + Workbench.few, as: "asked.yaml")
    return bench
  }

  private static let program = Data((0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) })

  @Test func isCopiedAsItIs() throws {
    let bench = try Self.bench([
      "Start Viewer.exe": Self.program, "lib/a/b/Ünïcode 乳.dll": Data("x".utf8), "empty.txt": Data(),
      "AutoRun.inf": Data("[autorun]\r\nopen=Start Viewer.exe\r\n".utf8),
    ])
    let run = try bench.spindle("master", "asked.yaml", "--into", "made")
    try #require(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("AutoRun.inf: left out"))
    let folder = try #require(bench.extractAll(discs: 1).first)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/VIEWER/Start Viewer.exe")) == Self.program)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/VIEWER/lib/a/b/Ünïcode 乳.dll")) == Data("x".utf8))
    #expect(FileManager.default.fileExists(atPath: folder + "/VIEWER/empty.txt"))
    let all = try Tool.run("find", [folder, "-iname", "*autorun*"]).output
    #expect(all == "")
    let readme = try String(contentsOfFile: folder + "/README.TXT", encoding: .utf8)
    #expect(readme.contains("The folder VIEWER holds a viewer. Nothing starts by itself"))
    #expect(try String(contentsOfFile: folder + "/INDEX.HTM", encoding: .utf8).contains("href=\"VIEWER/\""))
    // The size was known, and the seal stays while the viewer does.
    #expect(try bench.manifest().discs[0].sectors == bench.plan().discs[0].sectors)
    let again = try bench.spindle("master", "asked.yaml", "--into", "made")
    #expect(again.status == 0 && again.output.contains("sealed already"))
    try bench.write("another", to: "viewer/empty.txt")
    #expect(try bench.spindle("master", "asked.yaml", "--into", "made").status == 65)
  }

  @Test(arguments: [
    ("a:b.txt", "holds the character"), (String(repeating: "n", count: 65), "65 characters"),
    ("1/2/3/4/5/6/7/8.txt", "too deep"),
    (String(repeating: "a-long-folder-name-22/", count: 6) + "n.txt", "too long a path"),
  ])
  func namesThatADiscCannotShowAreRefused(_ name: String, _ said: String) throws {
    let bench = try Self.bench([name: Data("x".utf8), "good.txt": Data("x".utf8)])
    let run = try bench.spindle("master", "asked.yaml", "--into", "made")
    #expect(run.status == 65 && run.errors.contains(said), "\(run.errors)")
  }

  @Test func foreignDICOMFilesAreRefused() throws {
    let bench = try Self.bench(["sample": Data(count: 128) + Data("DICM".utf8) + Data(count: 64)])
    let run = try bench.spindle("master", "asked.yaml", "--into", "made")
    #expect(run.status == 65 && run.errors.contains("nobody de-identified"), "\(run.errors)")
  }

  @Test func aViewerMustBeThere() throws {
    let bench = try Self.bench(["a.txt": Data()])
    let missing = try bench.request(from: "asked.yaml", [("viewer: viewer", "viewer: nowhere")], as: "missing.yaml")
    #expect(try bench.spindle("master", missing, "--into", "made").status == 66)
    try FileManager.default.removeItem(atPath: bench.path("viewer/a.txt"))
    #expect(try bench.spindle("master", "asked.yaml", "--into", "made").status == 65)
  }
}
