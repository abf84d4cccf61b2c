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

-- The leads there, of a team or with null of the organisation, for whom this person decides at this moment.
create function leads_stood_in_for(of_person uuid, of_team uuid) returns setof uuid language sql stable parallel safe as $$
    select s.lead from stand_in s
    where s.person = of_person and s.since <= now() and now() < s.until
      and has_right(of_person, 'SEE_DRAFTS', of_team) and has_right(s.lead, 'APPROVE', of_team)
$$;

-- For which lead this person decides about a review; null for none. Never for one who wrote in it, where four eyes are asked,
-- nor for one who approved it already.
create function stood_in_for(of_review uuid, of_person uuid) returns uuid language sql stable parallel safe as $$
    select lead
    from review r
    join wording w on w.id = r.wording
    join answer a on a.id = w.answer
    cross join lateral leads_stood_in_for(of_person, answer_team(a)) lead
    where r.id = of_review
      and not (four_eyes_asked(answer_team(a))
               and exists (select from revision_contributor c where c.revision = r.revision and c.person = lead))
      and not exists (select from approval g where g.review = r.id and lead in (g.person, g.stood_in_for))
    order by lead
    limit 1
$$;

alter function approval_hindered(uuid, uuid, text) rename to approval_hindered_oneself;

-- What keeps this person from approving this review as seen, by their own right or for a lead who is away. What was approved for
-- them is theirs: they don't approve it again.
create function approval_hindered(of_review uuid, of_person uuid, seen_hash text) returns text[] language sql stable parallel safe as $$
    select case when 'RIGHT_TO_APPROVE' = any (oneself.by) and stood_in_for(of_review, of_person) is not null
                then array_remove(oneself.by, 'RIGHT_TO_APPROVE')
                when exists (select from approval g where g.review = of_review and g.stood_in_for = of_person)
                then array_append(oneself.by, 'ANOTHER_APPROVER')
                else oneself.by end
    from (select approval_hindered_oneself(of_review, of_person, seen_hash) as by) oneself
$$;
