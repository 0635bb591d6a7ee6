// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// Where the office's settings are.
struct OfficeOption: ParsableArguments {
  @Option(
    name: .customLong("office"),
    help: ArgumentHelp(
      "The office's settings. Default: SPINDLE_OFFICE, then the configuration folders.", valueName: "FILE"))
  var path: String?
}
