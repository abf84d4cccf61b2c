-- What people would ask if they were the candidate, until one of the organisation's leads decides about it, and what came of it.
create table proposal (
    id       uuid primary key,
    person   uuid not null references person,
    proposed timestamptz not null,
    language text not null,
    text     text not null check (length(text) between 1 and 300),
    outcome  text check (outcome in ('ADOPTED', 'MERGED', 'DECLINED')),
    decider  uuid references person,
    decided  timestamptz,
    -- The one that it has become, or that it is now another phrasing of.
    question uuid references question,
    reason   text check (length(reason) between 1 and 300),
    check ((outcome is null) = (decider is null)),
    check ((outcome is null) = (decided is null)),
    check ((question is not null) = (outcome is not null and outcome in ('ADOPTED', 'MERGED'))),
    check ((reason is not null) = (outcome is not null and outcome = 'DECLINED'))
);
create index proposal_waiting on proposal (proposed) where outcome is null;
create index proposal_by on proposal (person, proposed);

grant select, insert on proposal to ${appUser};
grant update (outcome, decider, decided, question, reason) on proposal to ${appUser};
