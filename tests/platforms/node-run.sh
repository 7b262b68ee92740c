# How a Node is asked; sourced with $work, a folder with the projects.

# run NAME PLATFORM ENGINE PROJECT NODE...: asks this Node in a project, and writes down what it should be: for this
# platform, and answering by this engine.
run() (
    out=${work:?}/out/$1 engine=$3 project=$4
    echo "$2 $engine" >"$out.should"
    shift 4
    cd "$work/projects/$project" || exit
    exec 2>"$out.errors" </dev/null
    "$@" node-where.mjs >"$out.where"
    "$@" program.mjs >"$out.answers"
    # The command is the native module's.
    [ "$engine" = portable ] ||
        "$@" node_modules/rspcode/cli.js classify pay_state NOTPAY --format csv >"$out.command"
)
