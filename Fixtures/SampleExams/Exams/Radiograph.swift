// SPDX-License-Identifier: GPL-3.0-or-later

/// Chest radiographs described as technologists describe them, with an icon, and a captured screen.
enum Radiograph {
  static func files(_ exam: Exam, _ scale: Scale) -> [PlannedFile] {
    let series = Series(
      number: 1, modality: "CR", description: "PA AND LATERAL \(exam.subject.spokenName)", protocolName: "THORAX",
      patientPosition: nil)
    let columns = scale.isSmall ? 128 : 2048
    let rows = scale.isSmall ? 156 : 2496
    let views = (1...2).map { instance in
      PlannedFile(exam.path(1, instance)) { noise in
        var fields = exam.fields(series, sopClass: "1.2.840.10008.5.1.4.1.1.1", instance: instance)
        for tag: UInt32 in [0x0020_0052, 0x0020_1040] { fields.remove(tag) }
        describe(&fields, exam: exam, view: instance == 1 ? "PA" : "LL")
        fields.describePixels(columns: columns, rows: rows, bitsStored: 12, signed: false)
        let phantom = Phantom(
          background: 300, ellipses: Anatomy.radiograph, noiseAmplitude: 20, range: 0...4095,
          seed: UInt64(exam.number * 100_000 + instance))
        fields.set(0x0088_0200, items: [icon(fields, phantom, noise)])
        return PartTenFile(
          fields: fields, pixels: .words(phantom.render(columns: columns, rows: rows, noise: noise)))
      }
    }
    return views + [capture(exam, scale)]
  }

  private static func describe(_ fields: inout Fields, exam: Exam, view: String) {
    fields.set(0x0008_0008, .cs, "ORIGINAL\\PRIMARY")
    fields.set(0x0008_0022, .da, exam.date)
    fields.set(0x0008_0023, .da, exam.date)
    fields.set(0x0008_0033, .tm, exam.time)
    fields.set(0x0008_2111, .st, "Cropped for \(exam.subject.spokenName)")
    fields.set(0x0018_0060, .ds, "120")
    fields.set(0x0018_1004, .lo, exam.practice.serialNumber)
    fields.set(0x0018_1164, .ds, "0.175\\0.175")
    fields.set(0x0018_1400, .lo, "CHEST \(view)")
    fields.set(0x0018_5101, .cs, view)
    fields.set(0x0020_0020, .cs, view == "PA" ? "L\\F" : "A\\F")
    fields.set(0x0028_0301, .cs, "NO")
    fields.set(0x0028_1050, .ds, "1500")
    fields.set(0x0028_1051, .ds, "3000")
  }

  /// A small picture inside the header, with pixel data of its own.
  private static func icon(_ fields: Fields, _ phantom: Phantom, _ noise: Noise) -> Fields {
    fields.item {
      $0.describePixels(columns: 64, rows: 64, bitsStored: 8, signed: false)
      $0.set(0x0028_0100, us: 8)
      let grey = phantom.render(columns: 64, rows: 64, noise: noise).map { UInt8(truncatingIfNeeded: $0 >> 4) }
      $0.set(0x7FE0_0010, .ob, bytes: grey)
    }
  }

  private static func capture(_ exam: Exam, _ scale: Scale) -> PlannedFile {
    let series = Series(number: 2, modality: "OT", description: "SCREEN SAVE", patientPosition: nil)
    let (columns, rows) = scale.isSmall ? (160, 120) : (640, 480)
    return PlannedFile(exam.path(2, 1)) { noise in
      var picture = ColourPicture(columns: columns, rows: rows)
      picture.paintUltrasoundFan(noise: noise, seed: 77)
      picture.burn("\(exam.subject.otherName.listed)  \(exam.subject.id)", atRow: rows / 40, width: 0.8)
      var fields = exam.fields(series, sopClass: "1.2.840.10008.5.1.4.1.1.7", instance: 1)
      for tag: UInt32 in [0x0020_0052, 0x0020_1040] { fields.remove(tag) }
      fields.set(0x0008_0008, .cs, "DERIVED\\SECONDARY")
      fields.set(0x0008_0064, .cs, "WSD")
      fields.set(0x0018_1012, .da, exam.date)
      fields.set(0x0018_1014, .tm, exam.time)
      fields.set(0x0018_1018, .lo, "Capture for \(exam.subject.id)")
      fields.set(0x0020_0020, .cs, "")
      fields.describeColour(picture)
      return PartTenFile(fields: fields, pixels: .bytes(picture.samples))
    }
  }
}
