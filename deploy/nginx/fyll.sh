#!/bin/sh
# Fills in nginx.conf from the environment, and says what is missing: `fyll.sh > /etc/nginx/nginx.conf`.
# Then `nginx -t`, and `systemctl reload nginx`: what is kept outlives a reload.
set -eu
mapp=$(dirname "$0")
namn=$(grep -o '\${[A-Z_]*}' "$mapp/nginx.conf.mall" | sort -u | tr -d '${}' | grep -v '^NAMES$')
for ett in $namn; do
    eval "varde=\${$ett:-}"
    [ -n "$varde" ] || { echo "$ett saknas (docs/drift.md)." >&2; exit 1; }
done
exec envsubst "$(printf '${%s} ' $namn)" < "$mapp/nginx.conf.mall"
