// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "rspcode",
    // Older systems write a dictionary whose keys are words as an array.
    platforms: [.macOS(.v13), .iOS("15.4"), .tvOS("15.4"), .watchOS("8.5")],
    products: [
        .library(name: "Rspcode", targets: ["Rspcode"])
    ],
    targets: [
        .target(name: "Rspcode", dependencies: ["RspcodeLookup", "RspcodeUniffi"]),
        // UniFFI's output, which the generator writes. Where the linker finds the native library, the environment
        // says (`LIBRARY_PATH`): a flag that said it here would keep others from depending on this package.
        .target(
            name: "RspcodeUniffi",
            dependencies: ["RspcodeUniffiFFI"],
            linkerSettings: [.linkedLibrary("rspcode_mobile")]
        ),
        .systemLibrary(name: "RspcodeUniffiFFI"),
        // The native library's functions beside UniFFI.
        .systemLibrary(name: "RspcodeLookup"),
        .testTarget(name: "RspcodeTests", dependencies: ["Rspcode"]),
    ],
    swiftLanguageModes: [.v6]
)
