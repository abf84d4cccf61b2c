-- Which revision of what is live somebody read last, so that each person knows what they haven't read and what changed since.
create table wording_read (
    person  uuid not null references person,
    wording uuid not null,
    number  integer not null,
    at      timestamptz not null,
    primary key (person, wording),
    foreign key (wording, number) references revision (wording, number)
);
create index wording_read_revision on wording_read (wording, number);

-- What is live, by its numbers alone.
create view live_number as
    select w.answer, w.id as wording, w.language, v.number, v.hash
    from publication p
    join wording w on w.id = p.wording
    join revision v on v.id = p.revision
    where p.until is null and p.state in ('LIVE', 'OBSOLETE');

-- Whether what somebody read of a wording still is what is live of it. No words, of neither.
create view reading_mark as
    select m.person, m.wording, m.number, m.at, was.hash = l.hash as current
    from wording_read m
    join revision was on was.wording = m.wording and was.number = m.number
    join live_number l on l.wording = m.wording;

-- Whoever approved it has read it.
create function approvers_have_read() returns trigger language plpgsql as $$
begin
    insert into wording_read (person, wording, number, at)
    select g.person, v.wording, v.number, max(g.at)
    from review r
    join approval g on g.review = r.id
    join revision v on v.id = r.revision
    where r.revision = new.revision and r.state = 'APPROVED'
    group by g.person, v.wording, v.number
    order by g.person
    on conflict (person, wording) do update set number = excluded.number, at = excluded.at;
    return null;
end $$;
create trigger publication_was_read after insert on publication
    for each row when (new.state = 'LIVE') execute function approvers_have_read();

insert into wording_read (person, wording, number, at)
select g.person, l.wording, l.number, max(g.at)
from live_number l
join revision v on v.wording = l.wording and v.number = l.number
join review r on r.revision = v.id and r.state = 'APPROVED'
join approval g on g.review = r.id
group by g.person, l.wording, l.number;

-- Which published challenges stand beside which approved answer of a position.
create view readable_challenge as
    select r.position, r.question, x.piece as challenge, x.since
    from readable_answer r
    join answer_rests_on x on x.answer = r.answer
    join position_challenge c on c.position = r.position and c.challenge = x.piece;

grant select, insert, update (number, at), delete on wording_read to ${appUser};
grant select on live_number, reading_mark, readable_challenge to ${appUser};
