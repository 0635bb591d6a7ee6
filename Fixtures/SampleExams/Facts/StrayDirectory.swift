// SPDX-License-Identifier: GPL-3.0-or-later

/// A DICOMDIR left behind in an exam's folder by some earlier export; it names the subject and its first instances.
enum StrayDirectory {
  /// - Parameter files: the instances' places below the folder, as File ID components, with their UIDs.
  static func bytes(_ exam: Exam, series: Int, sopClass: String, instances: Int) -> [UInt8] {
    let unlinked = file(exam, series, sopClass, instances, offsets: [UInt32](repeating: 0, count: 3 + instances))
    let offsets = itemOffsets(in: unlinked.encoded())
    return file(exam, series, sopClass, instances, offsets: offsets).encoded()
  }

  /// Where each directory record starts: items of defined length at the end of the file.
  private static func itemOffsets(in bytes: [UInt8]) -> [UInt32] {
    let sequenceTag: [UInt8] = [0x04, 0x00, 0x20, 0x12]
    guard var place = bytes.indices.first(where: { bytes[$0...].starts(with: sequenceTag) }) else { return [] }
    place += 12
    var offsets: [UInt32] = []
    while place + 8 <= bytes.count {
      offsets.append(UInt32(place))
      let length = (0..<4).reduce(0) { $0 | Int(bytes[place + 4 + $1]) << (8 * $1) }
      place += 8 + length
    }
    return offsets
  }

  private static func file(
    _ exam: Exam, _ series: Int, _ sopClass: String, _ instances: Int, offsets: [UInt32]
  ) -> PartTenFile {
    var root = Fields(exam.subject.characterSet)
    root.set(0x0004_1130, .cs, "STRAY")
    root.set(0x0004_1200, ul: offsets[0])
    root.set(0x0004_1202, ul: offsets[0])
    root.set(0x0004_1212, us: 0)
    var records = [
      record(root, "PATIENT", next: 0, lower: offsets[1]) {
        $0.set(0x0008_0005, .cs, exam.subject.characterSet.definedTerm)
        $0.set(0x0010_0010, .pn, exam.subject.name)
        $0.set(0x0010_0020, .lo, exam.subject.id)
      },
      record(root, "STUDY", next: 0, lower: offsets[2]) {
        $0.set(0x0008_0020, .da, exam.date)
        $0.set(0x0008_0030, .tm, exam.time)
        $0.set(0x0008_0050, .sh, exam.accessionNumber)
        $0.set(0x0008_1030, .lo, "EXPORT")
        $0.set(0x0020_000D, .ui, exam.studyUID)
        $0.set(0x0020_0010, .sh, "S\(exam.number)")
      },
      record(root, "SERIES", next: 0, lower: offsets[3]) {
        $0.set(0x0008_0060, .cs, "MR")
        $0.set(0x0020_000E, .ui, exam.seriesUID(series))
        $0.set(0x0020_0011, .is, "\(series)")
      },
    ]
    for instance in 1...instances {
      records.append(
        record(root, "IMAGE", next: instance < instances ? offsets[3 + instance] : 0, lower: 0) {
          $0.set(0x0004_1500, .cs, "SER\(decimal(series, digits: 3))\\\(decimal(instance, digits: 6))")
          $0.set(0x0004_1510, .ui, sopClass)
          $0.set(0x0004_1511, .ui, exam.instanceUID(series, instance))
          $0.set(0x0004_1512, .ui, PartTenFile.Syntax.explicitLittleEndian.rawValue)
          $0.set(0x0020_0013, .is, "\(instance)")
        })
    }
    root.set(0x0004_1220, items: records)
    var file = PartTenFile(fields: root)
    file.mediaStorage = ("1.2.840.10008.1.3.10", SampleUID.of("\(exam.number).\(exam.date).6"))
    return file
  }

  private static func record(
    _ root: Fields, _ type: String, next: UInt32, lower: UInt32, _ keys: (inout Fields) -> Void
  ) -> Fields {
    root.item {
      $0.set(0x0004_1400, ul: next)
      $0.set(0x0004_1410, us: 0xFFFF)
      $0.set(0x0004_1420, ul: lower)
      $0.set(0x0004_1430, .cs, type)
      keys(&$0)
    }
  }
}
