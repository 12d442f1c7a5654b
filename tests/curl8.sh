#!/usr/bin/env bash
# Unpacks curl 8 of Debian's backports beside the machine's own curl, once, and prints the folder that holds it. Needs
# apt, not root; the result stays in KONGGRANTS_CURL (default ~/.cache/konggrants/curl8).
set -euo pipefail
cache=${KONGGRANTS_CURL:-${XDG_CACHE_HOME:-$HOME/.cache}/konggrants/curl8}
[ -x "$cache/curl" ] && { echo "$cache"; exit 0; }
command -v apt-get >/dev/null && command -v dpkg >/dev/null || { echo "curl8: no apt-get to fetch it with." >&2; exit 3; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$cache" "$work/lists/partial"
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
mirror=$(grep -rhoE 'https?://[^ ]+/debian/?( |$)' /etc/apt/sources.list /etc/apt/sources.list.d 2>/dev/null | head -n 1 | tr -d " " || true)
keyring=$(ls /usr/share/keyrings/debian-archive-keyring.* | head -n 1)
# A list of its own, so that the machine's own lists stay as they are.
echo "deb [signed-by=$keyring] ${mirror:-http://deb.debian.org/debian} $suite-backports main" > "$work/sources.list"
own=(-o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=/dev/null -o "Dir::State::Lists=$work/lists")
apt-get "${own[@]}" update -qq >&2
(cd "$work" && apt-get "${own[@]}" download -qq curl libcurl4 >&2 && for package in *.deb; do dpkg -x "$package" root; done)
rm -rf "$cache/root"
mv "$work/root" "$cache/root"
printf '#!/bin/sh\nhere=$(dirname "$(readlink -f "$0")")\nLD_LIBRARY_PATH=$(echo "$here"/root/usr/lib/*-linux-gnu) exec "$here/root/usr/bin/curl" "$@"\n' > "$cache/curl.new"
chmod +x "$cache/curl.new"
"$cache/curl.new" --version >/dev/null
mv "$cache/curl.new" "$cache/curl"
echo "$cache"
