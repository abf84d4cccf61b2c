-- Answers and how their wording becomes official. Three facts about a wording, never one status column: its draft (the
-- document and its reviews), what is published, and how fresh that is.

create table answer (
    id       uuid primary key,
    question uuid not null references question,
    scope    text not null check (scope in ('COMPANY', 'TEAM', 'POSITION')),
    team     uuid references team,
    position uuid references position,
    owner    uuid not null references person,
    created  timestamptz not null,
    check ((scope = 'TEAM') = (team is not null)),
    check ((scope = 'POSITION') = (position is not null)),
    unique nulls not distinct (question, team, position)
);
create index answer_owner on answer (owner);

create table wording (
    id        uuid primary key,
    answer    uuid not null references answer,
    language  text not null check (language in ('EN', 'NL')),
    document  uuid not null unique references document,
    review_by date,
    unique (answer, language)
);

-- Never changed. The document is kept as it was, byte for byte.
create table revision (
    id               uuid primary key,
    wording          uuid not null references wording,
    number           integer not null check (number > 0),
    question_text    text not null,
    document         json not null,
    -- Of the canonical form of document and question text together: what is approved.
    hash             text not null check (hash ~ '^[0-9a-f]{64}$'),
    -- Of the document alone, to tell whether a draft equals it.
    document_hash    text not null check (document_hash ~ '^[0-9a-f]{64}$'),
    document_version bigint not null,
    schema_version   integer not null,
    words            integer not null,
    frozen           timestamptz not null,
    frozen_by        uuid not null references person,
    unique (wording, number),
    unique (wording, id)
);

-- Everyone with a step in the edit log since the revision that was live when this one was frozen.
create table revision_contributor (
    revision uuid not null references revision,
    person   uuid not null references person,
    primary key (revision, person)
);

create table review (
    id         uuid primary key,
    wording    uuid not null,
    revision   uuid not null unique,
    state      text not null check (state in ('OPEN', 'APPROVED', 'SENT_BACK', 'WITHDRAWN', 'REPLACED')),
    asked_by   uuid not null references person,
    asked      timestamptz not null,
    decided_by uuid references person,
    decided    timestamptz,
    reason     text check (length(reason) between 1 and 2000),
    four_eyes  boolean,
    foreign key (wording, revision) references revision (wording, id),
    check ((state = 'OPEN') = (decided is null) and (decided is null) = (decided_by is null)),
    check ((state = 'SENT_BACK') = (reason is not null)),
    check ((state = 'APPROVED') = (four_eyes is not null))
);
create unique index review_one_open on review (wording) where state = 'OPEN';
create index review_wording on review (wording, asked desc);
create index review_asked_by on review (asked_by);

create table publication (
    id       uuid primary key,
    wording  uuid not null,
    revision uuid not null,
    state    text not null check (state in ('LIVE', 'OBSOLETE', 'RETIRED')),
    since    timestamptz not null,
    until    timestamptz check (until >= since),
    foreign key (wording, revision) references revision (wording, id)
);
create unique index publication_one_now on publication (wording) where until is null;
create index publication_revision on publication (revision);

create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
    raise exception 'what was decided about a wording is never changed (%)', tg_table_name;
end $$;

create trigger review_is_history before update on review
    for each row when (old.state <> 'OPEN') execute function refuse_change_of_history();
create trigger publication_is_history before update on publication
    for each row when (old.until is not null) execute function refuse_change_of_history();

create function four_eyes_asked(of_team uuid) returns boolean language sql stable parallel safe as $$
    select case when of_team is null
        then (select o.four_eyes from organisation o)
        else (select t.four_eyes from team t where t.id = of_team)
    end
$$;

-- The team whose roles count for an answer: the team, or that of the position; null for the company.
create function answer_team(of_answer answer) returns uuid language sql stable parallel safe as $$
    select case of_answer.scope
        when 'TEAM' then of_answer.team
        when 'POSITION' then (select p.team from position p where p.id = of_answer.position)
    end
$$;

create function answer_open(of_answer answer) returns boolean language sql stable parallel safe as $$
    select not exists (select from position p where p.id = of_answer.position and p.closed)
$$;

-- What this person still lacks to approve this review as seen; empty: they may. The page shows it, the approval asks it.
create function approval_missing(of_review uuid, of_person uuid, seen_hash text) returns text[] language sql stable parallel safe as $$
    select array_remove(array[
        case when r.state <> 'OPEN' then 'OPEN_REVIEW' end,
        case when not answer_open(a) then 'OPEN_POSITION' end,
        case when not has_right(of_person, 'APPROVE', answer_team(a)) then 'RIGHT_TO_APPROVE' end,
        case when four_eyes_asked(answer_team(a))
              and exists (select from revision_contributor c where c.revision = v.id and c.person = of_person)
             then 'SOMEBODY_ELSE' end,
        case when seen_hash <> v.hash then 'THE_TEXT_UNDER_REVIEW' end], null)
    from review r
    join revision v on v.id = r.revision
    join wording w on w.id = r.wording
    join answer a on a.id = w.answer
    where r.id = of_review
$$;

create or replace function document_writable_by(document uuid, person uuid) returns boolean language sql stable parallel safe as $$
    select exists (
        select from wording w join answer a on a.id = w.answer
        where w.document = $1 and answer_open(a) and has_right($2, 'EDIT', answer_team(a)))
$$;

create or replace function document_readable_by(document uuid, person uuid) returns boolean language sql stable parallel safe as $$
    select exists (
        select from wording w join answer a on a.id = w.answer
        where w.document = $1 and has_right($2, 'SEE_DRAFTS', answer_team(a)))
$$;

-- A wording with its draft's version, what is published of it and its latest review.
create view wording_now as
    select w.id, w.answer, w.language, w.document, w.review_by, d.version as draft_version,
           p.state as publication, p.since as live_since, v.id as live_revision, v.number as live_number,
           v.document_hash as live_hash, v.document_version as live_version, v.words as live_words,
           r.id as review, r.state as review_state
    from wording w
    join document d on d.id = w.document
    left join publication p on p.wording = w.id and p.until is null
    left join revision v on v.id = p.revision
    left join lateral (
        select r.id, r.state from review r where r.wording = w.id order by r.asked desc, r.id desc limit 1) r on true;

grant select, insert on answer, wording, revision, revision_contributor, review, publication to ${appUser};
grant update (owner) on answer to ${appUser};
grant update (review_by) on wording to ${appUser};
grant update (state, decided_by, decided, reason, four_eyes) on review to ${appUser};
grant update (until) on publication to ${appUser};
grant select on wording_now to ${appUser};
