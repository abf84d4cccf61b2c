-- What answers rest on: pieces that people fill in as a form, frozen and published by review as wording is. First of them
-- are stories.

-- What the answers of a theme are to rest on.
alter table theme add asks_for text not null default 'NOTHING' check (asks_for in ('NOTHING', 'STORY', 'CHALLENGE'));
update theme set asks_for = 'STORY' where key = 'culture';
update theme set asks_for = 'CHALLENGE' where key = 'challenges';

create table piece (
    id       uuid primary key,
    kind     text not null check (kind in ('STORY', 'CHALLENGE')),
    -- Whose rights count; null for the organisation.
    team     uuid references team,
    language text not null check (language in ('EN', 'NL')),
    owner    uuid not null references person,
    -- The newest of its versions. A save names the one that it started from.
    version  integer not null check (version > 0),
    created  timestamptz not null,
    check (kind <> 'CHALLENGE' or team is not null)
);
create index piece_kind on piece (kind, team);
create index piece_owner on piece (owner);

-- Each save, and whose it was. A draft that was never published is deleted with all that came of it: it may speak of
-- somebody who doesn't want that. What was published can't be, since nothing cascades from there.
create table piece_version (
    piece    uuid not null references piece on delete cascade,
    version  integer not null check (version > 0),
    title    text not null check (length(title) between 1 and 200),
    content  json not null,
    hash     text not null check (hash ~ '^[0-9a-f]{64}$'),
    saved    timestamptz not null,
    saved_by uuid not null references person,
    primary key (piece, version)
);
create index piece_version_saved_by on piece_version (saved_by);

-- A version that somebody asked approval for. Never changed.
create table piece_revision (
    id        uuid primary key,
    piece     uuid not null references piece on delete cascade,
    version   integer not null,
    number    integer not null check (number > 0),
    -- Of the canonical form of its content: what is approved.
    hash      text not null check (hash ~ '^[0-9a-f]{64}$'),
    -- Whether whom it is about agreed, or needn't.
    consented boolean not null,
    frozen    timestamptz not null,
    frozen_by uuid not null references person,
    unique (piece, number),
    unique (piece, id),
    unique (piece, id, consented),
    foreign key (piece, version) references piece_version on delete cascade
);
create index piece_revision_version on piece_revision (piece, version);

-- Whoever saved it since the revision that was live when this one was frozen.
create table piece_contributor (
    revision uuid not null references piece_revision on delete cascade,
    person   uuid not null references person,
    primary key (revision, person)
);
create index piece_contributor_person on piece_contributor (person);

create table piece_review (
    id         uuid primary key,
    piece      uuid not null,
    revision   uuid not null unique,
    state      text not null check (state in ('OPEN', 'APPROVED', 'SENT_BACK', 'WITHDRAWN', 'REPLACED')),
    asked_by   uuid not null references person,
    asked      timestamptz not null,
    decided_by uuid references person,
    decided    timestamptz,
    reason     text check (length(reason) between 1 and 2000),
    four_eyes  boolean,
    foreign key (piece, revision) references piece_revision (piece, id) on delete cascade,
    check ((state = 'OPEN') = (decided is null) and (decided is null) = (decided_by is null)),
    check ((state = 'SENT_BACK') = (reason is not null)),
    check ((state = 'APPROVED') = (four_eyes is not null))
);
create unique index piece_review_one_open on piece_review (piece) where state = 'OPEN';
create index piece_review_piece on piece_review (piece, asked desc);
create index piece_review_asked_by on piece_review (asked_by);

create table piece_approval (
    review    uuid not null references piece_review on delete cascade,
    person    uuid not null references person,
    at        timestamptz not null,
    hash      text not null check (hash ~ '^[0-9a-f]{64}$'),
    four_eyes boolean not null,
    approvers smallint not null check (approvers between 1 and 3),
    primary key (review, person)
);
create index piece_approval_person on piece_approval (person);

create table piece_publication (
    id        uuid primary key,
    piece     uuid not null references piece,
    revision  uuid not null,
    state     text not null check (state in ('LIVE', 'RETIRED', 'CLOSED')),
    since     timestamptz not null,
    until     timestamptz check (until >= since),
    by        uuid not null references person,
    -- Why it was retired, or what came of it.
    reason    text check (length(reason) between 1 and 2000),
    -- Nothing is published about somebody who hasn't agreed, whatever a program does.
    consented boolean not null default true check (consented),
    foreign key (piece, revision, consented) references piece_revision (piece, id, consented),
    check ((state = 'LIVE') = (reason is null))
);
create unique index piece_publication_one_now on piece_publication (piece) where until is null;
create index piece_publication_revision on piece_publication (piece, revision);
create index piece_publication_by on piece_publication (by);

create trigger piece_review_is_history before update on piece_review
    for each row when (old.state <> 'OPEN') execute function refuse_change_of_history();
create trigger piece_approval_is_history before update on piece_approval
    for each row execute function refuse_change_of_history();
create trigger piece_publication_is_history before update on piece_publication
    for each row when (old.until is not null) execute function refuse_change_of_history();

-- What this person still lacks to approve this review as seen; empty: they may. The page shows it, the approval asks it.
create function piece_missing(of_review uuid, of_person uuid, seen_hash text) returns text[] language sql stable parallel safe as $$
    select array_remove(array[
        case when r.state <> 'OPEN' then 'OPEN_REVIEW' end,
        case when not has_right(of_person, 'APPROVE', p.team) then 'RIGHT_TO_APPROVE' end,
        case when four_eyes_asked(p.team)
              and exists (select from piece_contributor c where c.revision = v.id and c.person = of_person)
             then 'SOMEBODY_ELSE' end,
        case when exists (select from piece_approval g where g.review = r.id and g.person = of_person) then 'ANOTHER_APPROVER' end,
        case when not v.consented then 'CONSENT' end,
        case when seen_hash <> v.hash then 'THE_TEXT_UNDER_REVIEW' end], null)
    from piece_review r
    join piece_revision v on v.id = r.revision
    join piece p on p.id = r.piece
    where r.id = of_review
$$;

-- A piece with its newest version, what is published of it and its latest review.
create view piece_now as
    select p.id, p.kind, p.team, p.language, p.owner, p.version, p.created, d.title, d.content, d.hash, d.saved, d.saved_by,
           b.state as publication, b.since as published, b.reason as ended_because, b.by as published_by,
           v.id as live_revision, v.version as live_version, v.hash as live_hash, lv.title as live_title,
           r.id as review, r.state as review_state
    from piece p
    join piece_version d on d.piece = p.id and d.version = p.version
    left join piece_publication b on b.piece = p.id and b.until is null
    left join piece_revision v on v.id = b.revision
    left join piece_version lv on lv.piece = v.piece and lv.version = v.version
    left join lateral (
        select r.id, r.state from piece_review r where r.piece = p.id order by r.asked desc, r.id desc limit 1) r on true;

-- What a story is about and whom it serves is no part of what is approved.
create table story_theme (
    story uuid not null references piece on delete cascade,
    theme uuid not null references theme,
    primary key (story, theme)
);
create index story_theme_theme on story_theme (theme);

-- None: all of its team, or of the company.
create table story_position (
    story    uuid not null references piece on delete cascade,
    position uuid not null references position,
    primary key (story, position)
);
create index story_position_position on story_position (position);

-- What an answer rests on.
create table answer_rests_on (
    answer uuid not null references answer,
    piece  uuid not null references piece on delete cascade,
    since  timestamptz not null,
    by     uuid not null references person,
    primary key (answer, piece)
);
create index answer_rests_on_piece on answer_rests_on (piece);
create index answer_rests_on_by on answer_rests_on (by);

-- The only door to stories for whoever reads them: what is live now, and nothing of who agreed to it. Whoever is in it and
-- takes back that they agreed is gone from here at once.
create view live_story as
    select p.id as story, p.team, p.language, d.title, d.content ->> 'kind' as kind, d.content ->> 'who' as who,
           d.content ->> 'when' as happened_on, d.content ->> 'happened' as happened, d.content ->> 'changed' as changed,
           d.content ->> 'vouch' as vouch, b.since as published,
           (select string_agg(n.name, ', ' order by g.at, n.name)
            from piece_review r join piece_approval g on g.review = r.id join person n on n.id = g.person
            where r.revision = v.id and r.state = 'APPROVED') as approved_by
    from piece_publication b
    join piece p on p.id = b.piece and p.kind = 'STORY'
    join piece_revision v on v.id = b.revision
    join piece_version d on d.piece = v.piece and d.version = v.version
    join piece_version newest on newest.piece = p.id and newest.version = p.version
    where b.until is null and b.state = 'LIVE' and newest.content ->> 'consent' is distinct from 'REFUSED';

-- Which of them a position's readers may read: its team's and the company's, unless they serve other positions.
create view position_story as
    select o.id as position, s.*
    from position o
    join live_story s on (s.team is null or s.team = o.team)
     and (not exists (select from story_position x where x.story = s.story)
          or exists (select from story_position x where x.story = s.story and x.position = o.id));

-- Which of them stand beside which approved answer of a position.
create view readable_story as
    select r.position, r.question, x.piece as story, x.since
    from readable_answer r
    join answer_rests_on x on x.answer = r.answer
    join position_story s on s.position = r.position and s.story = x.piece;

grant select, insert, delete on piece, story_theme, story_position, answer_rests_on to ${appUser};
grant select, insert on piece_version, piece_revision, piece_contributor, piece_review, piece_approval, piece_publication to ${appUser};
grant update (version, owner) on piece to ${appUser};
grant update (state, decided_by, decided, reason, four_eyes) on piece_review to ${appUser};
grant update (until) on piece_publication to ${appUser};
grant select on piece_now, live_story, position_story, readable_story to ${appUser};
