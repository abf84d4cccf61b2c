#!/usr/bin/env bash
# Makes the passwords that docker-compose.yml hands to its containers: once, random, in the folder 'secrets', which only
# its owner may enter. The files in it may be read by the containers' own users, to whom they are mounted one by one.
set -euo pipefail
folder=$(cd "$(dirname "$0")/.." && pwd)/secrets
mkdir -p "$folder"
chmod 700 "$folder"
for name in superuser_password owner_password application_password; do
    if [ ! -s "$folder/$name" ]; then
        head -c 24 /dev/urandom | base64 | tr '+/' '-_' | tr -d '\n' >"$folder/$name"
        chmod 444 "$folder/$name"
    fi
done
printf 'The passwords are in %s. Keep a copy where the backups are.\n' "$folder"
