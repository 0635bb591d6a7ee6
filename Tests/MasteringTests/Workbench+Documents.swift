// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What the documents of a request's folder say, as far as tests ask.
extension Workbench {
  struct Plan: Decodable {
    struct Disc: Decodable {
      var number: Int
      var capacity: Int
      var medium: String
      var sectors: Int
      var volumeIdentifier: String
      var title: String
      var copies: Int
      var exams: [Placed]
      var subjects: Set<String> { Set(exams.map(\.subject)) }
    }

    /// An exam's line on a disc.
    struct Placed: Decodable {
      struct Slice: Decodable {
        var series: Int
        var first: Int
        var last: Int
      }
      var folder: String
      var subject: String
      var files: Int
      var date: String?
      var part: Int?
      var parts: Int?
      var series: [Slice]?
    }

    struct Exam: Decodable {
      struct Instance: Decodable {
        struct Source: Decodable {
          var path: String
          /// Into the request's sources.
          var root: Int
        }
        var source: Source
      }
      var folder: String
      var instances: [Instance]
    }

    var schema: String
    var edited: Bool
    var discs: [Disc]
    var exams: [Exam]
    var explanation: String
    var lowerBound: Int
    var status: String
    var gap: Int
    var splitSubjects: Int
    var placed: [Placed] { discs.flatMap(\.exams) }
    var sources: [String] { exams.flatMap { $0.instances.map(\.source.path) } }
  }

  struct Account: Decodable {
    struct File: Decodable {
      var path: String
      var verdict: String
      var reason: String?
      var rule: String?
      var remedy: String?
    }

    struct Totals: Decodable, Equatable {
      var files = 0
      var mastered = 0
      var duplicates = 0
      var heldBack = 0
      var refused = 0
      var ignored = 0
      var addsUp: Bool { files == mastered + duplicates + heldBack + refused + ignored }
    }

    var files: [File]
    var totals: Totals
    func paths(_ verdict: String) -> [String] { files.filter { $0.verdict == verdict }.map(\.path) }
    func file(_ ending: String) -> File? { files.first { $0.path.hasSuffix(ending) } }
  }

  struct Manifest: Decodable {
    struct Disc: Decodable {
      struct File: Decodable {
        var path: String
        var fileID: [String]?
      }
      var number: Int
      var file: String
      var bytes: Int
      var sectors: Int
      var sha256: String
      var files: [File]
      var instances: Int { files.count { $0.fileID != nil } }
    }
    var request: String
    var discs: [Disc]
  }

  /// What `--json` prints.
  struct Outcome: Decodable {
    struct Disc: Decodable {
      var number: Int
      var medium: String
      var new: Bool
      var sectors: Int
    }
    var account: Account.Totals
    var discs: [Disc]
    var findings: [Finding]
    var folder: String
  }

  struct Finding: Decodable {
    var rule: String
    var severity: String
    var path: String?
    var message: String
    var remedy: String?
  }

  func plan(_ made: String = "made") throws -> Plan { try document("\(made)/private/plan.json") }
  func account(_ made: String = "made") throws -> Account { try document("\(made)/private/account.json") }
  func manifest(_ made: String = "made") throws -> Manifest { try document("\(made)/outgoing/manifest.json") }
  func outcome(_ run: Run) throws -> Outcome { try JSONDecoder().decode(Outcome.self, from: Data(run.output.utf8)) }

  private func document<D: Decodable>(_ name: String) throws -> D { try JSONDecoder().decode(D.self, from: data(name)) }

  /// The names in a folder, sorted; none where there is no folder.
  func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? []).sorted()
  }

  /// The numbered images in `outgoing`.
  func images(_ made: String = "made") -> [String] { names(made + "/outgoing").filter { $0.hasSuffix(".iso") } }

  /// Inode, modification time and length: another of one of them, and the file was made again.
  func trace(_ name: String) throws -> [Int] {
    var status = stat()
    guard stat(path(name), &status) == 0 else { throw Failure("no \(name)") }
    return [Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_size]
  }

  func permissions(_ name: String) throws -> UInt32 {
    var status = stat()
    guard stat(path(name), &status) == 0 else { throw Failure("no \(name)") }
    return status.st_mode & 0o7777
  }
}
