// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import FileSets
import Findings
import Glibc

/// `DirectoryBench FOLDER COUNT OUTPUT`: reads the headers of FOLDER/I0000001… as instances of one series and writes
/// their DICOMDIR, as mastering does, and prints the CPU milliseconds of that.
@main struct DirectoryBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let count = Int(arguments[2]) else {
      print("usage: DirectoryBench FOLDER COUNT OUTPUT")
      exit(64)
    }
    let started = clock()
    let bytes = try directory(of: arguments[1], count: count)
    let used = Double(clock() - started) * 1000 / Double(CLOCKS_PER_SEC)
    guard let file = fopen(arguments[3], "w"), fwrite(bytes, 1, bytes.count, file) == bytes.count, fclose(file) == 0
    else { exit(73) }
    print(used)
  }

  private static func directory(of folder: String, count: Int) throws -> [UInt8] {
    var store = DirectoryRecordStore()
    var builder = try BasicDirectoryBuilder(fileSetID: "BENCH_D01", fileSetUID: "2.25.1")
    var reader = PartTenReader()
    var file = PartTenFile()
    for number in 1...max(1, count) {
      let digits = String(number)
      let name = "I" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits
      try reader.read(path: "\(folder)/\(name)", into: &file)
      let dataSet = file.dataSet
      if number == 1 {
        for type in [DirectoryRecordType.patient, .study, .series] {
          try builder.add(store.add(type, keys: .extract(type, from: dataSet, number: 1)))
        }
      }
      let reference = SOPInstanceReference(
        sopClassUID: dataSet.string(.sopClassUID) ?? "", sopInstanceUID: dataSet.string(.sopInstanceUID) ?? "",
        transferSyntaxUID: file.meta.transferSyntaxUID ?? "")
      guard let type = DirectoryRecordType(sopClassUID: reference.sopClassUID) else { continue }
      let record = try store.add(reference, keys: .extract(type, from: dataSet, number: number))
      try builder.add(record, file: FileID([name]))
    }
    return try builder.build(store)
  }
}
