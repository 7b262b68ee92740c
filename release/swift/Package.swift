// swift-tools-version: 6.0
import PackageDescription

// The package as it is released, in a repository of its own: made from that of rspcode, where changes belong.

#if os(Linux)
    // The linker finds the native library where LIBRARY_PATH says; README.md tells how to build it.
    let native: [Target] = []
    let linked: [LinkerSetting] = [.linkedLibrary("rspcode_mobile")]
#else
    let native: [Target] = [.binaryTarget(name: "RspcodeMobile", url: "@url@", checksum: "@checksum@")]
    let linked: [LinkerSetting] = []
#endif

let package = Package(
    name: "rspcode",
    // Older systems write a dictionary whose keys are words as an array.
    platforms: [.macOS(.v13), .iOS("15.4")],
    products: [
        .library(name: "Rspcode", targets: ["Rspcode"])
    ],
    targets: native + [
        .target(
            name: "Rspcode",
            dependencies: ["RspcodeLookup", "RspcodeUniffi"],
            resources: [.copy("PrivacyInfo.xcprivacy")]
        ),
        .target(
            name: "RspcodeUniffi",
            dependencies: ["RspcodeUniffiFFI"] + native.map { .target(name: $0.name) },
            linkerSettings: linked
        ),
        .systemLibrary(name: "RspcodeUniffiFFI"),
        .systemLibrary(name: "RspcodeLookup"),
    ],
    swiftLanguageModes: [.v6]
)
