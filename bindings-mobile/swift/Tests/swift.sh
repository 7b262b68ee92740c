# Swift 6 or newer for the scripts of this folder; sourced by them, after lib.sh and debian.sh.

# What Swift takes on Debian 13; README.md says so, too.
swift_packages=(swiftlang libc6-dev libstdc++-14-dev)

# need_swift WORK: there is such a Swift, here or in the Debian of the cache. It sees the project as $project
# and the folder WORK as $inside.
need_swift() {
    work=$1
    if command -v swift >/dev/null && [ "$(swift_version)" -ge 6 ]; then
        project=$root inside=$work
        in_swift() { (cd "$project/bindings-mobile/swift" && LIBRARY_PATH=$inside/lib "$@"); }
    else
        need_debian "${swift_packages[@]}" || return
        project=/project inside=/scratch
        in_swift() {
            debian_work=$work in_debian env -C /project/bindings-mobile/swift LIBRARY_PATH=/scratch/lib "$@"
        }
    fi
    in_swift swift --version 2>/dev/null | sed -n 1p
}

swift_version() {
    swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\).*/\1/p'
}

# readme_block NUMBER: this Swift block of README.md.
readme_block() {
    awk -v number="$1" '/^```swift$/ { inside = ++n == number; next } /^```$/ { inside = 0 } inside' \
        "$root/bindings-mobile/swift/README.md"
}

# readme_app FOLDER PACKAGE: a program as a user makes it, of the first program of README.md and the manifest there, which
# depends on the package in that folder.
readme_app() {
    mkdir -p "$1/Sources/App" || return
    readme_block 1 >"$1/Sources/App/main.swift"
    readme_block 2 | sed "s|…/rspcode/bindings-mobile/swift|$2|" >"$1/Package.swift"
    grep -qF "\"$2\"" "$1/Package.swift"
}
