-- What the answer check found in a draft and somebody says may stay. It is known again by its rule and a hash of its words,
-- so that a draft's words stand nowhere but in the draft. Why it may stay stands in the log of acts alone: whoever erases it
-- there has erased it here.
create table dismissal (
    wording uuid not null references wording,
    rule    text not null check (rule ~ '^[A-Z_]{3,50}$'),
    words   text not null check (words ~ '^[0-9a-f]{64}$'),
    person  uuid not null references person,
    at      timestamptz not null,
    act     bigint not null references audit_act,
    primary key (wording, rule, words)
);
create index dismissal_person on dismissal (person);
create index dismissal_act on dismissal (act);

-- Why it may stay speaks of the draft, as does why one was sent back.
create or replace function audit_text_speaks_of() returns trigger
    language plpgsql set search_path = public, pg_temp
    as $$
    begin
        new.of_draft := (select act like 'REVIEW%' or act = 'FINDING_DISMISSED' from audit_act a where a.seq = new.seq);
        return new;
    end
    $$;

grant select, insert, delete on dismissal to ${appUser};
