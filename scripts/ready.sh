#!/usr/bin/env bash
# Whether the Wedervraag in this container can serve: 0 yes, 1 no. Needs nothing but bash.
exec 3<>"/dev/tcp/127.0.0.1/${WEDERVRAAG_MANAGEMENT_PORT:-8081}" || exit 1
printf 'GET /readiness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r -t 4 _ status _ <&3
[ "$status" = 200 ]
