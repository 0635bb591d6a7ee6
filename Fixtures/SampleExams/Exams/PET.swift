// SPDX-License-Identifier: GPL-3.0-or-later

/// The PET half of a PET/CT, corrected for attenuation and not.
enum PET {
  static func files(_ exam: Exam, _ scale: Scale) -> [PlannedFile] {
    let corrected = Series(
      number: 3, modality: "PT", description: "PET AC ΘΩΡΑΚΟΣ", protocolName: "ΟΛΟΣΩΜΟ", patientPosition: nil)
    let plain = Series(number: 4, modality: "PT", description: "PET NAC", protocolName: "ΟΛΟΣΩΜΟ", patientPosition: nil)
    return slices(exam, scale, corrected, isCorrected: true) + slices(exam, scale, plain, isCorrected: false)
  }

  private static func slices(_ exam: Exam, _ scale: Scale, _ series: Series, isCorrected: Bool) -> [PlannedFile] {
    let section = CrossSection(
      exam: exam, series: series, sopClass: CrossSection.SOPClass.pet, matrix: scale.matrix(192),
      slices: scale.count(207), field: 700, spacing: 3.75)
    return (0..<section.slices).map { slice in
      PlannedFile(exam.path(series.number, slice + 1)) { noise in
        var fields = section.fields(instance: slice + 1, slice: slice, signed: true, bitsStored: 16)
        describe(&fields, exam: exam, slices: section.slices, slice: slice, isCorrected: isCorrected)
        let phantom = Phantom(
          background: 60, ellipses: Anatomy.uptake(z: section.z(slice)), noiseAmplitude: isCorrected ? 60 : 110,
          range: 0...32_767, seed: UInt64(exam.number * 100_000 + series.number * 1000 + slice))
        return PartTenFile(fields: fields, pixels: section.render(phantom, noise))
      }
    }
  }

  private static func describe(_ fields: inout Fields, exam: Exam, slices: Int, slice: Int, isCorrected: Bool) {
    fields.set(0x0008_0008, .cs, "ORIGINAL\\PRIMARY")
    fields.set(0x0018_1181, .cs, "NONE")
    fields.set(0x0018_1242, .is, "150000")
    fields.set(0x0028_0051, .cs, isCorrected ? "NORM\\DTIM\\ATTN\\SCAT\\DECY\\RAN" : "NORM\\DTIM\\DECY\\RAN")
    fields.set(0x0028_1052, .ds, "0")
    fields.set(0x0028_1053, .ds, "0.85")
    fields.sequence(0x0054_0016) {
      $0.set(0x0018_0031, .lo, "Fluorodeoxyglucose")
      $0.set(0x0018_1072, .tm, "081500")
      $0.set(0x0018_1074, .ds, "305000000")
      $0.set(0x0018_1075, .ds, "6586.2")
      $0.set(0x0018_1076, .ds, "0.967")
      $0.set(0x0018_1078, .dt, "\(exam.date)081500")
      $0.code(0x0054_0300, "C-111A1", "SRT", "^18^Fluorine")
      $0.code(0x0054_0304, "C-B1031", "SRT", "Fluorodeoxyglucose F^18^")
    }
    fields.set(0x0054_0081, us: UInt16(slices))
    fields.sequence(0x0054_0410) {
      $0.set(0x0008_0100, .sh, "F-10450")
      $0.set(0x0008_0102, .sh, "SRT")
      $0.set(0x0008_0104, .lo, "recumbent")
      $0.code(0x0054_0412, "F-10340", "SRT", "supine")
    }
    fields.code(0x0054_0414, "F-10470", "SRT", "headfirst")
    fields.set(0x0054_1000, .cs, "WHOLE BODY\\IMAGE")
    fields.set(0x0054_1001, .cs, "BQML")
    fields.set(0x0054_1002, .cs, "EMISSION")
    fields.set(0x0054_1100, .cs, "DLYD")
    fields.set(0x0054_1101, .lo, isCorrected ? "CT, measured" : "NONE")
    fields.set(0x0054_1102, .cs, "START")
    fields.set(0x0054_1103, .lo, "OSEM 2i 21s")
    fields.set(0x0054_1300, .ds, "0")
    fields.set(0x0054_1321, .ds, "1.02")
    fields.set(0x0054_1330, us: UInt16(slice + 1))
  }
}
