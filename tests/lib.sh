# What the test scripts share; sourced by them.

# For what is heavy and changes rarely. Safe to delete at any time.
cache=${XDG_CACHE_HOME:-$HOME/.cache}/rspcode

# need COMMAND PACKAGE...: the command is there, or Debian's packages that hold it are installed.
need() {
    local command=$1
    shift
    command -v "$command" >/dev/null && return
    install_packages "$@" || return
    command -v "$command" >/dev/null && return
    echo "these packages brought no $command: $*" >&2
    return 1
}

install_packages() {
    if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
        echo "something is missing: install it (on Debian or Ubuntu: apt-get install $*)" >&2
        return 1
    fi
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@"
}

# own_folder USER: sets folder to a new one, for a server that refuses to run as root: in_folder runs a command in there
# as this user then.
own_folder() {
    folder=$(mktemp -d)
    as_server=()
    if [ "$(id -u)" -eq 0 ]; then
        chown "$1" "$folder"
        as_server=(setpriv --reuid "$1" --regid "$(id -gn "$1")" --clear-groups)
    fi
}

in_folder() {
    (cd "$folder" && "${as_server[@]}" "$@")
}

need_rust() {
    # There Rust links with the C compiler of the system.
    [ "$(uname)" != Linux ] || need cc gcc libc6-dev || return
    command -v cargo >/dev/null && return
    echo "cargo is missing: install Rust 1.88 or newer, see https://rustup.rs" >&2
    return 1
}

# nameless COMMAND...: runs a build of what is published. Panics tell in which source file they are, and the compiler
# writes that down: from here not by the folders of this machine. Where two of these fit, the last one counts.
nameless() {
    local crates=${CARGO_HOME:-$HOME/.cargo}/registry/src folder flags=${RUSTFLAGS:-} unit=$'\x1f' library
    # The sources of Rust's own library, as they are called where they are not installed.
    library=$(rustc --print sysroot)/lib/rustlib/src/rust=/rustc/$(rustc -vV | sed -n 's/^commit-hash: //p')
    flags=${flags// /$unit}
    for folder in "$HOME=/home" "$root=/rspcode" "$crates=/crates" "$crates"/*/ "$library"; do
        [[ $folder == *=* ]] || folder=${folder%/}=/crates
        flags+=${flags:+$unit}--remap-path-prefix=$folder
    done
    CARGO_ENCODED_RUSTFLAGS=$flags "$@"
}

# is_nameless FILE...: none of these names a folder of this machine.
is_nameless() {
    local file folders=(-e "$root/" -e .cargo/registry)
    [ "$HOME" = / ] || folders+=(-e "$HOME/")
    for file in "$@"; do
        [ -s "$file" ] || { echo "there is no $file" >&2; return 1; }
        if grep -qaF "${folders[@]}" "$file"; then
            echo "$file names folders of this machine:" >&2
            grep -aoE "[[:print:]]*($root/|$HOME/|[.]cargo/registry)[[:print:]]{0,60}" "$file" | sort -u | head >&2
            return 1
        fi
    done
}

# pythons: every CPython from 3.11 up that is here and can make a virtual environment, one per minor
# version, oldest first. Free-threaded builds cannot load the wheel and are left out.
pythons() {
    local python
    for python in "${PYENV_ROOT:-$HOME/.pyenv}"/versions/*/bin/python3 \
        /usr/local/bin/python3.[0-9][0-9] /usr/bin/python3.[0-9][0-9] "$(command -v python3 || true)"; do
        [ -x "$python" ] && "$python" - 2>/dev/null <<'END' || true
import sys, sysconfig, ensurepip, venv
if sys.implementation.name == "cpython" and sys.version_info >= (3, 11):
    if not sysconfig.get_config_var("Py_GIL_DISABLED"):
        print(sys.version_info[1], sys.executable)
END
    done | sort -n -u -k 1,1 | cut -d ' ' -f 2-
}

# need_python: there is one of these, or Debian's is installed.
need_python() {
    [ -n "$(pythons)" ] && return
    install_packages python3 python3-venv && [ -n "$(pythons)" ] && return
    echo "there is no CPython 3.11 or newer with the modules venv and ensurepip" >&2
    return 1
}

# cpython PLATFORM: sets folder to CPython 3.14 for a platform. Maven Central has it whole, for programs in Java.
cpython() {
    local version=3.14.3-1.5.13 work
    local unpacked=$cache/cpython-$version-$1
    folder=$unpacked/org/bytedeco/cpython/$1
    [ ! -e "$unpacked/complete" ] || return 0
    need mvn maven && need_python || return
    work=$(mktemp -d)
    mvn --batch-mode --quiet -Dmaven.repo.local="$cache/maven" dependency:copy \
        -Dartifact="org.bytedeco:cpython:$version:jar:$1" -DoutputDirectory="$work" &&
        rm -rf "$unpacked" && "$(pythons | tail -n 1)" -m zipfile -e "$work"/*.jar "$unpacked" &&
        chmod -R u+x "$folder/bin" && touch "$unpacked/complete" && rm -r "$work"
}

# environment FOLDER PYTHON GROUP...: a fresh virtual environment with these dependency groups of the
# Python package.
environment() {
    local folder=$1 python=$2 group groups=()
    shift 2
    for group in "$@"; do groups+=(--group "$root/bindings-python/pyproject.toml:$group"); done
    "$python" -m venv --clear "$folder" &&
        "$folder/bin/python" -m pip install -q --disable-pip-version-check --upgrade 'pip>=25.1' &&
        { [ ${#groups[@]} -eq 0 ] || "$folder/bin/pip" install -q "${groups[@]}"; }
}

# python_tools: puts the tools that build and lint the Python package on the PATH, from the cache.
python_tools() {
    local python tools
    need_python || return
    python=$(pythons | tail -n 1)
    tools=$cache/python-tools-$({ "$python" --version; cat "$root/bindings-python/pyproject.toml"; } | cksum | cut -d ' ' -f 1)
    if [ ! -e "$tools/complete" ]; then
        environment "$tools" "$python" build lint && touch "$tools/complete" || return
    fi
    PATH=$tools/bin:$PATH
}

# need_node: there is Node 20 or newer, with npm.
need_node() {
    need npm nodejs npm || return
    [ "$(node -p 'process.versions.node.split(".")[0] >= 20')" = true ] && return
    echo "Node 20 or newer is needed, and here is $(node --version): see https://nodejs.org" >&2
    return 1
}

# need_target TARGET: Rust's library for it is there.
need_target() {
    [ -d "$(rustc --print target-libdir --target "$1")" ] && return
    command -v rustup >/dev/null && rustup --quiet target add "$1" && return
    echo "Rust's library for $1 is missing: see https://rustup.rs" >&2
    return 1
}

# cargo_tool NAME VERSION [FEATURE...]: puts a tool that is built from its crate on the PATH, from the cache.
cargo_tool() {
    local name=$1 version=$2 tools=$cache/$1-$2
    shift 2
    if [ ! -x "$tools/bin/$name" ]; then
        # As quick to build as it gets: each runs for a second.
        need_rust && CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
            cargo install --quiet --locked --features "$*" --root "$tools" --target-dir "$tools/target" \
            "$name@$version" || return
        rm -rf "$tools/target"
    fi
    PATH=$tools/bin:$PATH
}

# copy_of_project FOLDER: the project as it would be committed now, in a repository of its own.
copy_of_project() {
    # What is not tracked yet belongs to the project, too, unless it is ignored; what is deleted does not.
    git ls-files --cached --others --exclude-standard -z |
        while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
        tar --create --null --files-from=- | tar --extract --directory "$1" &&
        git -C "$1" init --quiet && git -C "$1" add --all
}
