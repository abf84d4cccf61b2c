-- What we don't know yet, and the day by which its owner finds out. Such a wording is approved like any other; live, it is good
-- until that day and no longer. A draft says so in its wording, a revision as it was frozen.
alter table wording add known_by date;
alter table revision add known_by date;

create or replace view wording_now as
    select w.id, w.answer, w.language, w.document, w.review_by, d.version as draft_version,
           p.state as publication, p.since as live_since, v.id as live_revision, v.number as live_number,
           v.document_hash as live_hash, v.document_version as live_version, v.words as live_words,
           r.id as review, r.state as review_state, e.since as due_since, e.reasons as due_reasons,
           w.known_by, v.known_by as live_known_by
    from wording w
    join document d on d.id = w.document
    left join publication p on p.wording = w.id and p.until is null
    left join revision v on v.id = p.revision
    left join lateral (
        select r.id, r.state from review r where r.wording = w.id order by r.asked desc, r.id desc limit 1) r on true
    left join lateral (
        select min(e.since) as since, array_agg(e.reason order by e.since, e.reason) as reasons
        from due_event e where e.wording = w.id and e.settled is null) e on true;

create or replace view live_wording as
    select a.id as answer, a.question, a.scope, a.team, a.position, w.id as wording, w.language, w.review_by,
           v.number, v.question_text, v.document, v.words, p.state = 'OBSOLETE' as obsolete,
           r.decided as approved, approver.names as approved_by,
           (select min(e.since) from due_event e where e.wording = w.id and e.settled is null) as due_since,
           v.known_by
    from publication p
    join wording w on w.id = p.wording
    join answer a on a.id = w.answer
    join revision v on v.id = p.revision
    join review r on r.revision = v.id and r.state = 'APPROVED'
    join lateral (
        select string_agg(person.name, ', ' order by g.at, person.name) as names
        from approval g join person on person.id = g.person where g.review = r.id) approver on true
    where p.until is null and p.state in ('LIVE', 'OBSOLETE');

grant update (known_by) on wording to ${appUser};
