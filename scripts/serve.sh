#!/usr/bin/env bash
# Serves the site for editing: built anew and reloaded at every save. SITE_PORT changes the port.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

port=${SITE_PORT:-8080}
address="http://127.0.0.1:$port"
if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
  fail "port $port is taken: stop what listens there, or choose another one: SITE_PORT=8081 make serve"
fi
export SITE_URL="$address/"

say 'Building the site (2 minutes at first, seconds after that)'
(use_wasm debug && exec trunk serve --port "$port") &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT INT TERM

until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
  kill -0 "$server" 2>/dev/null || fail 'Trunk stopped: see what it says above'
  sleep 0.3
done
sleep 1
say "The site is at $address (Ctrl-C stops it)"
wait "$server"
