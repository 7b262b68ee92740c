# A Debian 13 in a folder of the cache, for what this machine's own system lacks: Swift, other processors, an
# old Rust. Sourced by the suites that need it, after lib.sh. Safe to delete: nothing stays mounted in it.

debian=$cache/debian-13

# need_debian PACKAGE...: the folder is there, and these packages are installed in it.
need_debian() {
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        echo "a Debian 13 in a folder is needed, which takes root and Debian's apt-get" >&2
        return 1
    fi
    need debootstrap debootstrap && need unshare util-linux && mkdir -p "$cache" || return
    (
        flock 9
        [ -e "$debian/complete" ] || make_debian || exit
        local packages=$debian/installed-$(echo "$@" | cksum | cut -d ' ' -f 1)
        [ -e "$packages" ] || install_in_debian "$@" && touch "$packages"
    ) 9>"$cache/debian-13.lock"
}

make_debian() {
    rm -rf --one-file-system "$debian" &&
        debootstrap --variant=minbase trixie "$debian" "$(mirror)" >"$cache/debian-13.log" &&
        touch "$debian/complete" && return
    tail -n 20 "$cache/debian-13.log" >&2
    return 1
}

# What it trusts on the network is what this machine trusts.
install_in_debian() {
    cp /etc/resolv.conf "$debian/etc/resolv.conf" &&
        in_debian apt-get update -qq &&
        in_debian env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" \
            >"$cache/debian-13.log" 2>&1 && in_debian apt-get clean &&
        mkdir -p "$debian/etc/ssl/certs" &&
        cp /etc/ssl/certs/ca-certificates.crt "$debian/etc/ssl/certs/" && return
    tail -n 20 "$cache/debian-13.log" >&2
    return 1
}

# The address that this machine's own apt takes Debian from.
mirror() {
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' 'Component: main' | head -n 1
}

# in_debian COMMAND...: runs it as root in there, with the project read-only as /project and a folder that
# the caller may name in $debian_work as /scratch. The mounts are those of the command alone: they end with it,
# however it ends.
in_debian() {
    unshare --mount bash -euc '
        debian=$1 project=$2 work=$3
        shift 3
        mount -t proc proc "$debian/proc"
        mkdir -p "$debian/dev/shm"
        mount -t tmpfs tmpfs "$debian/dev/shm"
        mkdir -p "$debian/project" "$debian/scratch"
        mount --bind -o ro "$project" "$debian/project"
        [ -z "$work" ] || mount --bind "$work" "$debian/scratch"
        exec env -i LC_ALL=C.UTF-8 HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin chroot "$debian" "$@"
    ' in_debian "$debian" "$root" "${debian_work:-}" "$@"
}

# unpacked_arm64 PACKAGE...: sets folder to one with these of Debian's packages for arm64, unpacked. They are not
# installed: with lists of its own, apt in there stays with one processor.
unpacked_arm64() {
    folder=$cache/arm64-$(echo "$@" | tr ' ' '+')
    [ ! -e "$folder/complete" ] || return 0
    rm -rf "$folder" && mkdir -p "$folder" || return
    debian_work=$folder in_debian bash -euc '
        apt() { apt-get -qq -o APT::Sandbox::User=root -o APT::Architectures::=amd64 -o APT::Architectures::=arm64 \
            -o Dir::State::Lists=/scratch/lists "$@"; }
        cd /scratch
        mkdir -p lists/partial
        apt update
        apt download "${@/%/:arm64}"
        for package in *.deb; do dpkg -x "$package" .; done
        [ -e lib ] || ln -s usr/lib lib
        rm -r lists ./*.deb
    ' unpacked_arm64 "$@" && touch "$folder/complete"
}
