#!/usr/bin/env bash
# Serves the site for editing; rebuilds and reloads on every save. SITE_PORT changes the port.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

port=${SITE_PORT:-8080}
address="http://127.0.0.1:$port"
if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
  fail "port $port is in use: stop what listens there, or choose another one: SITE_PORT=8081 make serve"
fi
export SITE_URL="$address/"

# Joins the chain of causes that Trunk prints for an error into one line, so that the actual error
# above it stays in view.
shorten_errors() {
  local line cause next
  while IFS= read -r line; do
    next=
    if [[ $line == *ERROR*error ]]; then
      while IFS= read -r -t 1 cause; do
        case $cause in
          '' | 'Caused by:') ;;
          20[0-9][0-9]-*) next=$cause && break ;; # Trunk's next message
          *) line+=": ${cause##*( )*([0-9]:) }" ;;
        esac
      done
    fi
    printf '%s\n' "$line" ${next:+"$next"}
  done
}
shopt -s extglob

say 'Building the site (5 minutes at first, then seconds)'
MEMO=$PWD/target/memo
rm -rf "$MEMO"
mkdir -p "$MEMO"
serve() {
  use_wasm debug
  # Native programs bypass scripts/memo: scripts/host.sh restores HOST_PATH.
  export MEMO HOST_PATH=${HOST_PATH:-$PATH} PATH="$PWD/scripts/memo:$PATH"
  # Not dist/, which `make build` writes. Without RUST_LIB_BACKTRACE=0, Trunk prints its own
  # backtrace for each content error.
  RUST_LIB_BACKTRACE=0 exec trunk serve --port "$port" --dist target/serve
}
serve > >(shorten_errors) &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT INT TERM

until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
  kill -0 "$server" 2>/dev/null || fail 'Trunk stopped: see its output above'
  sleep 0.3
done
say "The site is at $address (Ctrl-C stops it)"
wait "$server"
