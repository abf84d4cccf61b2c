-- Teams, themes, questions and positions in an order of their own; how much approval a team asks; how fresh wording is.

-- Places are unique, checked at the end of each statement: one statement moves a whole row of things.
create sequence team_place;
alter table team add place integer;
update team t set place = n.n from (select id, row_number() over (order by name) as n from team) n where n.id = t.id;
select setval('team_place', (select count(*) + 1 from team), false);
alter table team alter place set default nextval('team_place'), alter place set not null,
    add constraint team_place_once unique (place) deferrable initially immediate,
    add approvers smallint not null default 1 check (approvers between 1 and 3);
alter table organisation add approvers smallint not null default 1 check (approvers between 1 and 3);

alter table theme add retired timestamptz, add constraint theme_place_once unique (place) deferrable initially immediate;
alter table question add retired timestamptz,
    add constraint question_place_once unique (theme, place) deferrable initially immediate;

create sequence position_place;
alter table position add place integer;
update position p set place = n.n
    from (select id, row_number() over (order by name, id) as n from position) n where n.id = p.id;
select setval('position_place', (select count(*) + 1 from position), false);
alter table position alter place set default nextval('position_place'), alter place set not null,
    add constraint position_place_once unique (team, place) deferrable initially immediate;

alter table position_question drop constraint position_question_position_place_key,
    add constraint position_question_place_once unique (position, place) deferrable initially immediate;

-- What a position doesn't ask for now. Its answers stay and are found again when it is asked again.
create table hidden_question (
    position uuid not null references position,
    question uuid not null references question,
    primary key (position, question)
);

-- Who interviews for a position.
create table panel_member (
    position uuid not null references position,
    person   uuid not null references person,
    since    timestamptz not null,
    primary key (position, person)
);
create index panel_member_person on panel_member (person);

-- For how many months approved wording is good, by theme; a team's own before the organisation's (team null).
create table review_period (
    team   uuid references team,
    theme  uuid not null references theme,
    months smallint not null check (months between 1 and 36),
    unique nulls not distinct (team, theme)
);

create function review_period(of_team uuid, of_theme uuid) returns smallint language sql stable parallel safe as $$
    select coalesce(
        (select p.months from review_period p where p.theme = of_theme and p.team = of_team),
        (select p.months from review_period p where p.theme = of_theme and p.team is null),
        6::smallint)
$$;

create function approvals_asked(of_team uuid) returns smallint language sql stable parallel safe as $$
    select case when of_team is null
        then (select o.approvers from organisation o)
        else (select t.approvers from team t where t.id = of_team)
    end
$$;

-- Each approval of a review, with what was asked when it was given. A later policy changes none of them.
create table approval (
    review    uuid not null references review,
    person    uuid not null references person,
    at        timestamptz not null,
    -- Of the text that was on the approver's screen.
    hash      text not null check (hash ~ '^[0-9a-f]{64}$'),
    four_eyes boolean not null,
    approvers smallint not null check (approvers between 1 and 3),
    primary key (review, person)
);
create index approval_person on approval (person);
insert into approval (review, person, at, hash, four_eyes, approvers)
    select r.id, r.decided_by, r.decided, v.hash, r.four_eyes, 1
    from review r join revision v on v.id = r.revision where r.state = 'APPROVED';

-- What this person still lacks to approve this review as seen; empty: they may. The page shows it, the approval asks it.
create or replace function approval_missing(of_review uuid, of_person uuid, seen_hash text) returns text[] language sql stable parallel safe as $$
    select array_remove(array[
        case when r.state <> 'OPEN' then 'OPEN_REVIEW' end,
        case when not answer_open(a) then 'OPEN_POSITION' end,
        case when not has_right(of_person, 'APPROVE', answer_team(a)) then 'RIGHT_TO_APPROVE' end,
        case when four_eyes_asked(answer_team(a))
              and exists (select from revision_contributor c where c.revision = v.id and c.person = of_person)
             then 'SOMEBODY_ELSE' end,
        case when exists (select from approval g where g.review = r.id and g.person = of_person) then 'ANOTHER_APPROVER' end,
        case when seen_hash <> v.hash then 'THE_TEXT_UNDER_REVIEW' end], null)
    from review r
    join revision v on v.id = r.revision
    join wording w on w.id = r.wording
    join answer a on a.id = w.answer
    where r.id = of_review
$$;

-- Something happened since which live wording must be looked at again, until it is approved or verified.
create table due_event (
    id      uuid primary key,
    wording uuid not null references wording,
    reason  text not null check (reason in ('QUESTION_REWORDED', 'OWNER_LEFT')),
    since   timestamptz not null,
    settled timestamptz check (settled >= since)
);
-- Asked once, however often it happens.
create unique index due_event_once on due_event (wording, reason) where settled is null;

-- A lead looked at live wording that nothing had changed about, and found it still true.
create table verification (
    id        uuid primary key,
    wording   uuid not null,
    revision  uuid not null,
    person    uuid not null references person,
    at        timestamptz not null,
    review_by date not null,
    four_eyes boolean not null,
    approvers smallint not null,
    foreign key (wording, revision) references revision (wording, id)
);
create index verification_wording on verification (wording, at desc);

-- The one place that says how fresh live wording is: FRESH, DUE from 14 days before its day or since an event, EXPIRED after it.
create function freshness(review_by date, due_since timestamptz, today date) returns text language sql immutable parallel safe as $$
    select case when review_by < today then 'EXPIRED'
                when due_since is not null or review_by - 14 <= today then 'DUE'
                else 'FRESH' end
$$;

create or replace view wording_now as
    select w.id, w.answer, w.language, w.document, w.review_by, d.version as draft_version,
           p.state as publication, p.since as live_since, v.id as live_revision, v.number as live_number,
           v.document_hash as live_hash, v.document_version as live_version, v.words as live_words,
           r.id as review, r.state as review_state, e.since as due_since, e.reasons as due_reasons
    from wording w
    join document d on d.id = w.document
    left join publication p on p.wording = w.id and p.until is null
    left join revision v on v.id = p.revision
    left join lateral (
        select r.id, r.state from review r where r.wording = w.id order by r.asked desc, r.id desc limit 1) r on true
    left join lateral (
        select min(e.since) as since, array_agg(e.reason order by e.since, e.reason) as reasons
        from due_event e where e.wording = w.id and e.settled is null) e on true;

create or replace view live_wording as
    select a.id as answer, a.question, a.scope, a.team, a.position, w.id as wording, w.language, w.review_by,
           v.number, v.question_text, v.document, v.words, p.state = 'OBSOLETE' as obsolete,
           r.decided as approved, approver.names as approved_by,
           (select min(e.since) from due_event e where e.wording = w.id and e.settled is null) as due_since
    from publication p
    join wording w on w.id = p.wording
    join answer a on a.id = w.answer
    join revision v on v.id = p.revision
    join review r on r.revision = v.id and r.state = 'APPROVED'
    join lateral (
        select string_agg(person.name, ', ' order by g.at, person.name) as names
        from approval g join person on person.id = g.person where g.review = r.id) approver on true
    where p.until is null and p.state in ('LIVE', 'OBSOLETE');

create trigger approval_is_history before update on approval for each row execute function refuse_change_of_history();
create trigger verification_is_history before update on verification
    for each row execute function refuse_change_of_history();
create trigger due_event_is_history before update on due_event
    for each row when (old.settled is not null) execute function refuse_change_of_history();

grant usage on sequence team_place, position_place to ${appUser};
grant select, insert on approval, verification, due_event to ${appUser};
grant update (settled) on due_event to ${appUser};
grant select, insert, delete on hidden_question, panel_member to ${appUser};
grant select, insert, update, delete on review_period to ${appUser};
