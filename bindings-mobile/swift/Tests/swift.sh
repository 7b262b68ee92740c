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
