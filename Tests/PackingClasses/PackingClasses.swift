// SPDX-License-Identifier: GPL-3.0-or-later

/// The benchmark classes, each made from its published parameters with fixed seeds.
public enum PackingClasses {
  public static let all = [
    falkenauerU, falkenauerT, scholl1, scholl2, scholl3, schwerin, waescher, hardLike, random, discs,
  ]

  /// Goes into the seeds of the held-out half. Changed, by a new draw, whenever the packer was tuned on that half.
  static let heldOut = " held out, second drawing"

  /// A DVD's sectors, less what is not the exams'.
  static let disc: Int64 = 2_295_104 - 400

  /// Falkenauer (1996): sizes 20 to 100 of 150.
  public static let falkenauerU = PackingClass(
    title: "Falkenauer U", count: 20,
    kinds: [120, 250, 500, 1000].map { count in
      .init(name: "u\(count)", capacity: 150) { random in (0..<count).map { _ in random.within(20...100) } }
    })

  /// Falkenauer (1996): triplets that fill bins of 1000 without a gap.
  public static let falkenauerT = PackingClass(
    title: "Falkenauer T", count: 20,
    kinds: [60, 120, 249, 501].map { count in
      .init(name: "t\(count)", capacity: 1000) { random in
        var sizes = (0..<count / 3).flatMap { _ -> [Int64] in
          let first = random.within(380...490)
          let second = random.within(250...(1000 - first) / 2)
          return [first, second, 1000 - first - second]
        }
        random.shuffle(&sizes)
        return sizes
      }
    })

  /// Scholl, Klein and Juergens (1997), first set.
  public static let scholl1 = PackingClass(
    title: "Scholl 1", count: 20,
    kinds: [50, 100, 200, 500].flatMap { count in
      [100, 120, 150].flatMap { capacity in
        [1, 20, 30].map { least in
          .init(name: "n\(count)c\(capacity)w\(least)", capacity: capacity) { random in
            (0..<count).map { _ in random.within(least...100) }
          }
        }
      }
    })

  /// Scholl, Klein and Juergens (1997), second set: mean sizes of a share of 1000, spread by a percentage.
  public static let scholl2 = PackingClass(
    title: "Scholl 2", count: 10,
    kinds: [50, 100, 200, 500].flatMap { count in
      [3.0, 5, 7, 9].flatMap { parts in
        [20.0, 50, 90].map { spread in
          let mean = 1000 / parts
          let least = max(1, Int64((mean * (1 - spread / 100)).rounded()))
          let most = Int64((mean * (1 + spread / 100)).rounded())
          return .init(name: "n\(count)w\(Int(parts))b\(Int(spread))", capacity: 1000) { random in
            (0..<count).map { _ in random.within(least...most) }
          }
        }
      }
    })

  /// Scholl, Klein and Juergens (1997), the hard set: sizes 20,000 to 35,000 of 100,000.
  public static let scholl3 = PackingClass(
    title: "Scholl 3", count: 10,
    kinds: [
      .init(name: "hard", capacity: 100_000) { random in (0..<200).map { _ in random.within(20_000...35_000) } }
    ])

  /// Schwerin and Waescher (1997): sizes 150 to 200 of 1000.
  public static let schwerin = PackingClass(
    title: "Schwerin", count: 100,
    kinds: [100, 120].map { count in
      .init(name: "s\(count)", capacity: 1000) { random in (0..<count).map { _ in random.within(150...200) } }
    })

  /// Waescher and Gau (1996), by CUTGEN1: sizes from a ten-thousandth to a share of 10,000, the total demand spread
  /// over the distinct sizes.
  public static let waescher = PackingClass(
    title: "Waescher", count: 18,
    kinds: [
      .init(name: "waescher", capacity: 10_000) { random in
        let total = random.within(57...239)
        let most = random.one(of: [2500, 5000, 7500] as [Int64])
        let distinct = max(20, total / random.within(1...3))
        let kinds = (0..<distinct).map { _ in random.within(1...most) }
        let weights = kinds.map { _ in random.unit() }
        let sum = weights.reduce(0, +)
        return zip(kinds, weights).flatMap { size, weight in
          [Int64](repeating: size, count: max(1, Int((Double(total) * weight / sum).rounded())))
        }
      }
    ])

  /// Delorme, Iori and Martello (2016): sizes from a tenth or a fifth of the capacity to 0.7 or 0.8 of it.
  public static let random = PackingClass(
    title: "Random", count: 4,
    kinds: [50, 100, 200, 300, 400, 500, 750, 1000].flatMap { count in
      ([50, 75, 100, 120, 125, 150, 200, 300, 400, 500, 750, 1000] as [Int64]).flatMap { capacity in
        ([(1, 7), (1, 8), (2, 7), (2, 8)] as [(Int64, Int64)]).map { tenths -> PackingClass.Kind in
          let range = capacity * tenths.0 / 10...capacity * tenths.1 / 10
          return .init(name: "r\(count)c\(capacity)l\(tenths.0)h\(tenths.1)", capacity: capacity) { random in
            (0..<count).map { _ in random.within(range) }
          }
        }
      }
    })

  /// Exams on DVDs, in sectors: log-normal sizes of three medians, 5 to 2,000 of them.
  public static let discs = PackingClass(
    title: "Discs", count: 8,
    kinds: [5, 10, 20, 50, 100, 200, 500, 1000, 2000].flatMap { count in
      [("small", 88_000.0, 0.9), ("large", 635_000, 0.5), ("mixed", 250_000, 1.0)].map { kind, median, spread in
        .init(name: "disc\(count)\(kind)", capacity: disc) { random in
          var sizes: [Int64] = []
          while sizes.count < count {
            let size = Int64((median * random.logNormal(spread: spread)).rounded())
            if size > 0, size <= disc { sizes.append(size) }
          }
          return sizes
        }
      }
    })
}
