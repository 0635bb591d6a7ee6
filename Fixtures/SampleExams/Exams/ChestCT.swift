// SPDX-License-Identifier: GPL-3.0-or-later

/// Chest CT in several reconstructions, as lung screening orders them, with the scanner's dose report.
enum ChestCT {
  /// What sets one reconstruction apart from the next.
  struct Reconstruction {
    let series: Series
    let kernel: String
    let slices: Int
    let spacing: Double
    let noiseAmplitude: Int32
  }

  static func baseline(_ exam: Exam, _ scale: Scale) -> [PlannedFile] {
    let planes = [
      Reconstruction(
        series: Series(number: 2, modality: "CT", description: "SOFT TISSUE 5.0", protocolName: "LOW DOSE CHEST"),
        kernel: "STANDARD", slices: scale.count(68), spacing: 5, noiseAmplitude: 9),
      Reconstruction(
        series: Series(number: 3, modality: "CT", description: "LUNG 2.5 \(exam.subject.spokenName)"),
        kernel: "LUNG", slices: scale.count(136), spacing: 2.5, noiseAmplitude: 22),
      Reconstruction(
        series: Series(number: 4, modality: "CT", description: "THIN 1.0 Prüfkörper"), kernel: "BONE",
        slices: scale.count(330), spacing: 1, noiseAmplitude: 34),
    ]
    return planes.flatMap { slices(exam, scale, $0) } + [DoseReport.file(exam, series: 999)]
  }

  static func followUp(_ exam: Exam, _ scale: Scale) -> [PlannedFile] {
    let planes = [
      Reconstruction(
        series: Series(number: 2, modality: "CT", description: "SOFT TISSUE 5.0"), kernel: "STANDARD",
        slices: scale.count(66), spacing: 5, noiseAmplitude: 9),
      Reconstruction(
        series: Series(
          number: 3, modality: "CT", description: "LUNG 1.2 \(exam.subject.id)", protocolName: "FU \(exam.subject.id)"),
        kernel: "LUNG", slices: scale.count(282), spacing: 1.2, noiseAmplitude: 26),
    ]
    return planes.flatMap { slices(exam, scale, $0) }
  }

  /// The CT half of a PET/CT.
  static func attenuation(_ exam: Exam, _ scale: Scale) -> [PlannedFile] {
    let plane = Reconstruction(
      series: Series(number: 2, modality: "CT", description: "CT ΘΩΡΑΚΟΣ 3.75", protocolName: "ΟΛΟΣΩΜΟ"),
      kernel: "SOFT",
      slices: scale.count(207), spacing: 3.75, noiseAmplitude: 14)
    return slices(exam, scale, plane)
  }

  private static func slices(_ exam: Exam, _ scale: Scale, _ plane: Reconstruction) -> [PlannedFile] {
    let section = CrossSection(
      exam: exam, series: plane.series, sopClass: CrossSection.SOPClass.ct, matrix: scale.matrix(512),
      slices: plane.slices, field: 360, spacing: plane.spacing)
    let (kernel, amplitude) = (plane.kernel, plane.noiseAmplitude)
    return (0..<plane.slices).map { slice in
      PlannedFile(exam.path(plane.series.number, slice + 1)) { noise in
        var fields = section.fields(instance: slice + 1, slice: slice, signed: true, bitsStored: 16)
        describe(&fields, kernel: kernel, exam: exam)
        let phantom = Phantom(
          background: 24, ellipses: Anatomy.chest(z: section.z(slice), vessels: UInt64(exam.number * 1000 + slice)),
          noiseAmplitude: amplitude, range: 0...4095,
          seed: UInt64(exam.number * 100_000 + plane.series.number * 1000 + slice))
        var file = PartTenFile(fields: fields, pixels: section.render(phantom, noise))
        if slice == 0 { plantOutsideTheDataSet(&file, exam: exam) }
        return file
      }
    }
  }

  static func describe(_ fields: inout Fields, kernel: String, exam: Exam) {
    fields.set(0x0018_0060, .ds, "100")
    fields.set(0x0018_1120, .ds, "0")
    fields.set(0x0018_1150, .is, "500")
    fields.set(0x0018_1151, .is, "60")
    fields.set(0x0018_1210, .sh, kernel)
    fields.set(
      0x0020_4000, .lt, "Wet read for \(exam.subject.otherName.listed), seen by \(exam.practice.reader.listed)")
    fields.set(0x0028_0120, ss: -2000)
    fields.set(0x0028_1050, .ds, "40")
    fields.set(0x0028_1051, .ds, "400")
    fields.set(0x0028_1052, .ds, "-1024")
    fields.set(0x0028_1053, .ds, "1")
    fields.set(0x0028_1054, .lo, "HU")
  }

  /// Identities where few look: the preamble, group 2, the padding behind the pixels.
  private static func plantOutsideTheDataSet(_ file: inout PartTenFile, exam: Exam) {
    file.preamble = Array("EXPORT \(exam.subject.id) \(exam.subject.otherName)".utf8)
    file.sourceAETitle = exam.practice.aeTitle
    file.privateInformation = Array("queue=\(exam.subject.otherName.listed);acc=\(exam.accessionNumber) ".utf8)
    let note = "padding \(exam.subject.otherName) \(exam.subject.id)"
    file.trailingPadding = Array(note.utf8) + [UInt8](repeating: 0, count: 256 - note.utf8.count)
  }
}

extension String {
  /// A person name as lists write it: "FAMILY, GIVEN".
  var listed: String { latinPart.split(separator: "^").joined(separator: ", ") }
}
