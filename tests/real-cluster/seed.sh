#!/usr/bin/env bash
# Puts the project's definitions and the how-to's start into a disposable cluster. Usage: seed.sh KUBECONFIG [CONTEXT]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
kubectl() { command kubectl --kubeconfig "$kubeconfig" --context "$context" "$@"; }
kubeconfig=${1:?usage: seed.sh KUBECONFIG [CONTEXT]}
context=${2:-admin}
kubectl apply -k "$root/deploy/crds" >&2
# Namespaces before what is in them; a second pass for objects whose definitions have just been made.
kubectl apply -f "$root/KongGrantsUI/Demo/Scenarios/base.yaml" >&2 || true
kubectl wait --for=condition=established crd --all --timeout=60s >&2
kubectl apply -f "$root/KongGrantsUI/Demo/Scenarios/base.yaml" >&2
for try in 1 2 3 4 5; do
  kubectl apply -f "$root/KongGrantsUI/Demo/Scenarios/start.yaml" >&2 && exit 0
  sleep 1
done
echo "real-cluster: the start scenario could not be applied." >&2
exit 4
