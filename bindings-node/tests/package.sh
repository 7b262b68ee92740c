# Which Nodes there are, and the package as it is published; sourced by the suites that need it, after lib.sh.

# The two newest releases with long-term support, beside the Node that is here.
lts=26.10.0
lts_before=24.21.0

# nodes: the Node that is here, and those releases.
nodes() {
    local platform folder version
    command -v node
    platform=$(node -p 'process.platform + "-" + process.arch')
    for version in $lts_before $lts; do
        [ "$(node --version)" != "v$version" ] || continue
        folder=$cache/node-$version
        [ -x "$folder/node_modules/node-$platform/bin/node" ] ||
            npm install --silent --no-save --prefix "$folder" "node-$platform@$version" >&2
        echo "$folder/node_modules/node-$platform/bin/node"
    done
}

# pack_package: builds and packs it in a fresh copy, with what it prints in the folder $work. Sets copy and tarball.
pack_package() {
    # As after a clone, in the one place where cargo finds again what it has built before.
    copy=$root/target/node-copy
    rm -rf "$copy"
    mkdir -p "$copy"
    git ls-files -z --cached --others --exclude-standard | tar -c --null --ignore-failed-read -T - | tar -x -C "$copy"
    git -C "$copy" init --quiet
    git -C "$copy" add --all
    (
        cd "$copy/bindings-node"
        export CARGO_TARGET_DIR=$root/target
        npm ci 2>&1 | tee "$work/ci.log"
        nameless npm run build >"$work/build.log" 2>&1 || { cat "$work/build.log" >&2; exit 1; }
        npm install --silent
    )
    if grep EBADENGINE "$work/ci.log" "$work/build.log"; then
        echo "what builds the package asks for another Node than $(node --version)" >&2
        return 1
    fi
    local changed
    changed=$(cd "$copy" && git diff --stat && git ls-files --others --exclude-standard)
    [ -z "$changed" ] || { printf 'building the package changes the clone:\n%s\n' "$changed" >&2; return 1; }
    (cd "$copy/bindings-node" && npm pack --silent)
    tarball=$(echo "$copy"/bindings-node/rspcode-*.tgz)
}
