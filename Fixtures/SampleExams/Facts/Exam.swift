// SPDX-License-Identifier: GPL-3.0-or-later

/// One exam (a study of a subject) with the facts that all its files share.
struct Exam: Sendable {
  /// 1 to 9; names the folder.
  let number: Int
  let subject: Subject
  let practice: Practice
  let date: String
  let time: String
  let accessionNumber: String
  let description: String
  /// Patient's Age (0010,1010), where the machine wrote one.
  var age: String?

  var folder: String { "EXAM0\(number)" }
  var studyUID: String { SampleUID.of("\(number).\(date).1") }
  var frameOfReferenceUID: String { SampleUID.of("\(number).\(date).7") }

  func seriesUID(_ series: Int) -> String { SampleUID.of("\(number).\(date).2.\(series)") }
  func instanceUID(_ series: Int, _ instance: Int) -> String {
    SampleUID.of("\(number).\(date).3.\(series).\(instance)")
  }

  /// The instance's place as the export lays it: `EXAM01/SER001/000001`.
  func path(_ series: Int, _ instance: Int) -> String {
    "\(folder)/SER\(decimal(series, digits: 3))/\(decimal(instance, digits: 6))"
  }

  var planted: [Planted] {
    subject.planted + practice.planted + [
      Planted(.accessionNumber, accessionNumber), Planted(.uid, studyUID), Planted(.uid, frameOfReferenceUID),
    ]
  }

  /// Patient, study, equipment and request: what stands in every file of the exam.
  func fields(_ series: Series, sopClass: String, instance: Int) -> Fields {
    var fields = Fields(subject.characterSet, declared: true)
    subject.describe(in: &fields)
    practice.describe(in: &fields)
    describeStudy(in: &fields)
    series.describe(in: &fields, exam: self)
    fields.set(0x0008_0016, .ui, sopClass)
    fields.set(0x0008_0018, .ui, instanceUID(series.number, instance))
    fields.set(0x0020_0013, .is, "\(instance)")
    fields.set(0x0008_0012, .da, date)
    fields.set(0x0008_0013, .tm, time)
    fields.set(0x0008_0014, .ui, SampleUID.of("0.\(number)"))
    fields.set(0x0020_0052, .ui, frameOfReferenceUID)
    fields.set(0x0020_1040, .lo, "")
    return fields
  }

  private func describeStudy(in fields: inout Fields) {
    fields.set(0x0008_0020, .da, date)
    fields.set(0x0008_0030, .tm, time)
    fields.set(0x0008_0050, .sh, accessionNumber)
    fields.set(0x0008_0090, .pn, practice.referrer)
    fields.sequence(0x0008_0096) {
      $0.set(0x0008_0080, .lo, practice.institution)
      $0.set(0x0040_1102, .st, practice.institutionAddress)
      $0.code(0x0040_1101, "R-SAMPLE-\(number)", "99SAMPLE", practice.referrer.latinPart)
    }
    fields.set(0x0008_1030, .lo, description)
    fields.set(0x0008_1048, .pn, practice.referrer)
    fields.set(0x0008_1060, .pn, practice.reader)
    fields.set(0x0020_000D, .ui, studyUID)
    fields.set(0x0020_0010, .sh, "S\(number)")
    if let age { fields.set(0x0010_1010, .as, age) }
    fields.set(0x0010_1020, .ds, "1.7")
    fields.set(0x0010_1030, .ds, "71")
    fields.set(0x0032_1032, .pn, practice.referrer)
    fields.set(0x0032_1060, .lo, description)
    fields.sequence(0x0040_0275, form: .undefinedLength) {
      $0.set(0x0008_0050, .sh, accessionNumber)
      $0.set(0x0032_1060, .lo, description)
      $0.set(0x0040_0007, .lo, "for \(subject.spokenName)")
      $0.set(0x0040_0009, .sh, "SPS\(number)")
      $0.set(0x0040_1001, .sh, "RP\(number)")
    }
  }
}

/// One series of an exam.
struct Series: Sendable {
  let number: Int
  let modality: String
  let description: String
  var protocolName = "STANDARD"
  var bodyPart = "CHEST"
  var patientPosition: String? = "HFS"

  func describe(in fields: inout Fields, exam: Exam) {
    fields.set(0x0008_0060, .cs, modality)
    fields.set(0x0008_103E, .lo, description)
    fields.set(0x0020_000E, .ui, exam.seriesUID(number))
    fields.set(0x0020_0011, .is, "\(number)")
    fields.set(0x0008_0021, .da, exam.date)
    fields.set(0x0008_0031, .tm, exam.time)
    fields.set(0x0008_1050, .pn, exam.practice.performer)
    fields.set(0x0008_1070, .pn, exam.practice.operatorName)
    fields.set(0x0018_0015, .cs, bodyPart)
    fields.set(0x0018_1030, .lo, protocolName)
    if let patientPosition { fields.set(0x0018_5100, .cs, patientPosition) }
    fields.set(0x0040_0244, .da, exam.date)
    fields.set(0x0040_0245, .tm, exam.time)
    fields.set(0x0040_0253, .sh, "PPS\(exam.number)")
    fields.set(0x0040_0254, .lo, exam.description)
  }
}

/// A whole number with leading zeros.
func decimal(_ number: Int, digits: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}

extension String {
  /// The first component group of a person name (PS3.5 6.2.1.1).
  var latinPart: String { String(prefix { $0 != "=" }) }
}
