-- The only door to wording for whoever reads it: what is live now, by whom it was approved, and nothing of any draft.

create view live_wording as
    select a.id as answer, a.question, a.scope, a.team, a.position, w.id as wording, w.language, w.review_by,
           v.number, v.question_text, v.document, v.words, p.state = 'OBSOLETE' as obsolete,
           r.decided as approved, approver.name as approved_by
    from publication p
    join wording w on w.id = p.wording
    join answer a on a.id = w.answer
    join revision v on v.id = p.revision
    join review r on r.revision = v.id and r.state = 'APPROVED'
    join person approver on approver.id = r.decided_by
    where p.until is null and p.state in ('LIVE', 'OBSOLETE');

-- For each question of a position the nearest answer with live wording in any language: its own, its team's, the company's.
create view readable_answer as
    select distinct on (pq.position, pq.question) pq.position, pq.question, pq.place, l.answer
    from position_question pq
    join position p on p.id = pq.position
    join live_wording l on l.question = pq.question
         and (l.position = pq.position or l.team = p.team or l.scope = 'COMPANY')
    order by pq.position, pq.question, case l.scope when 'POSITION' then 0 when 'TEAM' then 1 else 2 end;

grant select on live_wording, readable_answer to ${appUser};
