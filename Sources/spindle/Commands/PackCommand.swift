// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Mastering

struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "The packer alone: sizes into as few bins as can be, with a proof.",
    discussion: """
      spindle pack --capacity N < sizes reads whole numbers, one a line (blank lines are ignored), and prints the \
      bins as the numbers of items, counted from 0. The status is optimal (no packing has fewer bins), feasible (the \
      lower bound is below the count) or infeasible: the items named fit in no bin, the bins hold all others, and the \
      exit code is 1. The same input gives the same bins on every machine.
      """)

  @Option(help: ArgumentHelp("What a bin holds, in the unit of the sizes.", valueName: "N"))
  var capacity: Int64

  @Flag(help: "Print the result as JSON on standard output.")
  var json = false

  func validate() throws {
    if capacity < 0 { throw ValidationError("--capacity is a whole number from 0.") }
  }

  func run() throws {
    let packing: SizePacking
    do {
      packing = SizePacking(
        try SizeList(readingFrom: "/dev/stdin", calledInErrors: "standard input"), capacity: capacity)
    } catch {
      throw Complaint(error).exit()
    }
    print(json ? packing.json : SizePackingText(packing).text)
    if !packing.misfits.isEmpty { throw ExitCode(1) }
  }
}
