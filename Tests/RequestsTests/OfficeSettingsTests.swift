// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc
import Testing

@testable import Requests

@Suite struct OfficeSettingsTests {
  /// A folder of this test's own with files in it, removed afterwards.
  private func withFiles(_ files: [String: String], _ body: (String) throws -> Void) throws {
    var template = Array("/tmp/spindle-office-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer -> String? in
      guard let start = buffer.baseAddress, let name = mkdtemp(start) else { return nil }
      return String(cString: name)
    }
    let root = try #require(made)
    defer { remove(root, files) }
    for (name, text) in files {
      var folder = root
      for part in name.split(separator: "/").dropLast() {
        folder += "/\(part)"
        mkdir(folder, 0o700)
      }
      let file = try #require(fopen("\(root)/\(name)", "w"))
      fputs(text, file)
      fclose(file)
    }
    try body(root)
  }

  private func remove(_ root: String, _ files: [String: String]) {
    for name in files.keys {
      unlink("\(root)/\(name)")
      var parts = name.split(separator: "/").dropLast()
      while !parts.isEmpty {
        rmdir("\(root)/\(parts.joined(separator: "/"))")
        parts.removeLast()
      }
    }
    rmdir(root)
  }

  private func find(_ explicit: String?, _ environment: [String: String], _ root: String) throws -> OfficeSettings {
    try OfficeSettings.find(explicit: explicit, environment: environment, systemFolder: "\(root)/etc")
  }

  @Test func theNearestFileHolds() throws {
    let files = [
      "named.yaml": "name: option", "variable.yaml": "name: variable", "xdg/spindle/office.yaml": "name: xdg",
      "home/.config/spindle/office.yaml": "name: home", "etc/office.yaml": "name: system",
    ]
    try withFiles(files) { root in
      var environment = [
        "SPINDLE_OFFICE": "\(root)/variable.yaml", "XDG_CONFIG_HOME": "\(root)/xdg", "HOME": "\(root)/home",
      ]
      #expect(try find("\(root)/named.yaml", environment, root).name == "option")
      #expect(try find(nil, environment, root).name == "variable")
      environment["SPINDLE_OFFICE"] = ""
      #expect(try find(nil, environment, root).name == "xdg")
      // A relative XDG folder is to be ignored, says its specification.
      environment["XDG_CONFIG_HOME"] = "xdg"
      #expect(try find(nil, environment, root).name == "home")
      environment["HOME"] = "\(root)/nobody"
      let system = try find(nil, environment, root)
      #expect(system.name == "system")
      #expect(system.path == "\(root)/etc/office.yaml")
    }
  }

  @Test func withoutAFilePlainDefaultsServe() throws {
    try withFiles([:]) { root in
      let settings = try find(nil, ["HOME": "/home/x"], root)
      #expect(settings.path == nil)
      #expect(settings.secretPath == "/home/x/.config/spindle/secret")
      #expect(settings.defaults == RequestChoices())
      #expect(try find(nil, ["HOME": "/home/x", "XDG_CONFIG_HOME": "/c"], root).secretPath == "/c/spindle/secret")
      let error = #expect(throws: RequestError.self) { try find(nil, [:], root) }
      #expect(error?.kind == .configuration)
    }
  }

  @Test func aNamedFileThatIsMissingIsAConfigurationError() throws {
    for (explicit, environment) in [("/nonexistent.yaml", [:]), (nil, ["SPINDLE_OFFICE": "/nonexistent.yaml"])] {
      let error = #expect(throws: RequestError.self) { try find(explicit, environment, "/nonexistent") }
      #expect(error?.kind == .configuration)
      #expect(error?.finding.place.path == "/nonexistent.yaml")
    }
  }

  @Test func everyKeyIsRead() throws {
    let text = """
      name: Imaging Office
      organisation: A University
      contact: |
        First line
        Second line
      logo: logo.png
      secret: keys/secret
      defaults: {organization: fileset, media: dvd, discs: per-exam, dates: remove, refusals: leave-out, pixels: accept, enhanced: accept}
      """
    try withFiles(["office.yaml": text]) { root in
      let settings = try find("\(root)/office.yaml", [:], root)
      #expect(settings.name == "Imaging Office")
      #expect(settings.organisation == "A University")
      #expect(settings.contact == "First line\nSecond line")
      #expect(settings.logo?.resolved == "\(root)/logo.png")
      #expect(settings.secretPath == "\(root)/keys/secret")
      var defaults = RequestChoices()
      defaults.organization = .fileset
      defaults.media = .medium(.dvd)
      defaults.discs = .perExam
      defaults.dates = .remove
      defaults.refusals = .leaveOut
      defaults.pixels = .accept
      defaults.enhanced = .accept
      #expect(settings.defaults == defaults)
      let request = "\(RequestTests.least)pixels: hold\n"
      try withFiles(["request.yaml": request]) { jobs in
        let read = try Request.load("\(jobs)/request.yaml", office: settings)
        #expect(read.media == .medium(.dvd))
        #expect(read.pixels == .hold)
        #expect(read.sources.first?.resolved == "\(jobs)/exams")
      }
    }
  }

  @Test func aFileOfCommentsIsAFileOfDefaults() throws {
    try withFiles(["office.yaml": "# name: x\n"]) { root in
      let settings = try find("\(root)/office.yaml", ["HOME": "/h"], root)
      #expect(settings.path == "\(root)/office.yaml")
      #expect(settings.secretPath == "/h/.config/spindle/secret")
    }
  }

  @Test(arguments: [
    ("nam: x", 1, 1), ("name: [x]", 1, 7), ("defaults:\n  number: R1", 2, 3), ("defaults: {media: tape}", 1, 19),
    ("secret: ~/secret", 1, 9), ("a: b: c", 1, 5),
  ])
  func whatIsWrongIsAConfigurationErrorWithItsPlace(_ text: String, _ line: Int, _ column: Int) throws {
    try withFiles(["office.yaml": text]) { root in
      let error = #expect(throws: RequestError.self) { try find("\(root)/office.yaml", ["HOME": "/h"], root) }
      #expect(error?.kind == .configuration)
      #expect(error?.finding.place == Place(path: "\(root)/office.yaml", line: line, column: column))
    }
  }

  /// The office's own profile holds until a request asks for another; what the office says of dates belongs to it.
  @Test func theOfficesProfileHoldsUntilARequestAsksForAnother() throws {
    let text = "defaults:\n  dates: shift\n  deidentification: {profile: rules/ours.yaml}"
    try withFiles(["office.yaml": text]) { root in
      let office = try find("\(root)/office.yaml", ["HOME": root], root)
      func request(_ lines: String) throws -> Request {
        let text = "number: A1\nkind: research\nrequester: R\nstudy: {name: S}\nsources: [x]\n\(lines)"
        return try Request(parsing: Array(text.utf8), path: "/r/request.yaml", defaults: office.defaults)
      }
      let silent = try request("")
      #expect(silent.deidentification?.document == "\(root)/office.yaml")
      #expect(silent.deidentification?.namesProfile == true)
      #expect(silent.statedDates == .shift)
      let own = try request("deidentification: {options: [retain-uids]}")
      #expect(own.deidentification?.document == "/r/request.yaml")
      #expect(own.deidentification?.namesProfile == false)
      #expect(own.statedDates == nil && own.dates == .shift)
      #expect(try request("dates: remove").statedDates == .remove)
    }
  }
}
