-- Facts: values with a name, which texts hold in their own words. What a text says is approved with it; a new value changes no
-- revision.

create table fact (
    id         uuid primary key,
    -- Whose rights count, and in whose texts it may stand; null for the organisation and all texts.
    team       uuid references team,
    name       text not null check (length(name) between 1 and 80),
    kind       text not null check (kind in ('NUMBER', 'MONEY', 'DATE', 'TEXT')),
    owner      uuid not null references person,
    created    timestamptz not null,
    -- The newest of its values: a save names the one that it started from. Above the present one it is planned.
    newest     integer not null check (newest > 0),
    -- What texts are to say.
    present    integer not null check (present > 0 and present <= newest),
    retired    timestamptz,
    retired_by uuid references person,
    reason     text check (length(reason) between 1 and 2000),
    check ((retired is null) = (retired_by is null) and (retired is null) = (reason is null))
);
create unique index fact_called on fact (team, lower(name)) nulls not distinct where retired is null;
create index fact_owner on fact (owner);
create index fact_retired_by on fact (retired_by) where retired_by is not null;
create index fact_planned on fact (id) where newest > present and retired is null;

-- Each value that it had, has or is to have. Never changed, but for when texts were to say it from.
create table fact_value (
    fact       uuid not null references fact,
    number     integer not null check (number > 0),
    amount     numeric(16, 4),
    currency   text check (currency ~ '^[A-Z]{3}$'),
    day        date,
    source     text not null check (length(source) between 1 and 300),
    valid_from date not null,
    saved      timestamptz not null,
    saved_by   uuid not null references person,
    -- Null while it is planned, and for a plan that something else took the place of.
    taken_up   timestamptz,
    primary key (fact, number),
    check (amount is null or day is null),
    check (currency is null or amount is not null)
);
alter table fact add foreign key (id, present) references fact_value (fact, number) deferrable initially deferred;
create index fact_value_saved_by on fact_value (saved_by);

-- How a value is said in each language, as it was when it was saved.
create table fact_words (
    fact     uuid not null,
    number   integer not null,
    language text not null check (language in ('EN', 'NL')),
    unit     text not null check (length(unit) <= 40),
    words    text not null check (length(words) between 1 and 250),
    primary key (fact, number, language),
    foreign key (fact, number) references fact_value
);

create function fact_says(of_fact uuid, in_language text) returns text language sql stable parallel safe as $$
    select w.words from fact f join fact_words w on w.fact = f.id and w.number = f.present and w.language = in_language
    where f.id = of_fact
$$;

-- Whether a fact of the one may stand in a text of the other.
create function fact_reaches(team_of_fact uuid, team_of_text uuid) returns boolean language sql immutable parallel safe as $$
    select team_of_fact is null or team_of_fact is not distinct from team_of_text
$$;

-- Which facts a revision names, and what it says of them. Derived from its document when it is frozen.
create table revision_fact (
    revision uuid not null references revision,
    fact     uuid not null references fact,
    words    text not null,
    primary key (revision, fact, words)
);
create index revision_fact_fact on revision_fact (fact);

-- Which documents ever held a fact: among them are all drafts that do. Kept by the log itself, whoever writes in it.
create table document_fact (
    document uuid not null references document,
    fact     uuid not null references fact,
    primary key (document, fact)
);
create index document_fact_fact on document_fact (fact);

create function note_facts() returns trigger
    language plpgsql set search_path = public, pg_temp
    as $$
    begin
        insert into document_fact (document, fact)
        select distinct new.document, f.id
        from jsonb_path_query(new.steps, '$.** ? (@.type == "fact").attrs.id') found(id)
        join fact f on f.id = case when found.id #>> '{}' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                                   then (found.id #>> '{}')::uuid end
        on conflict do nothing;
        return null;
    end
    $$;
create trigger commit_notes_facts after insert on commit
    for each row when (new.steps::text like '%"fact"%') execute function note_facts();

-- Drafts into which a new value is still to be put, and in whose name.
create table fact_to_put (
    document uuid not null references document,
    fact     uuid not null references fact,
    person   uuid not null references person,
    since    timestamptz not null,
    primary key (document, fact)
);
create index fact_to_put_since on fact_to_put (since);
create index fact_to_put_fact on fact_to_put (fact);
create index fact_to_put_person on fact_to_put (person);

create or replace function approval_missing(of_review uuid, of_person uuid, seen_hash text) returns text[] language sql stable parallel safe as $$
    select array_remove(array[
        case when r.state <> 'OPEN' then 'OPEN_REVIEW' end,
        case when not answer_open(a) then 'OPEN_POSITION' end,
        case when not has_right(of_person, 'APPROVE', answer_team(a)) then 'RIGHT_TO_APPROVE' end,
        case when four_eyes_asked(answer_team(a))
              and exists (select from revision_contributor c where c.revision = v.id and c.person = of_person)
             then 'SOMEBODY_ELSE' end,
        case when exists (select from approval g where g.review = r.id and g.person = of_person) then 'ANOTHER_APPROVER' end,
        case when exists (select from revision_fact x where x.revision = v.id and x.words <> fact_says(x.fact, w.language))
             then 'FACTS_AS_THEY_ARE' end,
        case when seen_hash <> v.hash then 'THE_TEXT_UNDER_REVIEW' end], null)
    from review r
    join revision v on v.id = r.revision
    join wording w on w.id = r.wording
    join answer a on a.id = w.answer
    where r.id = of_review
$$;

-- Why nobody keeps a fact any more speaks of what not everybody reads who reads the log.
create or replace function audit_text_speaks_of() returns trigger
    language plpgsql set search_path = public, pg_temp
    as $$
    begin
        new.of_draft := (select act like 'REVIEW%'
                                or act in ('FINDING_DISMISSED', 'STORY_RETIRED', 'CHALLENGE_CLOSED', 'FACT_RETIRED')
                         from audit_act a where a.seq = new.seq);
        return new;
    end
    $$;

grant select, insert on fact, fact_value, fact_words, revision_fact, document_fact to ${appUser};
grant select, insert, update, delete on fact_to_put to ${appUser};
grant update (name, owner, newest, present, retired, retired_by, reason) on fact to ${appUser};
grant update (taken_up) on fact_value to ${appUser};
