// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import Volumes

/// The robots' jobs that there are: those in `robots` of the office's label folders, and ours behind them.
struct RobotLibrary {
  private let templates: [RobotTemplate]

  init(folders: [String]) throws {
    var documents: [YAMLDocument] = []
    for folder in folders.map({ $0 + "/robots" }) where try FileSystem.status(of: folder)?.kind == .folder {
      var unreadable: [Finding] = []
      for name in try FolderWalk.names(in: folder, &unreadable) where name.hasSuffix(".yaml") {
        documents.append(try YAMLDocument.load("\(folder)/\(name)"))
      }
    }
    for (name, text) in RobotDocuments.all {
      documents.append(try YAMLDocument(parsing: text.withUTF8Buffer { Array($0) }, path: name))
    }
    templates = try documents.map { document throws(DocumentError) in try RobotTemplate(document) }
  }

  /// The job of that name, or the YAML file at a path.
  func template(_ name: String) throws -> RobotTemplate {
    if let known = templates.first(where: { $0.name == name }) { return known }
    guard name.contains("/") || name.hasSuffix(".yaml") else {
      let names = Spelling.ranked(templates.map(\.name), nearTo: name)
      throw MasteringError(
        .usage, rule: "robot-unknown", "there is no job format \"\(name)\"",
        remedy: "there are \(names.joined(separator: ", ")); or name a YAML file")
    }
    return try RobotTemplate(YAMLDocument.load(name))
  }
}
