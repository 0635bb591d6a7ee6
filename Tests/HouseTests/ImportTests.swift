// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

/// A room imports only from lower floors. SwiftPM lets transitive imports through, so this reads the lines.
@Suite struct ImportTests {
  /// The module that a line imports, if it imports one.
  private static func module(of line: String) -> String? {
    guard strstr(line, "import") != nil else { return nil }
    let words = line.split { $0 == " " || $0 == "." || $0 == ";" }
    let before: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    let rest = words.drop { before.contains($0) || $0.hasPrefix("@") }
    guard rest.first == "import" else { return nil }
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "var", "let"]
    return rest.dropFirst().first { !kinds.contains($0) }.map(String.init)
  }

  private static let foundation: Set<String> = ["Foundation", "FoundationEssentials", "FoundationNetworking"]

  @Test(arguments: [
    ("import Findings", "Findings"), ("  @testable import DICOM", "DICOM"), ("public import Yams", "Yams"),
    ("@preconcurrency internal import CZlib // why", "CZlib"), ("import struct Crypto.SHA256", "Crypto"),
    ("@_spi(X) import Volumes", "Volumes"), ("// import Foundation", nil), ("let important = 1", nil),
  ])
  func importLinesAreRecognized(_ line: String, _ expected: String?) {
    #expect(Self.module(of: line) == expected)
  }

  @Test func thereIsSomethingToRead() {
    #expect(SourceTree.files.contains { $0.path == "Sources/Findings/Finding.swift" })
    #expect(SourceTree.manifest.contains("room(\"Findings\""))
  }

  @Test func thePlanItselfGoesOnlyDown() {
    for room in FloorPlan.rooms {
      for below in room.rooms {
        let floor = FloorPlan.room(below)?.floor
        #expect(floor.map { $0 < room.floor } == true, "\(room.name) stands on \(below)")
      }
    }
  }

  @Test func roomsImportOnlyWhatThePlanGivesThem() {
    for file in SourceTree.files {
      guard let target = file.target else { continue }
      guard let room = FloorPlan.room(target) else {
        Issue.record("\(file.path): the floor plan has no room \(target)")
        continue
      }
      let allowed = room.rooms.union(room.packages).union(FloorPlan.everywhere)
      for (number, line) in file.lines.enumerated() {
        guard let module = Self.module(of: line), !Self.foundation.contains(module) else { continue }
        #expect(allowed.contains(module), "\(file.path):\(number + 1): \(target) imports \(module)")
      }
    }
  }

  @Test func foundationIsImportedOnlyWithAReason() {
    var importers: Set<String> = []
    for file in SourceTree.files where file.target != nil {
      if file.lines.compactMap(Self.module).contains(where: Self.foundation.contains) { importers.insert(file.path) }
    }
    #expect(importers == Set(FloorPlan.foundation.keys))
    for (path, reason) in FloorPlan.foundation { #expect(!reason.isEmpty, "\(path)") }
  }

  @Test func theManifestDeclaresOnlyWhatThePlanGives() {
    let declaration = /(?:room\(\s*|\.executableTarget\(\s*name:\s*)"(\w+)",\s*(?:dependencies:\s*)?\[([^\]]*)\]/
    var declared: Set<String> = []
    for match in SourceTree.manifest.matches(of: declaration) {
      let name = String(match.1)
      guard let room = FloorPlan.room(name) else {
        Issue.record("Package.swift: the floor plan has no room \(name)")
        continue
      }
      declared.insert(name)
      let allowed = room.rooms.union(room.packages).union(FloorPlan.everywhere)
      for module in Self.modules(inDependencies: match.2) {
        #expect(allowed.contains(module), "Package.swift: \(name) depends on \(module)")
      }
    }
    let present = Set(SourceTree.files.compactMap(\.target))
    #expect(present.subtracting(declared).isEmpty, "rooms with sources that the manifest does not declare")
  }

  /// `"Findings", crypto, .product(name: "Yams", package: "Yams")` as the names that are imported.
  private static func modules(inDependencies text: Substring) -> [String] {
    let constants = ["crypto": "Crypto", "cryptoExtras": "CryptoExtras", "systemPackage": "SystemPackage"]
    return text.matches(of: /\.product\(name:\s*"(\w+)",\s*package:\s*"[^"]*"\)|"(\w+)"|(\w+)/).compactMap { match in
      if let name = match.1 ?? match.2 { return String(name) }
      return match.3.map { constants[String($0)] ?? String($0) }
    }
  }

  @Test func dependenciesAreRecognized() {
    let text = "\"Findings\", crypto, .product(name: \"Argument\", package: \"swift-argument\"), systemPackage"
    #expect(Self.modules(inDependencies: text[...]) == ["Findings", "Crypto", "Argument", "SystemPackage"])
  }
}
