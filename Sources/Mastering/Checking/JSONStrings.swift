// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import LeakCheck

/// The strings of a JSON document as a leak search reads them: paths as names, digests not at all, the rest as text.
///
/// The document is ours, so it is only cut at its quotes, in one pass and without a tree.
struct JSONStrings {
  private static let names: Set<String> = ["path", "file", "volumeIdentifier"]
  private static let digests: Set<String> = ["sha256"]

  /// Hands on every string with the byte at which it starts.
  static func forEach(in json: [UInt8], _ body: (ScannedText, Int64) throws -> Void) rethrows {
    var position = 0
    var key = ""
    // The components of a File ID make one path.
    var components: [String] = []
    var componentsStart = 0
    while let open = json[position...].firstIndex(of: UInt8(ascii: "\"")) {
      let (text, end) = string(json, after: open)
      position = end
      var next = end
      while next < json.count, [0x20, 0x0A, 0x0D, 0x09].contains(json[next]) { next += 1 }
      let follows = next < json.count ? json[next] : 0
      if follows == UInt8(ascii: ":") {
        key = text
        components = []
      } else if key == "fileID" {
        if components.isEmpty { componentsStart = open }
        components.append(text)
        if follows == UInt8(ascii: "]") {
          try body(ScannedText("/" + components.joined(separator: "/"), .name), Int64(componentsStart))
          components = []
        }
      } else if !digests.contains(key) {
        try body(ScannedText(text, names.contains(key) ? .name : .documentText), Int64(open))
      }
    }
  }

  /// The text of a string and the byte behind its closing quote.
  private static func string(_ json: [UInt8], after open: Int) -> (text: String, end: Int) {
    var bytes: [UInt8] = []
    var position = open + 1
    while position < json.count, json[position] != UInt8(ascii: "\"") {
      if json[position] == UInt8(ascii: "\\"), position + 1 < json.count {
        position += 1
        switch json[position] {
        case UInt8(ascii: "u"):
          let digits = json[(position + 1)..<min(position + 5, json.count)]
          let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
          bytes += Array(String(code ?? " ").utf8)
          position += digits.count
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
          bytes.append(0x20)
        default: bytes.append(json[position])
        }
      } else {
        bytes.append(json[position])
      }
      position += 1
    }
    return (String(decoding: bytes, as: UTF8.self), min(position + 1, json.count))
  }
}

extension LeakSearch.Worker {
  /// The strings of a JSON document of ours.
  func json(_ bytes: [UInt8], path: String) -> [Finding] {
    var findings: [Finding] = []
    var texts: [ScannedText] = []
    var starts: [Int64] = []
    func flush() {
      findings += strings(texts, path: path, offsets: starts)
      texts.removeAll(keepingCapacity: true)
      starts.removeAll(keepingCapacity: true)
    }
    JSONStrings.forEach(in: bytes) { text, start in
      texts.append(text)
      starts.append(start)
      if texts.count >= 1000, findings.count < LeakSearch.mostFindings { flush() }
    }
    flush()
    return findings
  }
}
