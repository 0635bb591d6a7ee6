// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

/// Held by every target of ours: Swift 6, strict concurrency, no warning left standing.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

/// A room of the house: a library target whose imports a test holds against `design.md`'s table of floors.
func room(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: dependencies + ["TestSupport"], swiftSettings: strict)
}

/// What a benchmark measures, built only by `make bench`.
func benchmark(_ name: String, _ dependencies: [Target.Dependency], path: String) -> Target {
  .executableTarget(name: name, dependencies: dependencies, path: path, swiftSettings: strict)
}

func systemLibrary(_ name: String, _ pkgConfig: String, _ debian: String...) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt(debian)])
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")

let package = Package(
  name: "spindle",
  products: [.executable(name: "spindle", targets: ["spindle"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    systemLibrary("CLibburnia", "libisoburn-1", "libisoburn-dev", "libisofs-dev", "libburn-dev"),
    systemLibrary("CCairo", "pangocairo librsvg-2.0", "libpango1.0-dev", "libcairo2-dev", "librsvg2-dev"),
    systemLibrary("CQREncode", "libqrencode", "libqrencode-dev"),
    .systemLibrary(name: "CCUPS", providers: [.apt(["libcups2-dev"])]),
    systemLibrary("CVectorscan", "libhs", "libvectorscan-dev"),
    systemLibrary("CZlib", "zlib", "zlib1g-dev"),
    .systemLibrary(name: "CLinux"),

    room("Findings", []),

    room("Documents", ["Findings", .product(name: "Yams", package: "Yams")]),
    room("DICOM", ["Findings", "CZlib"], exclude: ["Generator", "Tables"]),
    room("Volumes", ["Findings", crypto]),
    room("DiscPacking", []),
    room("LeakCheck", ["Findings", "CVectorscan"]),

    room("Requests", ["Documents", "Findings"]),
    room(
      "Deidentification", ["DICOM", "Documents", "Findings", crypto, cryptoExtras],
      exclude: ["Generator", "Profiles", "Tables"]),
    room("FileSets", ["DICOM", "Volumes", "Findings"], exclude: ["Generator", "Tables"]),
    room("OpticalMedia", ["Volumes", "Findings", "CLibburnia", "CLinux"]),
    room("DiscLabels", ["Documents", "Findings", "CCairo", "CCUPS", "CQREncode"], exclude: ["Generator"]),

    room(
      "Mastering",
      [
        "Findings", "Documents", "DICOM", "Volumes", "DiscPacking", "LeakCheck", "Requests", "Deidentification",
        "FileSets", "OpticalMedia", "DiscLabels",
      ], exclude: ["Generator"]),
    .executableTarget(
      name: "spindle",
      dependencies: ["Mastering", "Findings", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: strict),
    .executableTarget(name: "SampleExams", path: "Fixtures/SampleExams", swiftSettings: strict),
    benchmark("HeaderBench", ["DICOM"], path: "Benchmarks/headers/HeaderBench"),
    benchmark("ImageBench", ["OpticalMedia", "Volumes"], path: "Benchmarks/images/ImageBench"),
    benchmark(
      "DeidentificationBench", ["DICOM", "Deidentification", "LeakCheck"],
      path: "Benchmarks/deidentify/DeidentificationBench"),
    benchmark("LabelBench", ["DiscLabels", "Documents"], path: "Benchmarks/labels/LabelBench"),
    benchmark("DirectoryBench", ["DICOM", "FileSets", "Findings"], path: "Benchmarks/directories/DirectoryBench"),
    benchmark("PackingBench", ["DiscPacking", "PackingClasses"], path: "Benchmarks/packing/PackingBench"),

    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: strict),
    .target(
      name: "PackingClasses", dependencies: ["TestSupport"], path: "Tests/PackingClasses", swiftSettings: strict),
    tests("House", []),
    tests("Documents", ["Documents", "Findings"]),
    tests("DICOM", ["DICOM", "Findings", "CZlib"]),
    tests("Volumes", ["Volumes", "Findings"]),
    tests("DiscPacking", ["DiscPacking", "PackingClasses"]),
    tests("LeakCheck", ["LeakCheck", "Findings"]),
    tests("Requests", ["Requests", "Documents", "Findings"]),
    tests("Deidentification", ["Deidentification", "DICOM", "Documents", "Findings"]),
    tests("FileSets", ["FileSets", "DICOM", "Volumes", "Findings"]),
    tests("OpticalMedia", ["OpticalMedia", "Volumes", "Findings"]),
    tests("DiscLabels", ["DiscLabels", "Documents", "Findings"]),
    tests(
      "Mastering",
      [
        "Mastering", "Findings", "Documents", "DICOM", "Deidentification", "FileSets", "LeakCheck", "OpticalMedia",
        "Requests", "Volumes", "spindle", "SampleExams",
      ]),
  ]
)
