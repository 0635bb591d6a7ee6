// SPDX-License-Identifier: GPL-3.0-or-later

/// Private blocks in the manner of the first MR's manufacturer: many small groups of plain values.
enum GeneralPrivate {
  @Sendable static func describe(_ fields: inout Fields, exam: Exam, slice: Int) {
    fields.set(0x0009_0010, .lo, "GEMS_IDEN_01")
    fields.set(0x0009_1001, .lo, "GE_GENESIS_FF")
    fields.set(0x0009_1002, .sh, "MRSUITE1")
    fields.set(0x0009_1004, .sh, "SIGNA")
    fields.set(0x0009_1027, sl: 1_682_400_000)
    fields.set(0x0009_1030, .sh, exam.practice.serialNumber)
    fields.set(0x0009_1031, .sh, exam.practice.serialNumber)
    fields.set(0x0009_10E3, .ui, SampleUID.of("0.8.\(exam.number)"))
    fields.set(0x0019_0010, .lo, "GEMS_ACQU_01")
    fields.set(0x0019_100F, .ds, "424.7")
    fields.set(0x0019_109C, .lo, "efgre3d")
    fields.set(0x0019_109E, .lo, "FGRE")
    fields.set(0x0021_0010, .lo, "GEMS_RELA_01")
    fields.set(0x0021_1003, ss: 2)
    fields.set(0x0021_1056, sl: 72)
    fields.set(0x0025_0010, .lo, "GEMS_SERS_01")
    fields.set(0x0025_1007, sl: 72)
    fields.set(0x0025_101A, .sh, exam.subject.id)
    fields.set(0x0043_0010, .lo, "GEMS_PARM_01")
    fields.set(0x0043_1001, ss: 8)
    fields.set(0x0043_1039, .is, "800\\0\\0\\0")
    fields.set(0x0043_1062, .sh, exam.accessionNumber)
    fields.set(0x0043_106F, .ds, "0\\0\\2\\1")
    fields.set(0x0043_1095, .lo, "Prescan by \(exam.practice.operatorName.listed)")
    fields.set(0x0077_0010, .lo, "SAMPLE PACS ROUTER")
    fields.set(0x0077_1001, .lo, "\(exam.subject.otherName)")
    fields.set(
      0x0077_1002, .lt, "Patient \(exam.subject.spokenName), \(exam.subject.id), from \(exam.practice.ipAddress)")
    fields.sequence(0x0077_1010) {
      $0.set(0x0010_0010, .pn, exam.subject.name)
      $0.set(0x0010_0020, .lo, exam.subject.id)
      $0.set(0x0077_0010, .lo, "SAMPLE PACS ROUTER")
      $0.set(0x0077_1003, .pn, exam.practice.referrer)
      $0.set(0x0077_1004, .ui, exam.studyUID)
    }
  }
}

/// Private blocks in the manner of the second MR's manufacturer: a few large ones that hold text inside binary values.
enum SecondPrivate {
  @Sendable static func describe(_ fields: inout Fields, exam: Exam, slice: Int) {
    fields.set(0x0029_0010, .lo, "SIEMENS CSA HEADER")
    fields.set(0x0029_0011, .lo, "SIEMENS MEDCOM HEADER2")
    fields.set(0x0029_1008, .cs, "IMAGE NUM 4")
    fields.set(0x0029_1009, .lo, exam.date)
    fields.set(0x0029_1010, .ob, bytes: header([("SliceNumber", "\(slice)"), ("EchoPartitionPosition", "32")]))
    fields.set(0x0029_1018, .cs, "MR")
    fields.set(0x0029_1019, .lo, exam.date)
    fields.set(
      0x0029_1020, .ob,
      bytes: header([
        ("UsedPatientWeight", "71"),
        ("MrPhoenixProtocol", "tProtocolName = \"BREAST\" tPatientName = \"\(exam.subject.otherName)\""),
        ("tPatientID", exam.subject.id), ("DeviceSerialNumber", exam.practice.serialNumber),
      ]))
    fields.set(0x0029_1160, .lo, "com")
    fields.set(0x0051_0010, .lo, "SIEMENS MR HEADER")
    fields.set(0x0051_1008, .cs, "IMAGE NUM 4")
    fields.set(0x0051_100A, .lo, "TA 01:12")
    fields.set(0x0051_100E, .lo, "Tra")
    fields.set(0x0051_100F, .lo, "BR1,2;SP3")
    fields.set(0x0051_1016, .lo, "p2 M/ND/NORM")
    fields.sequence(0x0029_1140, form: .unknownUndefinedLength) {
      $0.set(0x0029_0010, .lo, "SIEMENS MEDCOM HEADER2")
      $0.set(0x0029_1041, .cs, "MED NM FLOW")
      $0.set(0x0010_0020, .lo, exam.subject.otherID)
      $0.set(0x0029_1042, .lo, "ordered by \(exam.practice.referrer.listed)")
    }
  }

  /// The shape of that manufacturer's header: a magic word, a count, then named values of 64 + n bytes.
  private static func header(_ values: [(name: String, value: String)]) -> [UInt8] {
    var bytes =
      Array("SV10".utf8) + [4, 3, 2, 1] + UInt32(values.count).littleEndianBytes + UInt32(77).littleEndianBytes
    for (name, value) in values {
      let text = Array(value.utf8)
      bytes += Array(name.utf8) + [UInt8](repeating: 0, count: 64 - name.utf8.count)
      bytes += UInt32(text.count).littleEndianBytes + text
      bytes += [UInt8](repeating: 0, count: (4 - text.count % 4) % 4)
    }
    return bytes
  }
}

/// Private blocks in the manner of the third MR's manufacturer: private sequences, some behind VR UN.
enum ThirdPrivate {
  static func describe(_ fields: inout Fields, exam: Exam) {
    fields.set(0x2001_0010, .lo, "Philips Imaging DD 001")
    fields.set(0x2001_1003, fl: 800)
    fields.set(0x2001_1008, .is, "1")
    fields.set(0x2001_1018, sl: 40)
    fields.set(0x2001_1020, .lo, "T1FFE")
    fields.sequence(0x2001_105F, form: .undefinedLength) {
      $0.set(0x2001_0010, .lo, "Philips Imaging DD 001")
      $0.set(0x2001_102D, ss: 40)
      $0.set(0x2001_1036, .cs, "PARALLEL")
      $0.set(0x2001_1049, .sh, exam.accessionNumber)
    }
    fields.set(0x2005_0010, .lo, "Philips MR Imaging DD 001")
    fields.set(0x2005_0014, .lo, "Philips MR Imaging DD 005")
    fields.set(0x2005_1000, fl: 1.25)
    fields.set(0x2005_1013, .cs, "NO")
    fields.sequence(0x2005_140F, form: .unknownUndefinedLength) {
      $0.set(0x0008_0018, .ui, SampleUID.of("0.7.\(exam.number)"))
      $0.set(0x0010_0010, .pn, exam.subject.otherName)
      $0.sequence(0x0040_0275) { $0.set(0x0008_0050, .sh, exam.accessionNumber) }
    }
    fields.sequence(0x2005_1402, form: .unknownDefinedLength) {
      $0.set(0x2005_0014, .lo, "Philips MR Imaging DD 005")
      $0.set(0x2005_1403, .lo, "\(exam.subject.spokenName) \(exam.subject.birthDate)")
    }
  }
}
