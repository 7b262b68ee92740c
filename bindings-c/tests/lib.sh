# What the C suites share; sourced after tests/lib.sh of the project.

warnings=(-Wall -Wextra -Wpedantic -Werror)
c_tests=$root/bindings-c/tests

# blocks README LANGUAGE: the fenced blocks of a language, one after the other.
blocks() {
    awk -v fence="\`\`\`$2" '$0 == fence { inside = 1; next } /^```/ { inside = 0 } inside' "$1"
}

# readme_commands README: the commands of its shell blocks, with the folder that it is in for the sign of that.
readme_commands() {
    blocks "$1" sh | sed "s|…|$(dirname "$1")|g"
}

# header_examples HEADER: a C program of all examples in the header's comments, each in a block of its own.
header_examples() {
    printf '#include <assert.h>\n#include <stdio.h>\n#include <string.h>\n#include <rspcode.h>\n'
    printf '#undef NDEBUG\n#include <assert.h>\nint main(void)\n{\n'
    sed 's/^ \* \{0,1\}//' "$1" |
        awk '$0 == "```c" { inside = 1; print "{"; next } /^```/ && inside { inside = 0; print "}" } inside'
    printf 'return 0;\n}\n'
}

# growth PREFIX FLAGS...: sets $growth, by how many bytes one call makes a program larger.
growth() {
    local prefix=$1
    shift
    rm -f with without
    cc -Os -s "$@" "$c_tests/one_call.c" -o without
    # shellcheck disable=SC2046
    cc -Os -s "$@" -DWITH_RSPCODE "$c_tests/one_call.c" \
        $(PKG_CONFIG_PATH=$prefix/lib/pkgconfig pkg-config --cflags --libs rspcode) -o with
    growth=$(($(wc -c <with) - $(wc -c <without)))
    [ "$growth" -gt 10000 ]
}

# run_on CC QEMU PREFIX: the C programs with the static library of a prefix, and with its shared one. Takes the vectors
# in /scratch, and leaves its program there.
run_on() {
    local cc=$1 qemu=$2 prefix=$3 program
    for program in vectors procedure expectations layout guard_pages threads; do
        $cc -std=c11 -O1 -Wall -Wextra -Werror -I"$prefix/include" -I/scratch "$c_tests/$program.c" \
            "$prefix/lib/librspcode.a" -pthread -o /scratch/program
        $qemu /scratch/program
    done
    [ -e "$prefix/lib/librspcode.so" ] || return 0
    $cc -std=c11 -O1 -I"$prefix/include" -I/scratch "$c_tests/vectors.c" -L"$prefix/lib" -lrspcode -o /scratch/program
    if [ -n "$qemu" ]; then qemu+=' -E'; fi
    ${qemu:-env} LD_LIBRARY_PATH="$prefix/lib" /scratch/program
}
