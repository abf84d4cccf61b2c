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

-- What keeps this person from approving this review as seen, whatever they read; empty: they could, once they have read it.
alter function approval_missing(uuid, uuid, text) rename to approval_hindered;

-- What this person still lacks to approve this review as seen; empty: they may. The page shows it, the approval asks it.
-- Reading is asked of whoever lacks nothing else.
create function approval_missing(of_review uuid, of_person uuid, seen_hash text) returns text[] language sql stable parallel safe as $$
    select case when hindered.by = '{}'
                 and exists (select from publication p
                             where p.wording = r.wording and p.until is null and p.state in ('LIVE', 'OBSOLETE')
                               and p.revision <> r.revision)
                 and not exists (select from review_read d where d.review = r.id and d.person = of_person)
                then array['CHANGES_READ'] else hindered.by end
    from review r
    cross join lateral (select approval_hindered(r.id, of_person, seen_hash) as by) hindered
    where r.id = of_review
$$;
