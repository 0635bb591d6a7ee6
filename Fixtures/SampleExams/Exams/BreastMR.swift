// SPDX-License-Identifier: GPL-3.0-or-later

/// Breast MR before and after contrast, from two manufacturers whose private blocks say more than they should.
enum BreastMR {
  struct Phase {
    let series: Series
    let slices: Int
    let matrix: Int
    let enhancement: Double
  }

  static func general(_ exam: Exam, _ scale: Scale) -> [PlannedFile] {
    var phases = [
      phase(2, "T2 FSE 乳房", scale.count(72), scale.matrix(384), -0.4),
      phase(3, "DYN PRE 造影前", scale.count(72), scale.matrix(384), 0),
    ]
    for index in 1...4 {
      phases.append(
        phase(3 + index, "DYN 造影後 \(index)相", scale.count(72), scale.matrix(384), Double(index) * 0.25))
    }
    return phases.flatMap { slices(exam, $0, GeneralPrivate.describe) }
  }

  static func second(_ exam: Exam, _ scale: Scale) -> [PlannedFile] {
    var phases = [phase(2, "t1_fl3d PRE", scale.count(80), scale.matrix(320), 0)]
    for index in 1...3 {
      phases.append(
        phase(2 + index, "t1_fl3d POST \(index)", scale.count(80), scale.matrix(320), Double(index) * 0.3))
    }
    phases.append(phase(6, "ep2d_diff b800 見本", scale.count(40), scale.matrix(128), 0.5))
    return phases.flatMap { slices(exam, $0, SecondPrivate.describe) }
  }

  private static func phase(_ number: Int, _ text: String, _ slices: Int, _ matrix: Int, _ enhancement: Double) -> Phase
  {
    let series = Series(
      number: number, modality: "MR", description: text, protocolName: "BREAST BILAT", bodyPart: "BREAST",
      patientPosition: "HFP")
    return Phase(series: series, slices: slices, matrix: matrix, enhancement: enhancement)
  }

  private static func slices(
    _ exam: Exam, _ phase: Phase, _ describePrivate: @escaping @Sendable (inout Fields, Exam, Int) -> Void
  ) -> [PlannedFile] {
    let section = CrossSection(
      exam: exam, series: phase.series, sopClass: CrossSection.SOPClass.mr, matrix: phase.matrix, slices: phase.slices,
      field: 320, spacing: 2.2)
    return (0..<phase.slices).map { slice in
      PlannedFile(exam.path(phase.series.number, slice + 1)) { noise in
        var fields = section.fields(instance: slice + 1, slice: slice, signed: false, bitsStored: 12)
        describe(&fields, exam: exam, phase: phase)
        describePrivate(&fields, exam, slice)
        let phantom = Phantom(
          background: 25, ellipses: Anatomy.breasts(z: section.z(slice), enhancement: phase.enhancement),
          noiseAmplitude: 18, range: 0...4095,
          seed: UInt64(exam.number * 100_000 + phase.series.number * 1000 + slice))
        return PartTenFile(fields: fields, pixels: section.render(phantom, noise))
      }
    }
  }

  private static func describe(_ fields: inout Fields, exam: Exam, phase: Phase) {
    fields.set(0x0008_0008, .cs, "ORIGINAL\\PRIMARY\\M")
    fields.sequence(0x0008_1140) {
      $0.set(0x0008_1150, .ui, CrossSection.SOPClass.mr)
      $0.set(0x0008_1155, .ui, exam.instanceUID(2, 1))
    }
    fields.set(0x0018_0020, .cs, "GR")
    fields.set(0x0018_0021, .cs, "SP")
    fields.set(0x0018_0022, .cs, "FS")
    fields.set(0x0018_0023, .cs, "3D")
    fields.set(0x0018_0080, .ds, "4.8")
    fields.set(0x0018_0081, .ds, "2.3")
    fields.set(0x0018_0087, .ds, "1.5")
    fields.set(0x0018_0091, .is, "1")
    fields.set(0x0018_1314, .ds, "10")
    fields.set(0x0020_0060, .cs, "")
    fields.sequence(0x0400_0561, form: .undefinedLength) {
      $0.set(0x0400_0562, .dt, "\(exam.date)120000")
      $0.set(0x0400_0563, .lo, "SAMPLE COERCER")
      $0.set(0x0400_0564, .lo, "")
      $0.set(0x0400_0565, .cs, "COERCE")
      $0.sequence(0x0400_0550) {
        $0.set(0x0010_0010, .pn, exam.subject.otherName)
        $0.set(0x0010_0020, .lo, exam.subject.otherID)
        $0.set(0x0010_0030, .da, exam.subject.birthDate)
      }
    }
  }
}
