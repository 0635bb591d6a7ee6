// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import OpticalMedia
import Volumes

/// A burned disc that reads otherwise than it was burned: which sectors, and which files they belong to.
struct DamagedDisc {
  private let found: DiscReadBack
  private let content: DiscContent
  private let drive: String

  private static let mostNamed = 5

  init(_ found: DiscReadBack, _ content: DiscContent, drive: String) {
    self.found = found
    self.content = content
    self.drive = drive
  }

  var error: MasteringError {
    var parts: [String] = []
    if !found.unreadable.isEmpty { parts.append("\(Self.text(found.unreadable)) cannot be read") }
    if !found.damaged.isEmpty { parts.append("\(Self.text(found.damaged)) differ from what was burned") }
    var message =
      parts.isEmpty
      // It read well the second time: such a disc is not to be trusted either.
      ? "it did not read alike twice" : parts.joined(separator: "; ")
    let files =
      (try? content.files())?.owners(of: found.unreadable.runs + found.damaged.runs, most: Self.mostNamed + 1) ?? []
    if !files.isEmpty {
      message += ", in \(files.prefix(Self.mostNamed).joined(separator: ", "))"
      if files.count > Self.mostNamed { message += " and others" }
    }
    return MasteringError(
      .inputOutput, rule: "disc-damaged", at: drive, "the disc does not read back as it was burned: \(message)",
      remedy: "burn another one, slower or in another drive, if it happens again")
  }

  private static func text(_ sectors: SectorRuns) -> String {
    let runs = sectors.runs
    let count = sectors.count
    let shown = runs.prefix(mostNamed).map { run in
      run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound) to \(run.upperBound - 1)"
    }
    let more = runs.count > mostNamed ? ", …" : ""
    return "\(count == 1 ? "sector" : "\(count) sectors,") \(shown.joined(separator: ", "))\(more)"
  }
}
