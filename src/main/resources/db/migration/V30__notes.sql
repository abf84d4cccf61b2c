-- Personal notes: what somebody says in their own name beside the answer to a question, for the team that they say it in. Nobody
-- approves one. It is a row as long as its author says so.
create table note (
    id       uuid primary key,
    person   uuid not null references person,
    question uuid not null references question,
    team     uuid not null references team,
    language text not null check (language in ('EN', 'NL')),
    text     text not null check (length(text) between 1 and 1000),
    audience text not null check (audience in ('NOBODY', 'WRITERS', 'READERS')),
    written  timestamptz not null,
    unique (person, question, team)
);
create index note_beside on note (team, question);
create index note_question on note (question);

-- The one place that says who reads a note. Those of somebody who no longer reads in the team, or whose account is closed, are
-- read by nobody but themselves.
create function note_readable_by(of_note note, reader uuid) returns boolean language sql stable parallel safe as $$
    select of_note.person = reader
        or has_right(of_note.person, 'READ_APPROVED', of_note.team)
           and case of_note.audience
                   when 'READERS' then has_right(reader, 'READ_APPROVED', of_note.team)
                   when 'WRITERS' then has_right(reader, 'SEE_DRAFTS', of_note.team)
                   else false
               end
$$;

grant select, insert, update (language, text, audience, written), delete on note to ${appUser};
