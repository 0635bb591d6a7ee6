// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// The end of the main job as people read it.
struct OutcomeText {
  let outcome: MasteringOutcome

  init(_ outcome: MasteringOutcome) { self.outcome = outcome }

  /// A table of the discs, where they are, and the account of the files; fits 80 columns.
  var table: String {
    var lines = [""]
    lines.append(columns("Disc", "Medium", "Exams", "Files", "Size", "Fill", "Image"))
    for disc in outcome.discs {
      let fill = disc.capacity > 0 ? "\((disc.sectors * 100 + disc.capacity / 2) / disc.capacity) %" : ""
      lines.append(
        columns(
          "\(disc.number) of \(outcome.planned)", disc.medium.count < 9 ? disc.medium : "\(disc.capacity)",
          "\(disc.exams)", "\(disc.instances)",
          PhaseText.bytes(disc.bytes), fill, disc.file))
    }
    lines.append("")
    lines.append(outcome.packing)
    lines += conformance
    if !outcome.discs.isEmpty { lines.append(outcome.dates) }
    if outcome.discs.isEmpty {
      lines.append("Nothing was mastered.")
    } else if !outcome.discs.contains(where: \.isNew) {
      lines.append("Everything was sealed already; nothing was made again.")
    }
    lines.append(AccountText.line(outcome.totals, "mastered"))
    lines.append("In \(outcome.folder): outgoing/ may leave the office, private/ stays.")
    return lines.joined(separator: "\n")
  }

  /// What each disc is, discs of which the same is true together.
  private var conformance: [String] {
    var sentences: [(text: String, discs: [Int])] = []
    for disc in outcome.discs {
      if let known = sentences.firstIndex(where: { $0.text == disc.conformance }) {
        sentences[known].discs.append(disc.number)
      } else {
        sentences.append((disc.conformance, [disc.number]))
      }
    }
    return sentences.flatMap { sentence in
      let numbers = sentence.discs.map(String.init).joined(separator: ", ")
      let whose = sentences.count == 1 ? "" : sentence.discs.count == 1 ? "Disc \(numbers): " : "Discs \(numbers): "
      return (whose + sentence.text).wrapped(to: 79)
    }
  }

  private func columns(
    _ disc: String, _ medium: String, _ exams: String, _ files: String, _ size: String, _ fill: String, _ image: String
  ) -> String {
    disc.padded(to: 9) + medium.padded(to: 9) + exams.leftPadded(to: 5) + files.leftPadded(to: 8)
      + size.leftPadded(to: 11) + fill.leftPadded(to: 8)
      + "  " + image
  }
}

extension String {
  /// Lines of at most so many characters, broken between words.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    for word in split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
