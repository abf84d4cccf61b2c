-- Rare changes that every node must hear of.

create table change (
    id bigint generated always as identity primary key,
    topic text not null check (topic ~ '^[a-z_]{1,40}$'),
    subject uuid not null,
    -- Readers go by transaction, not by id: ids become visible in another order than they are given out.
    xid xid8 not null default pg_current_xact_id(),
    at timestamptz not null default clock_timestamp()
);
create index change_xid on change (xid);
create index change_at on change (at);

grant select, insert, delete on change to ${appUser};
