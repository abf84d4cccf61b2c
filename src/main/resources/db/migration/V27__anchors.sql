-- Ranges of a document's words, kept outside of it and moved by the statement that stores each commit.

-- Counts what is done to a document's anchors other than by commits; 0: it never had any. A part of each commit's
-- compare-and-set, so that no commit leaves behind an anchor that its node doesn't know.
alter table document add column anchors bigint not null default 0 check (anchors >= 0);
grant update (anchors) on document to ${appUser};

create table anchor (
    id uuid primary key,
    document uuid not null references document,
    -- Its words when it was made, with what stood around them.
    exact text not null check (char_length(exact) between 1 and 4000),
    prefix text not null check (char_length(prefix) <= 32),
    suffix text not null check (char_length(suffix) <= 32),
    made_at timestamptz not null,
    -- Where it stood at a version: what the log since then is followed from.
    base_version bigint not null check (base_version >= 0),
    base_words text not null,
    base_begins integer not null,
    base_ends integer not null,
    base_orphaned_since bigint check (base_orphaned_since > 0),
    -- Its words as they are, or last were.
    words text not null,
    begins integer not null,
    ends integer not null,
    -- The version that took the last of its words away.
    orphaned_since bigint check (orphaned_since > 0),
    check (begins >= 0 and begins <= ends and (begins < ends) = (orphaned_since is null)),
    check (base_begins >= 0 and base_begins <= base_ends and (base_begins < base_ends) = (base_orphaned_since is null))
);
create index anchor_document on anchor (document);

grant select, insert, update, delete on anchor to ${appUser};
