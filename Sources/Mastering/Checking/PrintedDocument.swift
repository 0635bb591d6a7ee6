// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Documents
import Volumes

/// One PDF of `outgoing/`: what was laid out on it, and by its digest which bytes these are.
struct PrintedDocument: Sendable, Equatable {
  /// Its name in `outgoing/`.
  var file: String
  var sha256: String
  /// Of its pages.
  var sheet: LabelStock.Size
  /// The stock that it is laid out for; nil for plain paper.
  var stock: String?
  /// The tray that the stock is fed from, as an IPP `media-source`; nil where the printer chooses.
  var source: String?
  /// Of label sheets: what they were made with, so that they can be made again for a printer that is off.
  var sheets = PrintPaper.Sheets()
  var strings: [String]

  init(
    _ file: String, pdf: [UInt8], sheet: LabelStock.Size, stock: String? = nil, source: String? = nil,
    strings: [String]
  ) {
    self.file = file
    sha256 = SHA256Hasher.digest(of: pdf).hex
    self.sheet = sheet
    self.stock = stock
    self.source = source
    self.strings = strings
  }
}

extension PrintedDocument {
  /// Nil where it is no such document.
  init?(_ json: JSONValue) {
    guard let file = json["file"]?.string, let sha256 = json["sha256"]?.string,
      let width = json["sheet"]?["width"]?.double, let height = json["sheet"]?["height"]?.double,
      let strings = json["strings"]?.array
    else { return nil }
    self.file = file
    self.sha256 = sha256
    sheet = LabelStock.Size(width: width, height: height)
    stock = json["stock"]?.string
    source = json["source"]?.string
    sheets = PrintPaper.Sheets(json["madeWith"])
    self.strings = strings.compactMap(\.string)
  }

  var json: JSONValue {
    var members: [String: JSONValue] = [
      "file": .string(file), "sha256": .string(sha256),
      "sheet": ["width": .number(sheet.width), "height": .number(sheet.height)],
      "strings": .array(strings.map { .string($0) }),
    ]
    members["stock"] = stock.map { .string($0) }
    members["source"] = source.map { .string($0) }
    members["madeWith"] = sheets.json
    return .object(members)
  }
}
