// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Makes the exams that the sample request names. It shares no code with Spindle, so that neither can hide the other's
/// faults.
@main
enum SampleExams {
  static func main() async {
    do {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      let bytes = try await makeExams(options)
      if let planted = options.plantedFile {
        try Output.write(Array(Planted.table(SampleOffice.planted).utf8), to: planted)
      }
      print("\(bytes.files) files, \(bytes.total) bytes in \(options.folder)")
    } catch let error as OutputError {
      stop(error.message, error.exitCode)
    } catch {
      stop("\(error)", 74)
    }
  }

  private static func stop(_ message: String, _ exitCode: Int32) -> Never {
    let line = Array("SampleExams: \(message)\n".utf8)
    _ = line.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(exitCode)
  }

  private static func makeExams(_ options: Options) async throws -> (files: Int, total: Int) {
    let noise = Noise(samples: options.scale.isSmall ? 1 << 14 : 1 << 20)
    var files = SampleOffice.exams.flatMap { SampleOffice.files($0, options.scale) }
    if let repeated = duplicate(options.scale) { files.append(repeated) }
    let planned = files
    let workers = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let total = try await withThrowingTaskGroup(of: Int.self) { group in
      for worker in 0..<workers {
        group.addTask {
          var written = 0
          for index in stride(from: worker, to: planned.count, by: workers) {
            let bytes = planned[index].make(noise).encoded()
            try Output.write(bytes, to: "\(options.folder)/\(planned[index].path)")
            written += bytes.count
          }
          return written
        }
      }
      return try await group.reduce(0, +)
    }
    return (planned.count, total + (try writeFurniture(options)))
  }

  /// The first instance of the second exam once more, as exports do when a transfer is repeated.
  private static func duplicate(_ scale: Scale) -> PlannedFile? {
    SampleOffice.files(SampleOffice.exams[1], scale).first.map {
      PlannedFile("EXAM02/RETRY/\($0.path.suffix(6))", $0.make)
    }
  }

  /// What is no exam and no reason to stop: files of file managers, and a DICOMDIR of an earlier export.
  private static func writeFurniture(_ options: Options) throws(OutputError) -> Int {
    let directory = StrayDirectory.bytes(
      SampleOffice.exams[5], series: 2, sopClass: CrossSection.SOPClass.mr, instances: 2)
    let furniture: [(path: String, bytes: [UInt8])] = [
      ("EXAM01/.DS_Store", [0, 0, 0, 1] + Array("Bud1".utf8) + [UInt8](repeating: 0, count: 120)),
      ("EXAM04/Thumbs.db", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)),
      ("EXAM06/DICOMDIR", directory),
    ]
    for file in furniture { try Output.write(file.bytes, to: "\(options.folder)/\(file.path)") }
    return furniture.reduce(0) { $0 + $1.bytes.count }
  }
}
