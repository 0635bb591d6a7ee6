// SPDX-License-Identifier: GPL-3.0-or-later

/// A head CT as an older archive sends it: implicit little endian, no age, one item in a repertoire of its own.
enum HeadCT {
  /// Named in an item whose character set is not the data set's.
  static let neighbour = "ČTENÁŘTEST^VZOROVÝ"

  static func files(_ exam: Exam, _ scale: Scale) -> [PlannedFile] {
    let series = Series(number: 1, modality: "CT", description: "ГОЛОВА 2.5", protocolName: "HEAD", bodyPart: "HEAD")
    let section = CrossSection(
      exam: exam, series: series, sopClass: CrossSection.SOPClass.ct, matrix: scale.matrix(512),
      slices: scale.count(64),
      field: 256, spacing: 2.5)
    return (0..<section.slices).map { slice in
      PlannedFile(exam.path(1, slice + 1)) { noise in
        var fields = section.fields(instance: slice + 1, slice: slice, signed: true, bitsStored: 16)
        ChestCT.describe(&fields, kernel: "HEAD", exam: exam)
        describeVisit(&fields, exam: exam)
        let phantom = Phantom(
          background: 24, ellipses: Anatomy.head(z: section.z(slice)), noiseAmplitude: 8, range: 0...4095,
          seed: UInt64(exam.number * 100_000 + slice))
        return PartTenFile(
          syntax: .implicitLittleEndian, fields: fields, pixels: section.render(phantom, noise))
      }
    }
  }

  private static func describeVisit(_ fields: inout Fields, exam: Exam) {
    fields.set(0x0038_0010, .lo, exam.subject.otherID)
    fields.set(0x0038_0300, .lo, "WARD 7 \(exam.practice.institution)")
    fields.set(0x0038_4000, .lt, "Accompanied by \(exam.subject.mothersBirthName.listed)")
    fields.set(0x0040_2017, .lo, exam.accessionNumber)
    fields.set(0x0040_1400, .lt, "Telephone \(exam.subject.telephone) before reading")
    var physician = Fields(.utf8, declared: true)
    physician.code(0x0040_1101, "R-SAMPLE-\(exam.number)", "99SAMPLE", exam.practice.reader)
    physician.set(0x0008_0080, .lo, exam.practice.institution)
    physician.set(0x0040_1102, .st, "\(exam.subject.address), \(Self.neighbour)")
    fields.set(0x0008_1062, items: [physician], form: .undefinedLength)
  }
}
