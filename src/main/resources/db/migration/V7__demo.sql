-- That this database holds the demo organisation, whether all of it was written, and who its people are.

create table demo_fill (
    only_one boolean primary key default true check (only_one),
    started timestamptz not null,
    finished timestamptz
);

create table demo_person (
    key text primary key,
    person uuid not null unique references person
);

grant select, insert on demo_fill, demo_person to ${appUser};
grant update (finished) on demo_fill to ${appUser};
