// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// The discs that a code stands for, as people read them.
struct IdentificationText {
  let outcome: IdentifyDisc.Outcome

  init(_ outcome: IdentifyDisc.Outcome) { self.outcome = outcome }

  var text: String {
    let count = outcome.matches.count
    let heading = count > 1 ? ["\(count) discs of the register have this code:", ""] : []
    return (heading + [outcome.matches.map(Self.text).joined(separator: "\n\n")]).joined(separator: "\n")
  }

  private static func text(_ match: IdentifyDisc.Match) -> String {
    let disc = match.disc
    let lines = [
      "Request \(disc.request), disc \(disc.disc) of \(disc.discs)",
      "  volume   \(disc.volumeIdentifier), \(disc.date)", "  sha256   \(disc.sha256)", "  folder   \(disc.folder)",
      "  image    \(words(match.image.state))",
    ]
    return lines.map(TerminalText.printable).joined(separator: "\n")
  }

  private static func words(_ state: RegisteredImage.State) -> String {
    switch state {
    case .present: "there, with the size that was sealed"
    case .verified: "there, read, and just what was sealed"
    case .differs: "another one stands there now: made again, or damaged"
    case .unknown: "there, but it or what its folder knows of it cannot be read"
    case .missing: "no longer there"
    }
  }
}
