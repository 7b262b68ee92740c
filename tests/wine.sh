# Windows' programs; sourced inside the Debian of debian.sh, after `need_debian wine wine64`. They take files for what
# others read from pipes. What wine sets up for itself stays in that Debian, and serves one suite at a time.
exec 8>/var/cache/wine.lock
flock 8
export WINEPREFIX=/var/cache/wine WINEDEBUG=-all DISPLAY= HOME=/root XDG_RUNTIME_DIR=/tmp
wine=$(command -v wine || command -v wine64 || echo /usr/lib/wine/wine64)
trap 'wineserver -k 2>/dev/null || true' EXIT
