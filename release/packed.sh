# Archives that are equal for equal content; sourced by what makes them.

# packed FOLDER KIND INTO: an archive of a folder, under its name, in another one: sorted, nobody's, and of the first day
# that a zip can name.
packed() (
    local name=${1##*/}
    cd "${1%/*}"
    find "$name" -exec env TZ=UTC touch -hd 1980-01-01 {} +
    if [ "$2" = zip ]; then
        find "$name" | LC_ALL=C sort | TZ=UTC zip -qX9y "$3/$name.zip" -@
    else
        tar --sort=name --owner=0 --group=0 --numeric-owner -c "$name" | gzip -n9 >"$3/$name.$2"
    fi
)
