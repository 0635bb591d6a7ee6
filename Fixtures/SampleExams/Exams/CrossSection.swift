// SPDX-License-Identifier: GPL-3.0-or-later

/// What the slices of CT, MR and PET share: the image plane, the pixel module, the instance's place in its series.
struct CrossSection: Sendable {
  let exam: Exam
  let series: Series
  let sopClass: String
  let matrix: Int
  let slices: Int
  /// Millimetres of the whole field, and between slices.
  let field: Double
  let spacing: Double

  enum SOPClass {
    static let ct = "1.2.840.10008.5.1.4.1.1.2"
    static let mr = "1.2.840.10008.5.1.4.1.1.4"
    static let pet = "1.2.840.10008.5.1.4.1.1.128"
  }

  /// 0 for the first slice, 1 for the last.
  func z(_ slice: Int) -> Double { slices > 1 ? Double(slice) / Double(slices - 1) : 0.5 }

  /// Fields of the instance numbered `instance`, which shows `slice`.
  func fields(instance: Int, slice: Int, signed: Bool, bitsStored: UInt16) -> Fields {
    var fields = exam.fields(series, sopClass: sopClass, instance: instance)
    fields.set(0x0008_0008, .cs, "ORIGINAL\\PRIMARY\\AXIAL")
    fields.set(0x0008_0022, .da, exam.date)
    fields.set(0x0008_0023, .da, exam.date)
    fields.set(0x0008_0032, .tm, exam.time)
    fields.set(0x0008_0033, .tm, exam.time)
    fields.set(0x0018_0050, .ds, spacing.decimalString)
    fields.set(0x0020_0012, .is, "1")
    let corner = (-field / 2).decimalString
    let height = (-Double(slice) * spacing).decimalString
    fields.set(0x0020_0032, .ds, "\(corner)\\\(corner)\\\(height)")
    fields.set(0x0020_0037, .ds, "1\\0\\0\\0\\1\\0")
    fields.set(0x0020_1041, .ds, height)
    let pixel = (field / Double(matrix)).decimalString
    fields.set(0x0028_0030, .ds, "\(pixel)\\\(pixel)")
    fields.describePixels(columns: matrix, rows: matrix, bitsStored: bitsStored, signed: signed)
    return fields
  }

  func render(_ phantom: Phantom, _ noise: Noise) -> PartTenFile.Pixels {
    .words(phantom.render(columns: matrix, rows: matrix, noise: noise))
  }
}

extension Fields {
  /// The Image Pixel module of one 16-bit grey sample (PS3.3 C.7.6.3).
  mutating func describePixels(columns: Int, rows: Int, bitsStored: UInt16, signed: Bool) {
    set(0x0028_0002, us: 1)
    set(0x0028_0004, .cs, "MONOCHROME2")
    set(0x0028_0010, us: UInt16(rows))
    set(0x0028_0011, us: UInt16(columns))
    set(0x0028_0100, us: 16)
    set(0x0028_0101, us: bitsStored)
    set(0x0028_0102, us: bitsStored - 1)
    set(0x0028_0103, us: signed ? 1 : 0)
  }

  /// The same for interleaved 8-bit colour.
  mutating func describeColour(_ picture: ColourPicture) {
    set(0x0028_0002, us: 3)
    set(0x0028_0004, .cs, "RGB")
    set(0x0028_0006, us: 0)
    set(0x0028_0010, us: UInt16(picture.rows))
    set(0x0028_0011, us: UInt16(picture.columns))
    set(0x0028_0100, us: 8)
    set(0x0028_0101, us: 8)
    set(0x0028_0102, us: 7)
    set(0x0028_0103, us: 0)
  }
}
