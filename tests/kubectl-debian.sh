#!/usr/bin/env bash
# Unpacks Debian's kubectl (1.20 in bookworm) beside the machine's own, once, and prints where it is: the embedded API is
# tried with an old client and a new one. Needs apt, not root; it stays in KONGGRANTS_KUBECTL (default ~/.cache/konggrants/kubectl).
set -euo pipefail
cache=${KONGGRANTS_KUBECTL:-${XDG_CACHE_HOME:-$HOME/.cache}/konggrants/kubectl}
[ -x "$cache/kubectl" ] && { echo "$cache/kubectl"; exit 0; }
command -v apt-get >/dev/null && command -v dpkg >/dev/null || { echo "kubectl-debian: no apt-get to fetch it with." >&2; exit 3; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$cache"
cd "$work"
apt-get download -qq kubernetes-client >&2 || { apt-get update -qq >&2 && apt-get download -qq kubernetes-client >&2; }
dpkg -x kubernetes-client_*.deb root
root/usr/bin/kubectl version --client >/dev/null
mv root/usr/bin/kubectl "$cache/kubectl"
echo "$cache/kubectl"
