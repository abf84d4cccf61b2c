-- Who decides for a lead who is away, from when until when; naming another, or coming back, takes the row's place. What was
-- decided says itself for whom.
create table stand_in (
    lead   uuid primary key references person,
    person uuid not null references person check (person <> lead),
    since  timestamptz not null,
    until  timestamptz not null check (until > since)
);
create index stand_in_person on stand_in (person);
grant select, insert, update, delete on stand_in to ${appUser};

-- Set where whoever approved could do so only for a lead who was away.
alter table approval add stood_in_for uuid references person;
create index approval_stood_in_for on approval (stood_in_for) where stood_in_for is not null;

-- The leads there, of a team or with null of the organisation, for whom this person decides at that time.
create function leads_stood_in_for(of_person uuid, of_team uuid, at timestamptz) returns setof uuid language sql stable parallel safe as $$
    select s.lead from stand_in s
    where s.person = of_person and s.since <= at and at < s.until
      and has_right(of_person, 'SEE_DRAFTS', of_team) and has_right(s.lead, 'APPROVE', of_team)
$$;

-- For which lead this person decides about a review at that time; null for none. Never for one who wrote in it, where four eyes
-- are asked, nor for one who approved it already.
create function stood_in_for(of_review uuid, of_person uuid, at timestamptz) returns uuid language sql stable parallel safe as $$
    select lead
    from review r
    join wording w on w.id = r.wording
    join answer a on a.id = w.answer
    cross join lateral leads_stood_in_for(of_person, answer_team(a), stood_in_for.at) lead
    where r.id = of_review
      and not (four_eyes_asked(answer_team(a))
               and exists (select from revision_contributor c where c.revision = r.revision and c.person = lead))
      and not exists (select from approval g where g.review = r.id and lead in (g.person, g.stood_in_for))
    order by lead
    limit 1
$$;

drop function approval_missing(uuid, uuid, text);
alter function approval_hindered(uuid, uuid, text) rename to approval_hindered_oneself;

-- What keeps this person from approving this review as seen at that time, whatever they read, by their own right or for a lead
-- who is away; empty: they could, once they have read it. What was approved for them is theirs: they don't approve it again.
create function approval_hindered(of_review uuid, of_person uuid, seen_hash text, at timestamptz) returns text[] language sql stable parallel safe as $$
    select case when 'RIGHT_TO_APPROVE' = any (oneself.by) and stood_in_for(of_review, of_person, at) is not null
                then array_remove(oneself.by, 'RIGHT_TO_APPROVE')
                when exists (select from approval g where g.review = of_review and g.stood_in_for = of_person)
                then array_append(oneself.by, 'ANOTHER_APPROVER')
                else oneself.by end
    -- 'offset 0': worked out once, however often it is named.
    from (select approval_hindered_oneself(of_review, of_person, seen_hash) as by offset 0) oneself
$$;

-- What this person still lacks to approve this review as seen at that time; empty: they may. The page shows it, the approval
-- asks it. Reading is asked of whoever lacks nothing else.
create function approval_missing(of_review uuid, of_person uuid, seen_hash text, at timestamptz) returns text[] language sql stable parallel safe as $$
    select case when hindered.by = '{}'
                 and exists (select from publication p
                             where p.wording = r.wording and p.until is null and p.state in ('LIVE', 'OBSOLETE')
                               and p.revision <> r.revision)
                 and not exists (select from review_read d where d.review = r.id and d.person = of_person)
                then array['CHANGES_READ'] else hindered.by end
    from review r
    cross join lateral (select approval_hindered(r.id, of_person, seen_hash, approval_missing.at) as by offset 0) hindered
    where r.id = of_review
$$;
