// swift-tools-version: 6.2

import PackageDescription

/// Every strict flag, in one place; each target uses all of them.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A library module and its tests. The arrows between modules go one way, from left to right in this list.
func module(_ name: String, uses dependencies: [Target.Dependency] = [], goldens exclude: [String] = []) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, swiftSettings: strict),
    .testTarget(
      name: name + "Tests", dependencies: dependencies + [.byName(name: name)], exclude: exclude,
      swiftSettings: strict),
  ]
}

let package = Package(
  name: "bptrace",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Backpropagation", targets: ["Backpropagation"]),
    .library(name: "MathNotation", targets: ["MathNotation"]),
    .executable(name: "bptrace", targets: ["bptrace"]),
  ],
  targets: module("Reporting")
    + module("PlacedJSON", uses: ["Reporting"])
    + module("Backpropagation", uses: ["Reporting", "PlacedJSON"])
    + module("MathNotation", uses: ["Reporting"], goldens: ["Golden"])
    + module("Pages", uses: ["Reporting", "MathNotation"])
    + module(
      "Derivations", uses: ["Reporting", "PlacedJSON", "Backpropagation", "MathNotation", "Pages"])
    + module(
      "Classroom", uses: ["Reporting", "PlacedJSON", "Backpropagation", "MathNotation", "Pages", "Derivations"])
    + [
      .executableTarget(
        name: "bptrace",
        dependencies: [
          "Reporting", "Backpropagation", "MathNotation", "Pages", "Derivations", "Classroom",
        ],
        swiftSettings: strict),
      .executableTarget(
        name: "benchmark", dependencies: ["Reporting", "Backpropagation", "Pages", "Derivations", "Classroom"],
        path: "Sources/Benchmark", swiftSettings: strict),
      .testTarget(
        name: "bptraceTests",
        dependencies: [
          "bptrace", "Reporting", "PlacedJSON", "Backpropagation", "MathNotation", "Pages",
          "Derivations", "Classroom",
        ],
        swiftSettings: strict),
    ],
  swiftLanguageModes: [.v6]
)
