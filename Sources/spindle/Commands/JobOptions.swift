// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// What every command over a request may be told beside it.
struct JobOptions: ParsableArguments {
  @OptionGroup var office: OfficeOption

  @Option(help: "What to do about files that cannot be mastered, whatever the request says: stop or leave-out.")
  var refusals: RefusalsOption?
}

/// The request, and the folder that its job lives in.
struct RequestArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The request.", valueName: "REQUEST.yaml"), completion: .file(extensions: ["yaml", "yml"]))
  var request: String

  @Option(
    help: ArgumentHelp("The request's folder. Default: named after its number, beside the request.", valueName: "DIR"))
  var into: String?
}
