// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import Glibc

/// The YAML files of a folder, in the order of their names; none where there is no such folder.
struct LabelFolder {
  let path: String

  init(_ path: String) { self.path = path }

  /// More would be no office's.
  private static let most = 1000

  /// - Throws: what cannot be read, as an error of the office's settings.
  func documents() throws(DiscLabelError) -> [YAMLDocument] {
    var documents: [YAMLDocument] = []
    do throws(DocumentError) {
      for name in try names().sorted() { documents.append(try YAMLDocument.load("\(path)/\(name)")) }
    } catch { throw DiscLabelError(error, as: .configuration) }
    return documents
  }

  /// What comes with the program.
  static func ours(_ texts: [(name: String, text: StaticString)]) throws(DiscLabelError) -> [YAMLDocument] {
    var documents: [YAMLDocument] = []
    for (name, text) in texts {
      let bytes = text.withUTF8Buffer { Array($0) }
      do throws(DocumentError) { documents.append(try YAMLDocument(parsing: bytes, path: name)) } catch {
        throw DiscLabelError(error)
      }
    }
    return documents
  }

  private func names() throws(DocumentError) -> [String] {
    guard let directory = opendir(path) else {
      if errno == ENOENT { return [] }
      let reason = strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
      throw DocumentError(
        .inputOutput, rule: "label-folder", at: Place(path: path), "The folder cannot be read: \(reason).")
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory), names.count < Self.most {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".yaml") || name.hasSuffix(".yml"), !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}

extension [YAMLDocument] {
  /// What each document is; an error of a file is one of the office's settings.
  func map<R>(reading body: (YAMLDocument) throws(DocumentError) -> R) throws(DiscLabelError) -> [R] {
    var results: [R] = []
    for document in self {
      do throws(DocumentError) { results.append(try body(document)) } catch {
        throw DiscLabelError(error, as: .configuration)
      }
    }
    return results
  }
}
