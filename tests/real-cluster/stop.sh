#!/usr/bin/env bash
# Stops what start.sh started in FOLDER, by its process ids. Usage: stop.sh FOLDER
folder=${1:?usage: stop.sh FOLDER}
for name in kube-apiserver etcd; do
  pid=$(cat "$folder/$name.pid" 2>/dev/null) || continue
  kill "$pid" 2>/dev/null
  for _ in $(seq 50); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
  kill -9 "$pid" 2>/dev/null
  rm -f "$folder/$name.pid"
done
exit 0
