#!/bin/sh
# Run once by the database's container when it is new: makes the owner, who migrates, and the application's own user, who
# may add to logs and not change them. Neither is a superuser.
set -eu
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=postgres \
    --set=owner_password="$(cat /run/secrets/owner_password)" \
    --set=application_password="$(cat /run/secrets/application_password)" <<'SQL'
create role wedervraag_owner login password :'owner_password';
create role wedervraag_app login password :'application_password';
create database wedervraag owner wedervraag_owner;
revoke all on database wedervraag from public;
grant connect on database wedervraag to wedervraag_app;
SQL
