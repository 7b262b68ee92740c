// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "rspcode", path: "..")],
    targets: [
        .executableTarget(
            name: "classify",
            dependencies: [.product(name: "Rspcode", package: "rspcode")]
        ),
        .executableTarget(
            name: "heard",
            dependencies: [.product(name: "Rspcode", package: "rspcode")]
        ),
    ],
    swiftLanguageModes: [.v6]
)
