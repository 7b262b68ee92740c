# Reads what is built for macOS; sourced inside the Debian of the cache, which has llvm.

# Debian has some of these tools beside the others alone.
PATH+=:$(dirname "$(readlink -f "$(command -v llvm-nm)")")

# macos FILE PROCESSOR OLDEST: it is for this processor and from this macOS on, and asks for nothing but what is part of
# every macOS.
macos() {
    local headers needed name
    headers=$(llvm-objdump -m --private-headers "$1")
    [[ $headers =~ MH_MAGIC_64[[:space:]]+$2[[:space:]] ]]
    [[ $headers =~ [[:space:]](minos|version)[[:space:]]${3/./\\.}$'\n' ]]
    # A library names itself first.
    name=$(llvm-otool -D "$1" | sed 1d)
    needed=$(llvm-otool -L "$1" | sed -n '2,$s/^\t\([^ ]*\) .*/\1/p' | sed "\\|^${name:-none}\$|d")
    [ -z "$(sed -E '\#^/usr/lib/lib(System\.B|iconv\.2|charset\.1)\.dylib$#d' <<<"$needed")" ]
    echo "   $2 from macOS $3, read and not run: needs ${needed:+$(xargs <<<"$needed")}"
}
