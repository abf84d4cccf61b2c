-- The revision of which this one says the same: while that is live, one approval is enough for this.
alter table revision add editorial_to uuid,
    add foreign key (wording, editorial_to) references revision (wording, id);
create index revision_editorial_to on revision (wording, editorial_to) where editorial_to is not null;

-- How many approvals a review needs by the policy in force.
create function review_approvals_asked(of_review uuid) returns smallint language sql stable parallel safe as $$
    select case when exists (select from publication p
                             where p.wording = r.wording and p.until is null and p.state = 'LIVE'
                               and p.revision = v.editorial_to)
                then 1::smallint else approvals_asked(answer_team(a)) end
    from review r
    join revision v on v.id = r.revision
    join wording w on w.id = r.wording
    join answer a on a.id = w.answer
    where r.id = of_review
$$;
