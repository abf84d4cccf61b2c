-- Who said that wording isn't to be used any more, and why.
alter table publication
    add column moved_by uuid references person,
    add column reason text check (char_length(reason) between 1 and 500),
    add check ((moved_by is null) = (reason is null)),
    add check (state <> 'LIVE' or reason is null);
create index publication_moved_by on publication (moved_by);

-- Why it isn't speaks of what not everybody reads who reads the log.
create or replace function audit_text_speaks_of() returns trigger
    language plpgsql set search_path = public, pg_temp
    as $$
    begin
        new.of_draft := (select act like 'REVIEW%'
                                or act in ('FINDING_DISMISSED', 'STORY_RETIRED', 'CHALLENGE_CLOSED', 'FACT_RETIRED', 'PUBLISHED')
                         from audit_act a where a.seq = new.seq);
        return new;
    end
    $$;

-- The words by which somebody is spoken to and to which they haven't said anything since, in threads that are open: the
-- newest of each thread.
create view mention_waiting as
    select distinct on (m.person, t.id) m.person, t.id as thread, t.document, c.by, c.said, c.words
    from comment_mention m
    join comment c on c.id = m.comment and c.by <> m.person
    join comment_thread t on t.id = c.thread and t.resolved is null
    where not exists (select from comment later
                      where later.thread = t.id and later.by = m.person and (later.said, later.id) > (c.said, c.id))
    order by m.person, t.id, c.said desc, c.id desc;
grant select on mention_waiting to ${appUser};

-- All that readers ever had, and from when until when.
create view wording_once_live as
    select a.id as answer, a.question, a.scope, a.team, a.position, w.id as wording, w.language,
           v.number, v.question_text, v.document, v.words, p.state = 'OBSOLETE' as obsolete, p.since, p.until,
           r.decided as approved, approver.names as approved_by, v.known_by
    from publication p
    join wording w on w.id = p.wording
    join answer a on a.id = w.answer
    join revision v on v.id = p.revision
    join review r on r.revision = v.id and r.state = 'APPROVED'
    join lateral (
        select string_agg(person.name, ', ' order by g.at, person.name) as names
        from approval g join person on person.id = g.person where g.review = r.id) approver on true
    where p.state in ('LIVE', 'OBSOLETE');
grant select on wording_once_live to ${appUser};
