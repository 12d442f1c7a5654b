#!/usr/bin/env bash
# Installs what the tests need (as root, by apt), builds once, runs every test, and ends with
# "N passed, N failed, N skipped". Exits non-zero on a failure, or when a test was skipped without a stated reason.
# With --real-cluster, a real kube-apiserver is built first where there is none; its tests run wherever there is one.
set -u
cd "$(dirname "$0")" || exit 1
if [ "${1:-}" = --real-cluster ]; then
  shift
  tests/real-cluster/build.sh >/dev/null || echo "test.sh: no real kube-apiserver could be built; the tests that need one will be skipped." >&2
fi

need() { # command, Debian package
  command -v "$1" >/dev/null 2>&1 && return 0
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "test.sh: '$1' is missing (Debian package '$2'). The tests that need it will be skipped: install it, or run this as root." >&2
    return 0
  fi
  echo "test.sh: installing $2"
  [ -n "${APT_UPDATED:-}" ] || { apt-get update -qq >/dev/null 2>&1; APT_UPDATED=1; }
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null 2>&1 ||
    echo "test.sh: could not install $2; the tests that need '$1' will be skipped." >&2
}
need chromium chromium
need kubectl kubernetes-client
need curl curl
tests/kubectl-debian.sh >/dev/null 2>&1 || echo "test.sh: Debian's kubectl could not be fetched; the embedded API is tried with the machine's own alone." >&2
tests/curl8.sh >/dev/null 2>&1 || echo "test.sh: curl 8 could not be fetched; the console is compared with $(curl --version 2>/dev/null | head -n 1 | cut -d ' ' -f 1,2) instead." >&2

configuration=${CONFIGURATION:-Release}
dotnet build KongGrantsUI.sln -c "$configuration" -v quiet -nologo || { echo "test.sh: the build failed." >&2; echo "0 passed, 1 failed, 0 skipped"; exit 1; }

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
tests="KongGrantsUI.Tests/bin/$configuration/net10.0/KongGrantsUI.Tests"
"$tests" -noColor -trx "$results/tests.trx" "$@"
code=$?

counters=$(grep -o '<Counters [^>]*>' "$results/tests.trx" 2>/dev/null | head -n 1)
count() { printf '%s' "$counters" | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p"; }
passed=$(count passed); failed=$(count failed); total=$(count total)
passed=${passed:-0}; failed=${failed:-0}; total=${total:-0}
skipped=$((total - passed - failed))
[ "$skipped" -lt 0 ] && skipped=0
[ "$code" -ne 0 ] && [ "$failed" -eq 0 ] && failed=1
[ "$passed" -eq 0 ] && [ "$failed" -eq 0 ] && failed=1
if [ "$skipped" -gt 0 ]; then
  echo "Skipped, and why:"
  grep -o 'testName="[^"]*"[^>]*outcome="NotExecuted"' "$results/tests.trx" | sed 's/testName="\([^"]*\)".*/  \1/'
  grep -o '<Message>[^<]*</Message>' "$results/tests.trx" | sort -u | sed 's/<[^>]*>//g; s/^/  /'
  # In CI everything that tests need is installed, so a skip there is an accident.
  [ "${CI:-}" = "true" ] && code=1
fi
if [ "$failed" -gt 0 ]; then
  echo "Failed (the reasons are above):"
  grep -o 'testName="[^"]*"[^>]*outcome="Failed"' "$results/tests.trx" 2>/dev/null | sed 's/testName="\([^"]*\)".*/  \1/'
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$code" -eq 0 ]
