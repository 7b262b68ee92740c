# What the parts of a release share; sourced by them, after tests/lib.sh.

version=$(sed -n 's/^version = "\(.*\)"/\1/p' "$root/Cargo.toml")
dist=${RSPCODE_DIST:-$root/release/dist}
mkdir -p "$dist"
# Where cargo leaves what it builds.
built=${CARGO_TARGET_DIR:-$root/target}
# What builds write down as their time, so that two builds of one commit are equal.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct)}
export SOURCE_DATE_EPOCH

# repository: the address of the project, which stands in Cargo.toml once it is decided; nothing until then.
repository() {
    sed -n '/^\[workspace.package\]/,/^$/s/^repository = "\(.*\)"/\1/p' "$root/Cargo.toml"
}

# need_zig: puts a linker with the C libraries of every system, and what calls it, on the PATH.
need_zig() {
    local python tools
    need_rust && need_python || return
    python=$(pythons | tail -n 1)
    tools=$cache/zig-$({ "$python" --version; cat "$root/bindings-python/pyproject.toml"; } | cksum | cut -d ' ' -f 1)
    if [ ! -e "$tools/complete" ]; then
        environment "$tools" "$python" release && touch "$tools/complete" || return
    fi
    PATH=$tools/bin:$PATH
}

# newer_npm: sets npm to the program of an npm that installs for other platforms, and publishes without a password.
newer_npm() {
    local tools=$cache/npm-11.19.1
    npm=$tools/node_modules/npm/bin/npm-cli.js
    need_node || return
    [ -e "$npm" ] || npm install --silent --no-save --prefix "$tools" "npm@${tools##*-}"
}

# needed_by FILE: the libraries that it asks of a Linux, in a line each.
needed_by() {
    need readelf binutils && readelf -dW "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p'
}

# old_glibc FILE...: these ask for no newer glibc than 2.17, and for no library but its parts and the one that unwinds.
old_glibc() {
    local file needed newest
    for file in "$@"; do
        needed=$(needed_by "$file" | sed -E '/^(lib(c|m|dl|pthread|rt)\.so\.[0-9]|libgcc_s\.so\.1|ld-linux.*\.so\.[0-9])$/d')
        [ -z "$needed" ] || { echo "$file needs $needed" >&2; return 1; }
        newest=$({ echo GLIBC_2.17; readelf -VW "$file" | sed -n 's/.*Name: \(GLIBC_[0-9.]*\).*/\1/p'; } | sort -V | tail -n 1)
        [ "$newest" = GLIBC_2.17 ] || { echo "$file needs $newest" >&2; return 1; }
    done
}
