-- Wordings that stand beside another: that of a wider scope, which they replace, and their own in another language.

-- Somebody looked at a wording beside a revision of another, and said that it stays as it is (KEPT, beside the wider one), or
-- that both say the same (IN_LINE, with another language). Never changed.
create table alignment (
    id      uuid primary key,
    wording uuid not null references wording,
    kind    text not null check (kind in ('KEPT', 'IN_LINE')),
    -- Of the wording's document: what was looked at.
    version bigint not null check (version >= 0),
    beside  uuid not null references revision,
    person  uuid not null references person,
    at      timestamptz not null
);
create index alignment_wording on alignment (wording, at desc);
create index alignment_beside on alignment (beside);
create index alignment_person on alignment (person);
create trigger alignment_is_history before update on alignment
    for each row execute function refuse_change_of_history();

-- At which version of the draft somebody said that the wider answer serves, and the act that says why. What is written after
-- that is the wording's own again.
alter table wording
    add inherits_since bigint check (inherits_since >= 0),
    add inherits_act bigint references audit_act,
    add check ((inherits_since is null) = (inherits_act is null));
create index wording_inherits_act on wording (inherits_act) where inherits_act is not null;

-- What was live of a wording is asked for by its time.
create index publication_wording on publication (wording, since);

-- Which reasons there are is known to the program.
alter table due_event drop constraint due_event_reason_check;
alter table due_event add constraint due_event_reason_check check (reason ~ '^[A-Z_]{3,50}$');

-- The nearest wider answer that readers would get if this one weren't there.
create function wider_answer(of_answer answer) returns uuid language sql stable parallel safe as $$
    select b.id from answer b
    where b.question = of_answer.question
      and (b.scope = 'COMPANY' and of_answer.scope <> 'COMPANY'
           or of_answer.scope = 'POSITION' and b.team = answer_team(of_answer))
      and exists (select from wording w join publication p on p.wording = w.id
                  where w.answer = b.id and p.until is null and p.state in ('LIVE', 'OBSOLETE'))
    order by b.scope = 'COMPANY' limit 1
$$;

-- What readers had of a wording at that moment.
create function live_at(of_wording uuid, moment timestamptz) returns uuid language sql stable parallel safe as $$
    select p.revision from publication p
    where p.wording = of_wording and p.since <= moment and coalesce(p.until > moment, true) and p.state in ('LIVE', 'OBSOLETE')
    order by p.since desc limit 1
$$;

-- When a wording was last known to stand beside the wider one: written, verified or kept.
create function seen_beside_wider(of_wording uuid) returns timestamptz language sql stable parallel safe as $$
    select greatest(
        coalesce((select v.frozen from publication p join revision v on v.id = p.revision
                  where p.wording = w.id and p.until is null),
                 (select d.created_at from document d where d.id = w.document)),
        (select max(f.at) from verification f where f.wording = w.id),
        (select max(k.at) from alignment k where k.wording = w.id and k.kind = 'KEPT'))
    from wording w where w.id = of_wording
$$;

-- The revision of the other language with which a wording was last in line: as somebody said of either, as it was when a
-- lead verified the wording, or, since each is made from the other, as both were when both were approved for the first time.
create function in_line_with(of_wording uuid, other uuid) returns uuid language sql stable parallel safe as $$
    select found.revision from (
        select k.beside as revision, k.at
        from alignment k join revision v on v.id = k.beside
        where k.wording = of_wording and k.kind = 'IN_LINE' and v.wording = other
        union all
        select (select later.id from revision later
                where later.wording = other and later.document_version >= k.version order by later.number limit 1), k.at
        from alignment k join revision v on v.id = k.beside
        where k.wording = other and k.kind = 'IN_LINE' and v.wording = of_wording
        union all
        select live_at(other, f.at), f.at from verification f where f.wording = of_wording
        union all
        select live_at(other, first.at), first.at
        from (select max(one.since) as at from (
                  select min(p.since) as since from publication p where p.wording in (of_wording, other)
                  group by p.wording) one having count(*) = 2) first
    ) found
    where found.revision is not null
    order by found.at desc limit 1
$$;

grant select, insert on alignment to ${appUser};
grant update (inherits_since, inherits_act) on wording to ${appUser};
