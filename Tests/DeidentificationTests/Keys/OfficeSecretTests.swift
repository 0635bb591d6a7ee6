// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Deidentification

@Suite struct OfficeSecretTests {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("secret-\(UUID().uuidString)").path
  var path: String { "\(folder)/spindle/secret" }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test func firstUseMakesAPrivateFileAndTheNextReadsIt() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = try OfficeSecret.loadOrCreate(at: path)
    #expect(first.created)
    #expect(try mode(path) == 0o600)
    #expect(try mode("\(folder)/spindle") == 0o700)
    let second = try OfficeSecret.loadOrCreate(at: path)
    #expect(!second.created)
    #expect(first.secret.bytes == second.secret.bytes)
    #expect(first.secret.bytes.count == 32)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/spindle") == ["secret"])
  }

  @Test func twoOfficesHaveTwoSecrets() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let one = try OfficeSecret.loadOrCreate(at: path).secret
    let other = try OfficeSecret.loadOrCreate(at: path + "2").secret
    #expect(one.bytes != other.bytes)
  }

  @Test(arguments: [0o640, 0o604, 0o620]) func aFileOpenToOthersIsRefusedAsConfiguration(mode: Int) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try OfficeSecret.loadOrCreate(at: path)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    let error = #expect(throws: DeidentificationError.self) { try OfficeSecret.loadOrCreate(at: path) }
    #expect(error?.kind == .configuration)
  }

  @Test(arguments: [0, 31, 33]) func aSecretOfAnotherLengthIsRefusedAsConfiguration(length: Int) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try OfficeSecret.loadOrCreate(at: path)
    try Data(repeating: 1, count: length).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    let error = #expect(throws: DeidentificationError.self) { try OfficeSecret.loadOrCreate(at: path) }
    #expect(error?.kind == .configuration)
  }

  @Test func manyAtOnceGetOneSecret() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = path
    let secrets = try await withThrowingTaskGroup(of: ([UInt8], Bool).self) { group in
      for _ in 0..<16 {
        group.addTask {
          let result = try OfficeSecret.loadOrCreate(at: path)
          return (result.secret.bytes, result.created)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(secrets.map(\.0)).count == 1)
    #expect(secrets.filter(\.1).count == 1)
  }
}
