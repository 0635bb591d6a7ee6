// SPDX-License-Identifier: GPL-3.0-or-later

/// The maker's command line.
struct Options: Sendable {
  var folder = ""
  var plantedFile: String?
  var scale = Scale(isSmall: false)

  static let usage = """
    usage: SampleExams --into DIR [--planted FILE] [--small]
      --into DIR       the folder that gets EXAM01 to EXAM09
      --planted FILE   also write the table of identities that the exams carry
      --small          the same exams in a few MB

    """

  init(_ arguments: [String]) throws(OutputError) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--into": folder = try Self.value(of: argument, in: &rest)
      case "--planted": plantedFile = try Self.value(of: argument, in: &rest)
      case "--small": scale = Scale(isSmall: true)
      default: throw OutputError(exitCode: 64, message: "unknown argument \(argument)\n\(Self.usage)")
      }
    }
    if folder.isEmpty { throw OutputError(exitCode: 64, message: "--into is missing\n\(Self.usage)") }
  }

  private static func value(of option: String, in rest: inout ArraySlice<String>) throws(OutputError) -> String {
    guard let value = rest.popFirst() else {
      throw OutputError(exitCode: 64, message: "\(option) needs a value\n\(usage)")
    }
    return value
  }
}
