-- Whether a member of a panel would say what a draft says, as it stood when they said so.

create table stance (
    position  uuid not null references position,
    document  uuid not null references document,
    person    uuid not null references person,
    agrees    boolean not null,
    why       text not null check (char_length(why) <= 500),
    version   bigint not null check (version >= 0),
    -- What the draft said then: a draft that says something else has outdated the stance.
    substance text not null check (substance ~ '^[0-9a-f]{64}$'),
    taken     timestamptz not null,
    primary key (position, document, person),
    -- Who differs says why.
    check (agrees or why <> '')
);
create index stance_document on stance (document);
create index stance_person on stance (person);

grant select, insert, delete on stance to ${appUser};
grant update (agrees, why, version, substance, taken) on stance to ${appUser};
