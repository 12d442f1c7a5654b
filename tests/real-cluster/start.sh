#!/usr/bin/env bash
# Starts etcd and a real kube-apiserver on loopback, with RBAC, token users and the project's definitions, and prints the
# path of a kubeconfig with the contexts admin, kim and luka. Usage: start.sh FOLDER (kept: data, certificates, logs, process ids).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mkdir -p "${1:?usage: start.sh FOLDER}" && cd "$1" && pwd)
bin=${KONGGRANTS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/konggrants/real-cluster}
[ -x "$bin/kube-apiserver" ] && [ -x "$bin/etcd" ] || { echo "real-cluster: there is no kube-apiserver in $bin; run $here/build.sh first." >&2; exit 3; }

# Below the ports that the kernel gives to outgoing connections (32768 and up): a server that is stopped finds its port free again.
free_port() {
  python3 -c '
import random, socket
for port in random.sample(range(20000, 32000), 12000):
    with socket.socket() as s:
        try: s.bind(("127.0.0.1", port))
        except OSError: continue
    print(port); break'
}
secret() { head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n'; }
if [ ! -f "$folder/ports" ]; then
  echo "etcd=$(free_port) peer=$(free_port) api=$(free_port)" > "$folder/ports"
  openssl genrsa -out "$folder/sa.key" 2048 2>/dev/null
  admin=$(secret); kim=$(secret); luka=$(secret); app=$(secret)
  umask 077
  printf '%s\n' "$admin,admin,u-admin,\"system:masters\"" "$kim,kim,u-kim" "$luka,luka,u-luka" "$app,konggrants,u-app" > "$folder/tokens.csv"
  echo "admin=$admin kim=$kim luka=$luka app=$app" > "$folder/tokens"
fi
eval "$(tr ' ' '\n' < "$folder/ports")"

nohup "$bin/etcd" --data-dir "$folder/etcd" --listen-client-urls "http://127.0.0.1:$etcd" --advertise-client-urls "http://127.0.0.1:$etcd" \
  --listen-peer-urls "http://127.0.0.1:$peer" --initial-advertise-peer-urls "http://127.0.0.1:$peer" --initial-cluster "default=http://127.0.0.1:$peer" \
  --unsafe-no-fsync > "$folder/etcd.log" 2>&1 < /dev/null &
echo $! > "$folder/etcd.pid"
nohup "$bin/kube-apiserver" --etcd-servers "http://127.0.0.1:$etcd" --bind-address 127.0.0.1 --advertise-address 127.0.0.1 --secure-port "$api" --insecure-port 0 \
  --cert-dir "$folder/certificates" --token-auth-file "$folder/tokens.csv" --authorization-mode RBAC --anonymous-auth=true \
  --service-account-issuer https://kubernetes.default.svc --service-account-signing-key-file "$folder/sa.key" --service-account-key-file "$folder/sa.key" \
  --service-cluster-ip-range 10.0.0.0/16 --disable-admission-plugins ServiceAccount --endpoint-reconciler-type none \
  ${KONGGRANTS_APISERVER_FLAGS:-} > "$folder/kube-apiserver.log" 2>&1 < /dev/null &
echo $! > "$folder/kube-apiserver.pid"

for _ in $(seq 150); do
  curl -sk "https://127.0.0.1:$api/readyz" 2>/dev/null | grep -q '^ok' && ready=yes && break
  kill -0 "$(cat "$folder/kube-apiserver.pid")" 2>/dev/null || break
  sleep 0.2
done
[ "${ready:-}" = yes ] || { echo "real-cluster: the API server did not get ready; its log ends with:" >&2; tail -n 5 "$folder/kube-apiserver.log" >&2; "$here/stop.sh" "$folder"; exit 4; }

eval "$(tr ' ' '\n' < "$folder/tokens" | sed 's/^/token_/')"
{
  echo "apiVersion: v1"; echo "kind: Config"; echo "current-context: admin"
  echo "clusters:"; echo "- { name: real, cluster: { server: \"https://127.0.0.1:$api\", certificate-authority: \"$folder/certificates/apiserver.crt\" } }"
  echo "contexts:"
  echo "- { name: admin, context: { cluster: real, user: admin, namespace: default } }"
  echo "- { name: kim, context: { cluster: real, user: kim, namespace: qyzylorda } }"
  echo "- { name: luka, context: { cluster: real, user: luka, namespace: kualalumpur } }"
  echo "- { name: app, context: { cluster: real, user: app, namespace: konggrants } }"
  echo "users:"
  echo "- { name: admin, user: { token: $token_admin } }"
  echo "- { name: kim, user: { token: $token_kim } }"
  echo "- { name: luka, user: { token: $token_luka } }"
  echo "- { name: app, user: { token: $token_app } }"
} > "$folder/kubeconfig"
echo "$folder/kubeconfig"
