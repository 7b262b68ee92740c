# Tests that run on more platforms than all of them do; sourced by what runs them there.

# These start no process, and need nothing but pytest and hypothesis.
in_process=(vectors payer_texts procedure reply vocabulary any_text)
# These need neither numpy nor a server, and no other program.
on_any_system=("${in_process[@]}" arguments arrow_fuzz arrow_hostile arrow_waits attempt command constants import package
    pydantic threads truth versions)

# test_files FOLDER NAME...: sets files to these tests in that folder.
test_files() {
    local folder=$1 name
    shift
    files=()
    for name; do files+=("$folder/test_$name.py"); done
}
