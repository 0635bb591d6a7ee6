// SPDX-License-Identifier: GPL-3.0-or-later

/// The functional groups of an enhanced MR (PS3.3 C.7.6.16.2, C.8.13.5).
enum FunctionalGroups {
  /// Stands in the image and in each frame alike.
  static let frameDescription: [(UInt32, String)] = [
    (0x0008_9205, "MONOCHROME"), (0x0008_9206, "VOLUME"), (0x0008_9207, "NONE"), (0x0008_9208, "MAGNITUDE"),
    (0x0008_9209, "T1"),
  ]

  static func shared(_ parent: Fields, pixelSize: Double) -> Fields {
    parent.item { groups in
      groups.sequence(0x0028_9110) {
        $0.set(0x0018_0050, .ds, "3")
        $0.set(0x0028_0030, .ds, "\(pixelSize.decimalString)\\\(pixelSize.decimalString)")
      }
      groups.sequence(0x0020_9116) { $0.set(0x0020_0037, .ds, "1\\0\\0\\0\\1\\0") }
      groups.sequence(0x0020_9071) {
        $0.code(0x0008_2218, "T-A0100", "SRT", "Brain")
        $0.set(0x0020_9072, .cs, "U")
      }
      groups.sequence(0x0018_9226) {
        $0.set(0x0008_9007, .cs, "ORIGINAL\\PRIMARY\\T1\\NONE")
        for (tag, value) in frameDescription { $0.set(tag, .cs, value) }
      }
      groups.sequence(0x0028_9132) {
        $0.set(0x0028_1050, .ds, "1050")
        $0.set(0x0028_1051, .ds, "300")
      }
      groups.sequence(0x0028_9145) {
        $0.set(0x0028_1052, .ds, "0")
        $0.set(0x0028_1053, .ds, "1")
        $0.set(0x0028_1054, .lo, "US")
      }
      describeAcquisition(in: &groups)
      describeModifiersAndCoils(in: &groups)
    }
  }

  private static func describeAcquisition(in groups: inout Fields) {
    groups.sequence(0x0018_9112) {
      $0.set(0x0018_0080, .ds, "9.8")
      $0.set(0x0018_0091, .is, "1")
      $0.set(0x0018_1314, .ds, "8")
      $0.set(0x0018_9240, us: 0)
      $0.set(0x0018_9241, us: 1)
      $0.sequence(0x0018_9239) {
        $0.set(0x0018_9179, .cs, "IEC_HEAD")
        $0.set(0x0018_9181, fd: 0.12)
      }
      $0.set(0x0018_9180, .cs, "DB_DT")
      $0.set(0x0018_9182, fd: 20)
      $0.sequence(0x0018_9176) {
        $0.set(0x0018_9177, .cs, "STATIC FIELD")
        $0.set(0x0018_9178, .cs, "IEC_NORMAL")
      }
    }
    groups.sequence(0x0018_9125) {
      $0.set(0x0018_0093, .ds, "100")
      $0.set(0x0018_0094, .ds, "100")
      $0.set(0x0018_1312, .cs, "ROW")
      $0.set(0x0018_9058, us: 256)
      $0.set(0x0018_9231, us: 256)
      $0.set(0x0018_9232, us: 48)
    }
    groups.sequence(0x0018_9114) { $0.set(0x0018_9082, fd: 4.6) }
    groups.sequence(0x0018_9119) { $0.set(0x0018_0083, .ds, "1") }
  }

  private static func describeModifiersAndCoils(in groups: inout Fields) {
    groups.sequence(0x0018_9115) {
      for (tag, value) in [
        (0x0018_9009, "NO"), (0x0018_9010, "NONE"), (0x0018_9016, "RF"), (0x0018_9021, "NO"), (0x0018_9026, "NONE"),
        (0x0018_9027, "NONE"), (0x0018_9077, "NO"), (0x0018_9081, "NO"),
      ] as [(UInt32, String)] {
        $0.set(tag, .cs, value)
      }
    }
    groups.sequence(0x0018_9006) {
      $0.set(0x0018_0095, .ds, "217")
      $0.set(0x0018_9020, .cs, "NONE")
      $0.set(0x0018_9022, .cs, "NO")
      $0.set(0x0018_9028, .cs, "NONE")
      $0.set(0x0018_9098, fd: 63.88)
    }
    groups.sequence(0x0018_9042) {
      $0.set(0x0018_1250, .sh, "HEAD8")
      $0.set(0x0018_9041, .lo, "")
      $0.set(0x0018_9043, .cs, "VOLUME")
      $0.set(0x0018_9044, .cs, "YES")
    }
    groups.sequence(0x0018_9049) {
      $0.set(0x0018_1251, .sh, "BODY")
      $0.set(0x0018_9050, .lo, "")
      $0.set(0x0018_9051, .cs, "BODY")
    }
  }

  static func frame(_ parent: Fields, exam: Exam, index: Int) -> Fields {
    parent.item { groups in
      groups.sequence(0x0020_9111) {
        $0.set(0x0018_9074, .dt, exam.date + exam.time)
        $0.set(0x0018_9151, .dt, exam.date + exam.time)
        $0.set(0x0018_9220, fd: 120)
        $0.set(0x0020_9056, .sh, "1")
        $0.set(0x0020_9057, ul: UInt32(index + 1))
        $0.set(0x0020_9157, ul: UInt32(index + 1))
        $0.set(0x0020_9158, .lt, "Frame \(index + 1) of \(exam.subject.spokenName)")
      }
      groups.sequence(0x0020_9113) {
        $0.set(0x0020_0032, .ds, "-128\\-128\\\((-3 * Double(index)).decimalString)")
      }
      groups.set(0x2005_0014, .lo, "Philips MR Imaging DD 005")
      groups.sequence(0x2005_140F, form: .undefinedLength) {
        $0.set(0x0008_0020, .da, exam.date)
        $0.set(0x0010_0010, .pn, exam.subject.name)
        $0.set(0x0020_0013, .is, "\(index + 1)")
      }
    }
  }
}
