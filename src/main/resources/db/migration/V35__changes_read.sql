-- Who has looked at each change that a review brings to what is live.
create table review_read (
    review uuid not null references review,
    person uuid not null references person,
    at     timestamptz not null,
    primary key (review, person)
);
create index review_read_person on review_read (person);
create trigger review_read_is_history before update or delete on review_read
    for each row execute function refuse_change_of_history();

grant select, insert on review_read to ${appUser};

-- Reading is asked of whoever lacks nothing else.
create or replace function approval_missing(of_review uuid, of_person uuid, seen_hash text) returns text[] language sql stable parallel safe as $$
    select case when other.lacks = '{}'
                 and exists (select from publication p
                             where p.wording = r.wording and p.until is null and p.state in ('LIVE', 'OBSOLETE')
                               and p.revision <> v.id)
                 and not exists (select from review_read d where d.review = r.id and d.person = of_person)
                then array['CHANGES_READ'] else other.lacks end
    from review r
    join revision v on v.id = r.revision
    join wording w on w.id = r.wording
    join answer a on a.id = w.answer
    cross join lateral (
        select array_remove(array[
            case when r.state <> 'OPEN' then 'OPEN_REVIEW' end,
            case when not answer_open(a) then 'OPEN_POSITION' end,
            case when not has_right(of_person, 'APPROVE', answer_team(a)) then 'RIGHT_TO_APPROVE' end,
            case when four_eyes_asked(answer_team(a))
                  and exists (select from revision_contributor c where c.revision = v.id and c.person = of_person)
                 then 'SOMEBODY_ELSE' end,
            case when exists (select from approval g where g.review = r.id and g.person = of_person)
                 then 'ANOTHER_APPROVER' end,
            case when exists (select from revision_fact x
                              where x.revision = v.id and x.words <> fact_says(x.fact, w.language))
                 then 'FACTS_AS_THEY_ARE' end,
            case when seen_hash <> v.hash then 'THE_TEXT_UNDER_REVIEW' end], null) as lacks) other
    where r.id = of_review
$$;

-- Whether this person could approve it: reading is all that they may still have to do.
create function could_approve(of_review uuid, of_person uuid) returns boolean language sql stable parallel safe as $$
    select approval_missing(of_review, of_person, null) <@ array['CHANGES_READ']
$$;
