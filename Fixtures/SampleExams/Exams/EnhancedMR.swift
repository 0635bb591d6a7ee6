// SPDX-License-Identifier: GPL-3.0-or-later

/// An enhanced multi-frame MR and the classic series beside it, with the third manufacturer's private sequences.
enum EnhancedMR {
  static func files(_ exam: Exam, _ scale: Scale) -> [PlannedFile] {
    let series = (1...2).map {
      Series(number: $0, modality: "MR", description: "T1W МОЗГ \($0)", protocolName: "BRAIN", bodyPart: "BRAIN")
    }
    return series.map { multiFrame(exam, $0, matrix: scale.matrix(256), frames: scale.count(48)) }
      + classic(exam, matrix: scale.matrix(320), slices: scale.count(40))
  }

  private static func classic(_ exam: Exam, matrix: Int, slices: Int) -> [PlannedFile] {
    let series = Series(
      number: 3, modality: "MR", description: "T2W TSE \(exam.subject.spokenName)", protocolName: "BRAIN",
      bodyPart: "BRAIN")
    let section = CrossSection(
      exam: exam, series: series, sopClass: CrossSection.SOPClass.mr, matrix: matrix, slices: slices, field: 256,
      spacing: 4)
    return (0..<slices).map { slice in
      PlannedFile(exam.path(3, slice + 1)) { noise in
        var fields = section.fields(instance: slice + 1, slice: slice, signed: false, bitsStored: 12)
        fields.set(0x0008_0008, .cs, "ORIGINAL\\PRIMARY\\M_SE\\M\\SE")
        fields.set(0x0018_0020, .cs, "SE")
        fields.set(0x0018_0021, .cs, "SK")
        fields.set(0x0018_0022, .cs, "PFP")
        fields.set(0x0018_0023, .cs, "2D")
        fields.set(0x0018_0080, .ds, "3000")
        fields.set(0x0018_0081, .ds, "80")
        fields.set(0x0018_0091, .is, "15")
        ThirdPrivate.describe(&fields, exam: exam)
        return PartTenFile(fields: fields, pixels: section.render(head(section.z(slice), exam, slice), noise))
      }
    }
  }

  private static func head(_ z: Double, _ exam: Exam, _ slice: Int) -> Phantom {
    Phantom(
      background: 20, ellipses: Anatomy.head(z: z), noiseAmplitude: 20, range: 0...4095,
      seed: UInt64(exam.number * 100_000 + slice))
  }

  private static func multiFrame(_ exam: Exam, _ series: Series, matrix: Int, frames: Int) -> PlannedFile {
    PlannedFile(exam.path(series.number, 1)) { noise in
      var fields = exam.fields(series, sopClass: "1.2.840.10008.5.1.4.1.1.4.1", instance: 1)
      describe(&fields, exam: exam, frames: frames)
      fields.describePixels(columns: matrix, rows: matrix, bitsStored: 12, signed: false)
      fields.set(0x5200_9229, items: [FunctionalGroups.shared(fields, pixelSize: 256 / Double(matrix))])
      fields.set(
        0x5200_9230, items: (0..<frames).map { FunctionalGroups.frame(fields, exam: exam, index: $0) },
        form: .undefinedLength)
      ThirdPrivate.describe(&fields, exam: exam)
      var words: [Int16] = []
      words.reserveCapacity(matrix * matrix * frames)
      for frame in 0..<frames {
        let phantom = head(Double(frame) / Double(frames), exam, series.number * 1000 + frame)
        words += phantom.render(columns: matrix, rows: matrix, noise: noise)
      }
      return PartTenFile(fields: fields, pixels: .words(words))
    }
  }

  /// The Enhanced MR Image, MR Pulse Sequence and Multi-frame Dimension modules (PS3.3 C.8.13, C.7.6.17).
  private static func describe(_ fields: inout Fields, exam: Exam, frames: Int) {
    let dimension = SampleUID.of("\(exam.number).\(exam.date).5.1")
    fields.set(0x0008_0008, .cs, "ORIGINAL\\PRIMARY\\T1\\NONE")
    fields.set(0x0008_0023, .da, exam.date)
    fields.set(0x0008_002A, .dt, exam.date + exam.time)
    fields.set(0x0008_0033, .tm, exam.time)
    for (tag, value) in FunctionalGroups.frameDescription { fields.set(tag, .cs, value) }
    for (tag, value) in pulseSequence { fields.set(tag, .cs, value) }
    fields.set(0x0018_0087, .ds, "1.5")
    fields.set(0x0018_9005, .sh, "FFE")
    fields.set(0x0018_9073, fd: 120)
    fields.set(0x0018_9093, us: 1)
    fields.sequence(0x0020_9221) { $0.set(0x0020_9164, .ui, dimension) }
    fields.sequence(0x0020_9222) {
      $0.set(0x0020_9164, .ui, dimension)
      $0.set(0x0020_9165, .at, bytes: [0x20, 0x00, 0x57, 0x90])
      $0.set(0x0020_9167, .at, bytes: [0x20, 0x00, 0x11, 0x91])
    }
    fields.set(0x0028_0008, .is, "\(frames)")
    fields.set(0x0028_0301, .cs, "NO")
    fields.set(0x0028_2110, .cs, "00")
    fields.set(0x0040_0555, items: [])
    fields.set(0x2050_0020, .cs, "IDENTITY")
  }

  private static let pulseSequence: [(UInt32, String)] = [
    (0x0018_0023, "3D"), (0x0018_9004, "PRODUCT"), (0x0018_9008, "GRADIENT"), (0x0018_9012, "NO"),
    (0x0018_9014, "NO"), (0x0018_9015, "NO"), (0x0018_9017, "NONE"), (0x0018_9018, "NO"), (0x0018_9024, "NO"),
    (0x0018_9025, "NONE"), (0x0018_9029, "NONE"), (0x0018_9032, "RECTILINEAR"), (0x0018_9033, "FULL"),
    (0x0018_9034, "LINEAR"), (0x0018_9064, "NONE"), (0x0018_9094, "SINGLE"), (0x0018_9100, "1H"), (0x0018_9174, "IEC"),
  ]
}
