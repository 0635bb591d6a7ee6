// SPDX-License-Identifier: GPL-3.0-or-later

/// Ultrasound pictures and a clip with the banner that the machine burns into each frame; the second picture is RLE.
enum Ultrasound {
  static func files(_ exam: Exam, _ scale: Scale) -> [PlannedFile] {
    let series = Series(
      number: 1, modality: "US", description: "ΑΝΩ ΚΟΙΛΙΑ", protocolName: "ABDOMEN", bodyPart: "ABDOMEN",
      patientPosition: nil)
    let (columns, rows) = scale.isSmall ? (160, 120) : (800, 600)
    let pictures = (1...(scale.isSmall ? 3 : 8)).map { instance in
      PlannedFile(exam.path(1, instance)) { noise in
        let picture = frame(exam, columns, rows, noise, seed: UInt64(instance))
        var fields = fields(exam, series, "1.2.840.10008.5.1.4.1.1.6.1", instance, picture)
        if instance != 2 {
          return PartTenFile(fields: fields, pixels: .bytes(picture.samples))
        }
        fields.set(0x0028_2110, .cs, "00")
        let fragment = RunLength.encode(picture.samples[...], samplesPerPixel: 3, rowLength: columns)
        return PartTenFile(syntax: .runLength, fields: fields, pixels: .fragments([fragment]))
      }
    }
    return pictures + [clip(exam, series, scale, instance: pictures.count + 1)]
  }

  private static func clip(_ exam: Exam, _ series: Series, _ scale: Scale, instance: Int) -> PlannedFile {
    let (columns, rows) = scale.isSmall ? (160, 120) : (480, 360)
    let count = scale.isSmall ? 3 : 40
    return PlannedFile(exam.path(1, instance)) { noise in
      var samples: [UInt8] = []
      samples.reserveCapacity(columns * rows * 3 * count)
      for index in 0..<count {
        samples += frame(exam, columns, rows, noise, seed: UInt64(1000 + index)).samples
      }
      let shape = ColourPicture(columns: columns, rows: rows)
      var fields = fields(exam, series, "1.2.840.10008.5.1.4.1.1.3.1", instance, shape)
      fields.set(0x0018_1063, .ds, "40")
      fields.set(0x0028_0008, .is, "\(count)")
      fields.pointToFrameTime()
      return PartTenFile(fields: fields, pixels: .bytes(samples))
    }
  }

  private static func frame(_ exam: Exam, _ columns: Int, _ rows: Int, _ noise: Noise, seed: UInt64) -> ColourPicture {
    var picture = ColourPicture(columns: columns, rows: rows)
    picture.paintUltrasoundFan(noise: noise, seed: seed)
    picture.burn("\(exam.subject.otherName.listed)  \(exam.subject.id)", atRow: rows / 80, width: 0.7)
    picture.burn("\(exam.subject.birthDate)  \(exam.date)  \(exam.practice.institution)", atRow: rows / 14, width: 0.7)
    return picture
  }

  private static func fields(
    _ exam: Exam, _ series: Series, _ sopClass: String, _ instance: Int, _ picture: ColourPicture
  ) -> Fields {
    var fields = exam.fields(series, sopClass: sopClass, instance: instance)
    for tag: UInt32 in [0x0020_0052, 0x0020_1040] { fields.remove(tag) }
    fields.set(0x0008_0008, .cs, "ORIGINAL\\PRIMARY\\ABDOMINAL\\0001")
    fields.set(0x0008_0023, .da, exam.date)
    fields.set(0x0008_0033, .tm, exam.time)
    fields.set(0x0020_0020, .cs, "")
    fields.set(0x0028_0301, .cs, "YES")
    fields.describeColour(picture)
    fields.sequence(0x0018_6011) {
      $0.set(0x0018_6012, us: 1)
      $0.set(0x0018_6014, us: 1)
      $0.set(0x0018_6016, ul: 0)
      $0.set(0x0018_6018, ul: 0)
      $0.set(0x0018_601A, ul: UInt32(picture.rows / 8))
      $0.set(0x0018_601C, ul: UInt32(picture.columns - 1))
      $0.set(0x0018_601E, ul: UInt32(picture.rows - 1))
      $0.set(0x0018_6024, us: 3)
      $0.set(0x0018_6026, us: 3)
      $0.set(0x0018_602C, fd: 0.03)
      $0.set(0x0018_602E, fd: 0.03)
    }
    return fields
  }
}

extension Fields {
  /// Frame Increment Pointer (0028,0009) at Frame Time (0018,1063).
  mutating func pointToFrameTime() { set(0x0028_0009, .at, bytes: [0x18, 0x00, 0x63, 0x10]) }
}
