// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Glibc

/// Spindle's part of the header benchmark.
///
///     HeaderBench parse FILE TAGS COUNT     prints the CPU microseconds of one file, read COUNT times
///     HeaderBench edit FILE TAGS COUNT      the same, each time changing the elements of TAGS at any depth and
///                                           serialising the header to memory
///     HeaderBench write FILE TAGS OUT       writes the edited file once, so that it can be compared with others'
@main
struct HeaderBench {
  private var reader = PartTenReader()
  private var file = PartTenFile()
  private var edits = DataSetEdits()
  private let path: String
  private let changes: TagChanges

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5 else {
      print("usage: HeaderBench parse|edit|write FILE TAGS COUNT|OUT")
      exit(64)
    }
    var bench = HeaderBench(path: arguments[2], changes: try TagChanges(arguments[3]))
    switch arguments[1] {
    case "write": try bench.write(to: arguments[4])
    case "parse", "edit":
      guard let count = Int(arguments[4]), count > 0 else { throw BenchError("COUNT must be a number above 0") }
      let isEdit = arguments[1] == "edit"
      let start = clock()
      var bytes = 0
      for _ in 0..<count {
        bytes &+= isEdit ? try bench.edit().head.count : try bench.parse()
      }
      let used = Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1e6
      // The sum keeps the work from being optimized away.
      guard bytes > 0 else { throw BenchError("nothing was read") }
      print(used / Double(count))
    default: throw BenchError("unknown mode \(arguments[1])")
    }
  }

  private init(path: String, changes: TagChanges) {
    self.path = path
    self.changes = changes
  }

  private mutating func parse() throws -> Int {
    try reader.read(path: path, into: &file)
    return file.dataSet.elements.count
  }

  private mutating func edit() throws -> RewrittenFile {
    try reader.read(path: path, into: &file)
    edits.removeAll()
    file.dataSet.elements.withUnsafeBufferPointer { elements in
      for (index, element) in elements.enumerated() {
        if let value = changes[element.tag] { edits.replace(index, with: value) }
      }
    }
    return try PartTenWriter.rewrite(
      file, edits: edits, syntax: .asIs,
      meta: NewMeta(sopClassUID: file.meta.mediaStorageSOPClassUID ?? "", sopInstanceUID: TagChanges.newUID))
  }

  private mutating func write(to output: String) throws {
    let rewritten = try edit()
    guard let source = fopen(path, "r"), let target = fopen(output, "w") else { throw BenchError("cannot open") }
    fwrite(rewritten.head, 1, rewritten.head.count, target)
    for piece in rewritten.rest {
      switch piece {
      case .range(let offset, let length):
        var pixels = [UInt8](repeating: 0, count: Int(length))
        fseek(source, Int(offset), SEEK_SET)
        fread(&pixels, 1, pixels.count, source)
        fwrite(pixels, 1, pixels.count, target)
      case .bytes(let bytes): fwrite(bytes, 1, bytes.count, target)
      }
    }
    fclose(target)
    fclose(source)
  }
}

struct BenchError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
