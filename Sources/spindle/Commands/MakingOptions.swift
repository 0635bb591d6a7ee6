// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// How images are made, whatever is in them.
struct MakingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many discs are made at once, at the most. Default: one for each two cores, at most 4.", valueName: "N"))
  var atOnce: Int?

  func validate() throws {
    if let atOnce, !(1...16).contains(atOnce) { throw ValidationError("--at-once must lie between 1 and 16.") }
  }
}
