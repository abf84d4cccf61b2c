#!/bin/sh
# Run once by the database's container when it is new: makes the application's own user, who may add to logs, not change them.
set -eu
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" --set=password="$APPLICATION_PASSWORD" <<'SQL'
create role wedervraag_app login password :'password';
revoke all on database wedervraag from public;
grant connect on database wedervraag to wedervraag_app;
SQL
