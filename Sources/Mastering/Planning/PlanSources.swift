// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

/// Whether the sources are still what a plan was made from: each instance's file by path, length, modification time and
/// header, one exam after the other.
struct PlanSources {
  let prepared: PreparedRequest
  let file: PlanFile

  /// What differs: exams by index, with an example of a file.
  struct Difference {
    var exam: Int
    var files: Int
    var example: String?
  }

  private struct Source: Equatable {
    var root: Int
    var path: String
    var bytes: Int64
    var modified: Int64
    var header: String
  }

  /// - Parameter exams: indices of the prepared request's exams by their folders.
  func differences(_ exams: [String: Int]) throws(DocumentError) -> [Difference] {
    var differences: [Difference] = []
    try file.forEachExam { exam throws(DocumentError) in
      if let difference = try difference(exam, exams) { differences.append(difference) }
    }
    return differences
  }

  private func difference(_ exam: MappingReader, _ exams: [String: Int]) throws(DocumentError) -> Difference? {
    // An exam that is gone is missed where the discs name it.
    guard let index = exams[try exam.required("folder").string(limit: 4096)] else { return nil }
    var planned: [Source] = []
    for item in try exam.required("instances").list() { planned.append(try Self.source(item)) }
    let now = sources(of: index)
    let changed = zip(planned, now).filter { $0 != $1 }
    let count = changed.count + abs(planned.count - now.count)
    guard count > 0 else { return nil }
    return Difference(exam: index, files: count, example: changed.first?.1.path)
  }

  private func sources(of index: Int) -> [Source] {
    let files = prepared.catalogue.files
    return prepared.exams[index].series.lazy.flatMap(\.instances).map { instance in
      let file = Int(instance.file)
      return Source(
        root: files.root(file), path: files.relativePath(file), bytes: files.files[file].length,
        modified: files.files[file].modified, header: instance.headerDigest.hex)
    }
  }

  private static func source(_ reader: NodeReader) throws(DocumentError) -> Source {
    let instance = try reader.mapping(keys: ["bytes", "fileID", "path", "sopInstanceUID", "source"])
    let source = try instance.required("source").mapping(keys: ["bytes", "header", "modified", "path", "root"])
    return Source(
      root: try source.required("root").integer(in: 0...Int(Int32.max)),
      path: try source.required("path").scalar("a path").text,
      bytes: Int64(try source.required("bytes").integer(in: 0...Int.max)),
      modified: Int64(try source.required("modified").integer(in: Int.min...Int.max)),
      header: try source.required("header").string(limit: 64))
  }
}
