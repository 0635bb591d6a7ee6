// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// Why a search could not be made at all. A search that cannot be made never counts as clean.
public struct LeakCheckError: SpindleError {
  public var kind: FailureKind
  public var finding: Finding

  static func notCompiled() -> LeakCheckError {
    LeakCheckError(
      kind: .configuration,
      finding: Finding(
        .error, rule: "leak-search-not-compiled", "The search for leaks could not be made ready by Vectorscan",
        remedy: "Check that libvectorscan5 is installed and that this processor has SSE4.2 or NEON."))
  }

  static func notRun(_ code: Int32) -> LeakCheckError {
    LeakCheckError(
      kind: .tryAgain,
      finding: Finding(
        .error, rule: "leak-search-not-run", "The search for leaks stopped within Vectorscan (code \(code))",
        remedy: "Run the command again; if it stops again, check the free memory."))
  }
}
