-- Why a story is retired, or what came of a challenge, speaks of what not everybody reads who reads the log.
create or replace function audit_text_speaks_of() returns trigger
    language plpgsql set search_path = public, pg_temp
    as $$
    begin
        new.of_draft := (select act like 'REVIEW%' or act in ('FINDING_DISMISSED', 'STORY_RETIRED', 'CHALLENGE_CLOSED')
                         from audit_act a where a.seq = new.seq);
        return new;
    end
    $$;
update audit_text x set of_draft = true
    from audit_act a where a.seq = x.seq and a.act in ('STORY_RETIRED', 'CHALLENGE_CLOSED') and not x.of_draft;
