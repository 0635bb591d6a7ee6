// SPDX-License-Identifier: GPL-3.0-or-later

/// Ellipses arranged like anatomy. `z` runs from 0, the top of the scan, to 1.
enum Anatomy {
  typealias Ellipse = Phantom.Ellipse

  /// Stored values are Hounsfield units plus this.
  static let hounsfieldOffset: Int16 = 1024

  /// A chest in Hounsfield units plus `hounsfieldOffset`; lungs swell toward the middle of the scan.
  static func chest(z: Double, vessels: UInt64) -> [Ellipse] {
    let swell = 0.55 + 0.45 * (1 - (2 * z - 1) * (2 * z - 1))
    var shapes = [
      Ellipse(0.5, 0.5, 0.46, 0.33, 934), Ellipse(0.5, 0.5, 0.43, 0.30, 1074), Ellipse(0.5, 0.46, 0.37, 0.25, 1064),
      Ellipse(0.31, 0.48, 0.16 * swell, 0.21 * swell, 150), Ellipse(0.69, 0.48, 0.16 * swell, 0.21 * swell, 150),
    ]
    for index in 0..<70 {
      let seed = vessels &* 1000 &+ UInt64(index)
      let side = index % 2 == 0 ? 0.31 : 0.69
      let x = side + (Noise.fraction(seed) - 0.5) * 0.22 * swell
      let y = 0.48 + (Noise.fraction(seed &+ 500) - 0.5) * 0.3 * swell
      let radius = 0.002 + 0.007 * Noise.fraction(seed &+ 900)
      shapes.append(Ellipse(x, y, radius, radius, 1060))
    }
    shapes += [
      Ellipse(0.5, 0.45, 0.07, 0.17, 1050), Ellipse(0.5, 0.36, 0.022, 0.025, 30),
      Ellipse(0.54, 0.42, 0.13 * max(0.3, z), 0.12 * max(0.3, z), 1170), Ellipse(0.44, 0.58, 0.03, 0.03, 1180),
      Ellipse(0.5, 0.68, 0.055, 0.05, 1380), Ellipse(0.5, 0.68, 0.04, 0.036, 1230),
      Ellipse(0.5, 0.735, 0.02, 0.018, 1060),
      Ellipse(0.5, 0.205, 0.05, 0.015, 1330), Ellipse(0.72 - 0.1 * z, 0.4, 0.016, 0.015, 1090),
    ]
    for rib in 0..<14 {
      let side = Double(rib % 2 == 0 ? -1 : 1)
      let step = (Double(rib / 2) + z * 6).truncatingRemainder(dividingBy: 7) / 7
      let y = 0.27 + 0.46 * step
      let rest = 1 - (y - 0.5) * (y - 0.5) / 0.0784
      shapes.append(Ellipse(0.5 + side * 0.4 * max(0, rest).squareRoot(), y, 0.014, 0.022, 1620))
    }
    shapes += [Ellipse(0.5, 1.02, 0.42, 0.16, 960), Ellipse(0.5, 1.03, 0.4, 0.15, 60)]
    return shapes
  }

  /// A head: skull, brain, ventricles, a small bright lesion. Hounsfield units plus `hounsfieldOffset`.
  static func head(z: Double) -> [Ellipse] {
    let size = max(0.35, (1 - (z - 0.55) * (z - 0.55) * 2.2).squareRoot())
    return [
      Ellipse(0.5, 0.5, 0.38 * size, 0.46 * size, 1064), Ellipse(0.5, 0.5, 0.365 * size, 0.445 * size, 2100),
      Ellipse(0.5, 0.5, 0.335 * size, 0.415 * size, 1060), Ellipse(0.5, 0.5, 0.3 * size, 0.38 * size, 1054),
      Ellipse(0.46, 0.47, 0.025, 0.1 * size, 1032), Ellipse(0.54, 0.47, 0.025, 0.1 * size, 1032),
      Ellipse(0.63, 0.6, 0.03 * z, 0.025 * z, 1090),
    ]
  }

  /// Both breasts over the chest wall, as MR signal; `enhancement` 0 before contrast, toward 1 after it.
  static func breasts(z: Double, enhancement: Double) -> [Ellipse] {
    let size = max(0.2, 1 - (2 * z - 1) * (2 * z - 1)).squareRoot()
    var shapes = [Ellipse(0.5, 0.98, 0.47, 0.42, 620), Ellipse(0.5, 1.0, 0.42, 0.36, 380)]
    for side in [0.28, 0.72] {
      shapes += [
        Ellipse(side, 0.45, 0.19 * size, 0.3 * size, 900), Ellipse(side, 0.42, 0.13 * size, 0.2 * size, 420),
        Ellipse(side + 0.02, 0.38, 0.07 * size, 0.1 * size, Int16(480 + 160 * enhancement)),
        Ellipse(side, 0.16, 0.02, 0.02, 700),
      ]
    }
    if (0.35...0.6).contains(z) { shapes.append(Ellipse(0.66, 0.44, 0.035, 0.03, Int16(430 + 1300 * enhancement))) }
    shapes.append(Ellipse(0.54, 0.9, 0.12, 0.1, Int16(300 + 700 * enhancement)))
    return shapes
  }

  /// Tracer uptake of a trunk: brain or bladder at the ends, heart, liver, one small hot lesion.
  static func uptake(z: Double) -> [Ellipse] {
    var shapes = [
      Ellipse(0.5, 0.5, 0.36, 0.25, 900), Ellipse(0.37, 0.47, 0.12, 0.16, 350), Ellipse(0.63, 0.47, 0.12, 0.16, 350),
    ]
    if z < 0.12 { shapes.append(Ellipse(0.5, 0.48, 0.16, 0.19, 9000)) }
    if (0.3...0.5).contains(z) {
      shapes += [Ellipse(0.55, 0.42, 0.09, 0.08, 6200), Ellipse(0.55, 0.42, 0.05, 0.045, 2600)]
    }
    if (0.45...0.7).contains(z) { shapes.append(Ellipse(0.36, 0.47, 0.15, 0.15, 2900)) }
    if (0.24...0.29).contains(z) { shapes.append(Ellipse(0.66, 0.4, 0.02, 0.02, 12_000)) }
    if z > 0.9 { shapes.append(Ellipse(0.5, 0.42, 0.07, 0.06, 21_000)) }
    return shapes
  }

  /// A chest radiograph, bright where the body is dense.
  static var radiograph: [Ellipse] {
    var shapes = [
      Ellipse(0.5, 0.6, 0.47, 0.62, 1900), Ellipse(0.5, 0.08, 0.1, 0.2, 2300), Ellipse(0.31, 0.47, 0.16, 0.33, 900),
      Ellipse(0.69, 0.47, 0.16, 0.33, 900), Ellipse(0.5, 0.5, 0.055, 0.6, 2600), Ellipse(0.56, 0.62, 0.16, 0.14, 2450),
    ]
    for rib in 0..<9 {
      for side in [0.31, 0.69] {
        let y = 0.2 + 0.065 * Double(rib)
        shapes += [Ellipse(side, y, 0.17, 0.012, 1350), Ellipse(side, y + 0.012, 0.16, 0.006, 1000)]
      }
    }
    return shapes + [Ellipse(0.3, 1.0, 0.28, 0.22, 2700), Ellipse(0.72, 1.02, 0.26, 0.2, 2600)]
  }
}
