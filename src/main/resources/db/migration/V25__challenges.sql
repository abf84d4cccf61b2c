-- Challenges: honest problems of a team. How one is saved, approved and published is the same as of stories.

-- That somebody looked, and it is still so.
create table challenge_confirmation (
    id        uuid primary key,
    challenge uuid not null references piece on delete cascade,
    person    uuid not null references person,
    at        timestamptz not null
);
create index challenge_confirmation_challenge on challenge_confirmation (challenge, at desc);
create index challenge_confirmation_person on challenge_confirmation (person);

alter table due_event drop constraint due_event_reason_check,
    add constraint due_event_reason_check check (reason in ('QUESTION_REWORDED', 'OWNER_LEFT', 'CHALLENGE_CLOSED'));

-- The only door to challenges for whoever reads them: what is live now, and who last said that it is so.
create view live_challenge as
    select p.id as challenge, p.team, p.language, d.title, d.content ->> 'problem' as problem, d.content ->> 'since' as since,
           d.content ->> 'tried' as tried, d.content ->> 'open' as open, d.content ->> 'openness' as openness,
           d.content::jsonb as content, b.since as published,
           (select string_agg(n.name, ', ' order by g.at, n.name)
            from piece_review r join piece_approval g on g.review = r.id join person n on n.id = g.person
            where r.revision = v.id and r.state = 'APPROVED') as approved_by,
           c.at as confirmed, c.name as confirmed_by
    from piece_publication b
    join piece p on p.id = b.piece and p.kind = 'CHALLENGE'
    join piece_revision v on v.id = b.revision
    join piece_version d on d.piece = v.piece and d.version = v.version
    left join lateral (
        select c.at, n.name from challenge_confirmation c join person n on n.id = c.person
        where c.challenge = p.id order by c.at desc limit 1) c on true
    where b.until is null and b.state = 'LIVE';

-- Those of a position's team, with the opportunity that each gives whoever takes that position.
create view position_challenge as
    select o.id as position, c.challenge, c.team, c.language, c.title, c.problem, c.since, c.tried, c.open, c.openness,
           c.content ->> ('opportunity.' || o.id) as opportunity, c.published, c.approved_by, c.confirmed, c.confirmed_by
    from position o join live_challenge c on c.team = o.team;

grant select, insert on challenge_confirmation to ${appUser};
grant select on live_challenge, position_challenge to ${appUser};
