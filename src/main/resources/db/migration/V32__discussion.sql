-- What people say about the words of a document: threads of comments, each at its words by an anchor.

create table comment_thread (
    id          uuid primary key,
    document    uuid not null references document,
    anchor      uuid not null unique references anchor,
    opened      timestamptz not null,
    opened_by   uuid not null references person,
    resolved    timestamptz,
    resolved_by uuid references person,
    -- The words as whoever began it saw them: a frozen revision shows them there.
    version     bigint not null check (version >= 0),
    begins      integer not null check (begins >= 0),
    ends        integer not null check (ends > begins),
    check ((resolved is null) = (resolved_by is null))
);
create index comment_thread_document on comment_thread (document);
create index comment_thread_opened_by on comment_thread (opened_by);
create index comment_thread_resolved_by on comment_thread (resolved_by);

create table comment (
    id      uuid primary key,
    thread  uuid not null references comment_thread,
    by      uuid not null references person,
    said    timestamptz not null,
    changed timestamptz,
    words   text not null check (char_length(words) between 1 and 2000)
);
create index comment_in_thread on comment (thread, said, id);
create index comment_by on comment (by);

-- Who is spoken to.
create table comment_mention (
    comment uuid not null references comment on delete cascade,
    person  uuid not null references person,
    primary key (comment, person)
);
create index comment_mention_person on comment_mention (person);

grant select, insert, delete on comment_thread, comment, comment_mention to ${appUser};
grant update (resolved, resolved_by) on comment_thread to ${appUser};
grant update (words, changed) on comment to ${appUser};
