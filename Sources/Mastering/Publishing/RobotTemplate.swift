// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import Requests

/// What a disc publishing robot wants to be told, as data: the job file of its hot folder with gaps, and what the label
/// is to be.
struct RobotTemplate: Sendable {
  enum Label: String, CaseIterable, Sendable { case pdf, png, bmp }
  enum Newline: String, CaseIterable, Sendable { case lf, crlf }
  enum Separator: String, CaseIterable, Sendable { case slash, backslash }

  var name: String
  /// Of the job file, without a dot: what the robot watches for.
  var fileExtension: String
  var newline: Newline
  /// Between the parts of paths, as the robot's machine writes them.
  var separator: Separator
  /// The one that the job names; PDF and PNG are always there.
  var label: Label
  /// The page that its printer takes, by the name of a stock.
  var stock: String
  /// The robot's words for media, by the plan's; nil where it is not told.
  var discs: [String: String]?
  /// The job with gaps such as `{image}`.
  private var job: String

  /// What a job is filled with.
  struct Values {
    var id: String
    var copies: Int
    /// The word of the plan; nil for a medium that has none.
    var medium: String?
    /// Paths as the robot sees them.
    var image: String
    var label: String
    var volume: String
    var number: Int
    var count: Int
    var title: String
    var request: String
  }

  private static let gaps = ["id", "copies", "disc", "image", "label", "volume", "number", "count", "title", "request"]
  /// Words in braces: a number or a list there is the robot's own.
  private static var gap: Regex<(Substring, Substring)> { /\{([\p{L}_\-]+)\}/ }
  private static let keys = ["name", "extension", "newline", "separator", "label", "stock", "discs", "job"]

  init(_ document: YAMLDocument) throws(DocumentError) {
    let root = try MappingReader(document, named: "the robot's job", keys: Self.keys)
    name = try root.required("name").string()
    let ending = try root.required("extension")
    fileExtension = try ending.string(limit: 16)
    guard fileExtension.utf8.allSatisfy({ Self.isLetterOrDigit($0) }) else {
      throw ending.refusal("must be letters and digits", remedy: "Write it without its dot: JDF.")
    }
    newline = try root.optional("newline")?.choice() ?? .lf
    separator = try root.optional("separator")?.choice() ?? .slash
    label = try root.optional("label")?.choice() ?? .png
    stock = try root.required("stock").string()
    discs = try root.optional("discs").map { reader throws(DocumentError) in
      let words = try reader.mapping(keys: Medium.named.map(\.word))
      var discs: [String: String] = [:]
      for medium in Medium.named { discs[medium.word] = try words.optional(medium.word)?.string() }
      return discs
    }
    let text = try root.required("job")
    job = try text.lines(limit: 65_536)
    for gap in job.matches(of: Self.gap).map({ String($0.1) }) where !Self.gaps.contains(gap) {
      throw text.refusal(unknown: gap, among: Self.gaps)
    }
  }

  /// - Throws: 65 for a medium that the robot has no word for.
  func render(_ values: Values) throws -> String {
    var disc = values.medium ?? ""
    if let discs {
      guard let word = values.medium.flatMap({ discs[$0] }) else {
        throw MasteringError(
          .badInput, rule: "robot-medium", at: nil,
          "a job of \(name) has no word for the medium of disc \(values.number)",
          remedy: "plan the disc for one of \(discs.keys.sorted().joined(separator: ", ")), or add the word to the job")
      }
      disc = word
    }
    let texts = [
      "id": values.id, "copies": String(values.copies), "disc": disc, "image": values.image, "label": values.label,
      "volume": values.volume, "number": String(values.number), "count": String(values.count), "title": values.title,
      "request": values.request,
    ]
    let lines = job.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.replacing(Self.gap) { texts[String($0.1)] ?? "" }
    }
    let end = newline == .crlf ? "\r\n" : "\n"
    return lines.joined(separator: end).trimmed(of: end) + end
  }

  /// A path below the hot folder, as the robot's machine writes it.
  func path(_ parts: [String], below folder: String) -> String {
    let sign = separator == .backslash ? "\\" : "/"
    return ([folder.trimmed(of: sign)] + parts).joined(separator: sign)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }
}

extension String {
  /// Without so many of these at the end.
  fileprivate func trimmed(of end: String) -> String {
    var text = self[...]
    while text.hasSuffix(end), text.count > end.count { text = text.dropLast(end.count) }
    return String(text)
  }
}
