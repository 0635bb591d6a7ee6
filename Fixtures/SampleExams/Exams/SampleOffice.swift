// SPDX-License-Identifier: GPL-3.0-or-later

/// The nine exams of the sample request, and which maker makes each.
enum SampleOffice {
  static let exams: [Exam] = [
    Exam(
      number: 1, subject: .alpha, practice: .hospital(.latin1, "GE MEDICAL SYSTEMS", "Discovery Muster", unit: 1),
      date: "20230206", time: "084512", accessionNumber: "ACCSAMPLE70011",
      description: "CT CHEST LOW DOSE for \(Subject.alpha.spokenName)", age: "064Y"),
    Exam(
      number: 2, subject: .alpha, practice: .hospital(.latin1, "GE MEDICAL SYSTEMS", "Discovery Muster", unit: 1),
      date: "20240212", time: "101530", accessionNumber: "ACCSAMPLE70022", description: "CT CHEST FOLLOW UP",
      age: "065Y"),
    Exam(
      number: 3, subject: .beta, practice: .hospital(.greek, "SIEMENS", "Biograph Muster", unit: 2), date: "20230918",
      time: "093000", accessionNumber: "ACCSAMPLE70033", description: "PET-CT ΟΛΟΣΩΜΟ", age: "062Y"),
    Exam(
      number: 4, subject: .beta, practice: .hospital(.greek, "SAMPLE ULTRASOUND", "Sono Muster", unit: 3),
      date: "20231002", time: "140110", accessionNumber: "ACCSAMPLE70044", description: "US ABDOMEN", age: "062Y"),
    Exam(
      number: 5, subject: .gamma, practice: .hospital(.japanese, "GE MEDICAL SYSTEMS", "SIGNA Muster", unit: 4),
      date: "20230425", time: "112045", accessionNumber: "ACCSAMPLE70055", description: "MR BREAST 乳房検査", age: "050Y"),
    Exam(
      number: 6, subject: .gamma, practice: .hospital(.japanese, "SIEMENS", "MAGNETOM Muster", unit: 5),
      date: "20240430", time: "113310", accessionNumber: "ACCSAMPLE70066", description: "MR BREAST BILATERAL W WO",
      age: "051Y"),
    Exam(
      number: 7, subject: .delta, practice: .hospital(.cyrillic, "Philips Medical Systems", "Achieva Muster", unit: 6),
      date: "20240118", time: "154500", accessionNumber: "ACCSAMPLE70077", description: "МРТ ГОЛОВНОГО МОЗГА",
      age: "074Y"),
    Exam(
      number: 8, subject: .delta, practice: .hospital(.cyrillic, "TOSHIBA", "Aquilion Muster", unit: 7),
      date: "20240119",
      time: "070505", accessionNumber: "ACCSAMPLE70088", description: "CT HEAD WO CONTRAST", age: nil),
    Exam(
      number: 9, subject: .epsilon, practice: .hospital(.utf8, "FUJIFILM", "CR Muster", unit: 8), date: "20240611",
      time: "090909", accessionNumber: "ACCSAMPLE70099",
      description: "XR CHEST PA AND LATERAL for \(Subject.epsilon.spokenName)", age: "095Y"),
  ]

  static func files(_ exam: Exam, _ scale: Scale) -> [PlannedFile] {
    switch exam.number {
    case 1: ChestCT.baseline(exam, scale)
    case 2: ChestCT.followUp(exam, scale)
    case 3: ChestCT.attenuation(exam, scale) + PET.files(exam, scale)
    case 4: Ultrasound.files(exam, scale)
    case 5: BreastMR.general(exam, scale)
    case 6: BreastMR.second(exam, scale)
    case 7: EnhancedMR.files(exam, scale)
    case 8: HeadCT.files(exam, scale)
    default: Radiograph.files(exam, scale)
    }
  }

  static var planted: [Planted] {
    exams.flatMap(\.planted) + [
      Planted(.name, HeadCT.neighbour), Planted(.uid, SampleUID.of("0.8.5")), Planted(.uid, SampleUID.of("0.9.1")),
      Planted(.uid, SampleUID.of("0.7.7")), Planted(.freeText, Subject.alpha.spokenName),
      Planted(.freeText, Subject.beta.spokenName), Planted(.freeText, Subject.gamma.spokenName),
      Planted(.freeText, Subject.delta.spokenName), Planted(.freeText, Subject.epsilon.spokenName),
    ]
  }
}
