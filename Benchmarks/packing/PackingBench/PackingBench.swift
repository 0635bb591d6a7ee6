// SPDX-License-Identifier: GPL-3.0-or-later

import DiscPacking
import Glibc
import PackingClasses

/// `PackingBench [--share F] [--class TITLE] [--unproved]`: how many instances of the benchmark classes are proved
/// optimal, and the CPU time of a solve; every certificate is checked. `PackingBench --print TITLE [--share F]`: the
/// instances themselves, one a line: name, capacity, sizes.
@main
struct PackingBench {
  private var share = 1.0
  private var title: String?
  private var isPrinting = false
  private var showsUnproved = false

  static func main() {
    do {
      try PackingBench(CommandLine.arguments.dropFirst()).run()
    } catch {
      let complaint = Array("PackingBench: \(error)\n".utf8)
      _ = write(2, complaint, complaint.count)
      exit(64)
    }
  }

  private init(_ arguments: ArraySlice<String>) throws(Usage) {
    var left = arguments
    while let word = left.popFirst() {
      switch word {
      case "--unproved": showsUnproved = true
      case "--class": title = left.popFirst()
      case "--print":
        title = left.popFirst()
        isPrinting = true
      case "--share":
        guard let value = left.popFirst().flatMap({ Double($0) }), value > 0, value <= 1 else { throw .share }
        share = value
      default: throw .unknown(word)
      }
    }
    if let title, !PackingClasses.all.contains(where: { $0.title == title }) { throw .unknown(title) }
  }

  private enum Usage: Error {
    case unknown(String)
    case share
  }

  private func run() {
    if !isPrinting {
      print("Proved optimal, by class; CPU ms of a solve\n")
      print(row("class", ["n", "proved", "held out", "median", "max", "false"]))
    }
    for kind in PackingClasses.all where title == nil || kind.title == title {
      let instances = kind.instances(share: share)
      if isPrinting {
        for one in instances {
          print(([one.name, "\(one.capacity)"] + one.sizes.map { "\($0)" }).joined(separator: " "))
        }
      } else {
        measure(kind.title, instances)
      }
    }
  }

  private func measure(_ title: String, _ instances: [PackingInstance]) {
    var times: [Double] = []
    var proved = [false: 0, true: 0]
    var wrong = 0
    for instance in instances {
      let items = instance.sizes.map { PackingProblem.Item(size: $0) }
      let problem = PackingProblem(items: items, media: [.init(capacity: instance.capacity)])
      let start = Self.milliseconds()
      let solution = problem.solved()
      times.append(Self.milliseconds() - start)
      if solution.status == .optimal {
        proved[instance.isHeldOut, default: 0] += 1
      } else if showsUnproved {
        print("\(instance.name): \(solution.bins.count) bins, bound \(solution.lowerBound)")
      }
      if !solution.certificate.isValid(for: problem) { wrong += 1 }
    }
    times.sort()
    let held = instances.count { $0.isHeldOut }
    print(
      row(
        title,
        [
          "\(instances.count)", "\(proved[false] ?? 0)/\(instances.count - held)", "\(proved[true] ?? 0)/\(held)",
          Self.tenths(times[times.count / 2]), Self.tenths(times[times.count - 1]), "\(wrong)",
        ]))
    fflush(nil)
  }

  private func row(_ title: String, _ cells: [String]) -> String {
    let padded = cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }
    return title + String(repeating: " ", count: max(1, 14 - title.count)) + padded.joined()
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func milliseconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}
