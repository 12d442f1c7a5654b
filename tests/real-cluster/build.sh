#!/usr/bin/env bash
# Makes a real kube-apiserver and etcd available on this machine, once: the API server is built from Debian's source
# package `kubernetes`, etcd is Debian's. Prints the folder that holds both. Needs root, apt and about five minutes;
# the result stays in KONGGRANTS_CACHE (default ~/.cache/konggrants/real-cluster).
set -euo pipefail
cache=${KONGGRANTS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/konggrants/real-cluster}
recipe=4 # raise it when the way of building changes: a cached result of an older recipe is built again
if [ -x "$cache/kube-apiserver" ] && [ -x "$cache/etcd" ] && [ "$(cat "$cache/recipe" 2>/dev/null)" = "$recipe" ]; then echo "$cache"; exit 0; fi

say() { echo "real-cluster: $*" >&2; }
[ "$(id -u)" -eq 0 ] || { say "no kube-apiserver in $cache, and only root can install what builds one. Run $0 as root once."; exit 3; }
command -v apt-get >/dev/null || { say "no kube-apiserver in $cache, and no apt-get to build one with. Put kube-apiserver and etcd there."; exit 3; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$cache" "$work/apt/lists/partial"

# A deb-src list of its own, so that the machine's own lists stay as they are.
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
mirror=$(grep -rhoE 'https?://[^ ]+/debian/?( |$)' /etc/apt/sources.list /etc/apt/sources.list.d 2>/dev/null | head -n 1 | tr -d " " || true)
keyring=$(ls /usr/share/keyrings/debian-archive-keyring.* | head -n 1)
echo "deb-src [signed-by=$keyring] ${mirror:-http://deb.debian.org/debian} $suite main" > "$work/apt/sources.list"
sources=(-o "Dir::Etc::SourceList=$work/apt/sources.list" -o Dir::Etc::SourceParts=/dev/null -o "Dir::State::Lists=$work/apt/lists")

say "installing Go and etcd"
apt-get update -qq >&2
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends etcd-server golang-1.19-go rsync make dpkg-dev golang-github-modern-go-reflect2-dev >&2
say "fetching the source"
apt-get "${sources[@]}" update -qq >&2
(cd "$work" && apt-get "${sources[@]}" source -qq --only-source kubernetes >&2)

say "building kube-apiserver"
source=$(find "$work" -maxdepth 1 -type d -name 'kubernetes-*' | head -n 1)
[ -n "$source" ] || { say "apt-get source brought no kubernetes folder."; exit 4; }
cd "$source"
# The reflect2 that Kubernetes 1.20 brings reads maps as Go did before 1.18, and crashes with later ones; Debian's does not.
rm -f vendor/github.com/modern-go/reflect2/*.go vendor/github.com/modern-go/reflect2/*.s
cp /usr/share/gocode/src/github.com/modern-go/reflect2/*.go /usr/share/gocode/src/github.com/modern-go/reflect2/*.s vendor/github.com/modern-go/reflect2/
# With Go 1.16 and later its schema validation takes an empty string for null; what is meant is null alone.
for file in vendor/github.com/go-openapi/validate/type.go vendor/k8s.io/kube-openapi/pkg/validation/validate/type.go; do
  sed -i 's/data == nil || reflect.DeepEqual(reflect.Zero(reflect.TypeOf(data)), reflect.ValueOf(data))/data == nil/' "$file"
  grep -q 'if data == nil {' "$file" || { say "$file is not as expected."; exit 4; }
done
# As Debian's own rules do it: a GOPATH of its own, so that nothing is fetched from anywhere.
mkdir -p .go/src/k8s.io
ln -sfn ../../.. .go/src/k8s.io/kubernetes
env HOME="$work/home" GOPATH="$PWD/.go" PATH=/usr/lib/go-1.19/bin:$PATH CGO_ENABLED=0 make WHAT=cmd/kube-apiserver >&2
mv _output/local/go/bin/kube-apiserver "$cache/kube-apiserver"
ln -sf "$(command -v etcd)" "$cache/etcd"
echo "$recipe" > "$cache/recipe"
echo "$cache"
