// swift-tools-version:6.1
import PackageDescription

/// Everything of ours is compiled in Swift 6 mode with warnings as errors; what we depend on is not.
let ours: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .unsafeFlags(["-warnings-as-errors"]),
]

let package = Package(
    name: "vetika",
    products: [
        .library(name: "Khmer", targets: ["Khmer"]),
        .executable(name: "vetika", targets: ["vetika"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        .target(name: "Khmer", swiftSettings: ours, linkerSettings: [.linkedLibrary("_FoundationICU")]),
        .target(
            name: "Documents",
            dependencies: ["Khmer", "CPango", "CQREncode", "CXLSXWriter", "CZlib"],
            swiftSettings: ours),
        .target(name: "Dialogue", swiftSettings: ours),
        .target(name: "Exchange", dependencies: ["Dialogue", "CCurl", "CExpat", "CZlib"], swiftSettings: ours),
        .target(
            name: "Store",
            dependencies: ["Dialogue", "Khmer", "CLibPQ", "CSodium", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: ours),
        .target(name: "Acts", dependencies: ["Khmer", "Dialogue", "Store"], swiftSettings: ours),
        .target(
            name: "Web",
            dependencies: [
                "Khmer", "Documents", "Dialogue", "Exchange", "Store", "Acts", "CMalloc", "CZlib", "CSodium", "COath",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ],
            resources: [.embedInCode("Assets")],
            swiftSettings: ours),
        .executableTarget(
            name: "vetika",
            dependencies: [
                "Khmer", "Documents", "Dialogue", "Exchange", "Store", "Acts", "Web",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: ours),
        .target(
            name: "TestSupport",
            dependencies: [
                "Khmer", "Dialogue", "Exchange", "Store", "Web",
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            swiftSettings: ours),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "COath", pkgConfig: "liboath", providers: [.apt(["liboath-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .testTarget(name: "KhmerTests", dependencies: ["Khmer"], swiftSettings: ours),
        .testTarget(name: "DocumentsTests", dependencies: ["Documents"], swiftSettings: ours),
        .testTarget(name: "DialogueTests", dependencies: ["Dialogue"], swiftSettings: ours),
        .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "CZlib"], swiftSettings: ours),
        .testTarget(name: "StoreTests", dependencies: ["Exchange", "Store", "TestSupport"], swiftSettings: ours),
        .testTarget(name: "ActsTests", dependencies: ["Acts", "Store", "TestSupport"], swiftSettings: ours),
        .testTarget(name: "ProgramTests", swiftSettings: ours),
        .testTarget(name: "WebTests", dependencies: ["Web", "TestSupport", "CZlib"], swiftSettings: ours),
    ]
)
