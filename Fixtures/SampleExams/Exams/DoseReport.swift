// SPDX-License-Identifier: GPL-3.0-or-later

/// A radiation dose structured report: its content tree names people, devices and UIDs of its own (PS3.16 TID 10011).
enum DoseReport {
  static func file(_ exam: Exam, series number: Int) -> PlannedFile {
    let series = Series(number: number, modality: "SR", description: "Dose Report", patientPosition: nil)
    return PlannedFile(exam.path(number, 1)) { _ in
      var fields = exam.fields(series, sopClass: "1.2.840.10008.5.1.4.1.1.88.67", instance: 1)
      for tag: UInt32 in [0x0020_0052, 0x0020_1040] { fields.remove(tag) }
      fields.set(0x0008_0023, .da, exam.date)
      fields.set(0x0008_0033, .tm, exam.time)
      fields.set(0x0008_1111, items: [])
      fields.set(0x0040_A372, items: [])
      fields.sequence(0x0040_A375) {
        $0.set(0x0020_000D, .ui, exam.studyUID)
        $0.sequence(0x0008_1115) {
          $0.set(0x0020_000E, .ui, exam.seriesUID(2))
          $0.sequence(0x0008_1199) {
            $0.set(0x0008_1150, .ui, CrossSection.SOPClass.ct)
            $0.set(0x0008_1155, .ui, exam.instanceUID(2, 1))
          }
        }
      }
      fields.set(0x0040_A491, .cs, "COMPLETE")
      fields.set(0x0040_A492, .lo, "Signed for \(exam.subject.spokenName)")
      fields.set(0x0040_A493, .cs, "UNVERIFIED")
      fields.set(0x0040_A040, .cs, "CONTAINER")
      fields.code(0x0040_A043, "113701", "DCM", "X-Ray Radiation Dose Report")
      fields.set(0x0040_A050, .cs, "SEPARATE")
      fields.sequence(0x0040_A504) {
        $0.set(0x0008_0105, .cs, "DCMR")
        $0.set(0x0040_DB00, .cs, "10011")
      }
      fields.set(0x0040_A730, items: content(exam, fields), form: .undefinedLength)
      return PartTenFile(fields: fields)
    }
  }

  private static func content(_ exam: Exam, _ root: Fields) -> [Fields] {
    let observer = exam.practice
    return [
      root.content("HAS CONCEPT MOD", "CODE", "121058", "Procedure reported") {
        $0.code(0x0040_A168, "P5-08000", "SRT", "Computed Tomography X-Ray")
        $0.set(
          0x0040_A730,
          items: [
            $0.content("HAS CONCEPT MOD", "CODE", "G-C0E8", "Has Intent", scheme: "SRT") {
              $0.code(0x0040_A168, "R-408C3", "SRT", "Diagnostic Intent")
            }
          ])
      },
      root.content("HAS OBS CONTEXT", "CODE", "121005", "Observer Type") {
        $0.code(0x0040_A168, "121007", "DCM", "Device")
      },
      root.uid("HAS OBS CONTEXT", "121012", "Device Observer UID", SampleUID.of("0.9.\(exam.number)")),
      root.text("HAS OBS CONTEXT", "121013", "Device Observer Name", observer.station),
      root.text("HAS OBS CONTEXT", "121016", "Device Observer Serial Number", observer.serialNumber),
      root.content("HAS OBS CONTEXT", "DATETIME", "113809", "Start of X-Ray Irradiation") {
        $0.set(0x0040_A120, .dt, exam.date + exam.time)
      },
      root.content("HAS OBS CONTEXT", "DATETIME", "113810", "End of X-Ray Irradiation") {
        $0.set(0x0040_A120, .dt, exam.date + exam.time)
      },
      root.content("HAS OBS CONTEXT", "CODE", "113705", "Scope of Accumulation") {
        $0.code(0x0040_A168, "113014", "DCM", "Study")
        $0.set(0x0040_A730, items: [$0.uid("HAS PROPERTIES", "110180", "Study Instance UID", exam.studyUID)])
      },
      root.container("113811", "CT Accumulated Dose Data") {
        [
          $0.number("113812", "Total Number of Irradiation Events", "1", "{events}", "events"),
          $0.number("113813", "CT Dose Length Product Total", "61.4", "mGy.cm", "mGy.cm"),
        ]
      },
      acquisition(exam, root),
      root.text("CONTAINS", "121106", "Comment", "Dose told to \(exam.subject.spokenName) on \(exam.date)"),
      root.content("CONTAINS", "PNAME", "113870", "Person Name") {
        $0.set(0x0040_A123, .pn, observer.operatorName)
        $0.set(
          0x0040_A730,
          items: [
            $0.text("HAS PROPERTIES", "113873", "Organization Name", observer.institution)
          ])
      },
    ]
  }

  private static func acquisition(_ exam: Exam, _ root: Fields) -> Fields {
    root.container("113819", "CT Acquisition") {
      [
        $0.text("CONTAINS", "125203", "Acquisition Protocol", "LOW DOSE \(exam.subject.id)"),
        $0.content("CONTAINS", "CODE", "123014", "Target Region") { $0.code(0x0040_A168, "T-D3000", "SRT", "Chest") },
        $0.content("CONTAINS", "CODE", "113820", "CT Acquisition Type") {
          $0.code(0x0040_A168, "P5-08001", "SRT", "Spiral Acquisition")
        },
        $0.uid("CONTAINS", "113769", "Irradiation Event UID", SampleUID.of("\(exam.number).\(exam.date).9.1")),
        $0.container("113829", "CT Dose") {
          [
            $0.number("113830", "Mean CTDIvol", "1.71", "mGy", "mGy"),
            $0.number("113838", "DLP", "61.4", "mGy.cm", "mGy.cm"),
          ]
        },
      ]
    }
  }
}
