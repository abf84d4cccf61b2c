-- Which texts speak of a draft, and so are for those alone who see it, is known beside the text: whoever sees no drafts
-- finds words in the others without going through these.
alter table audit_text add column of_draft boolean;
update audit_text set of_draft = (select act like 'REVIEW%' from audit_act a where a.seq = audit_text.seq);
alter table audit_text alter column of_draft set not null;

create function audit_text_speaks_of() returns trigger
    language plpgsql set search_path = public, pg_temp
    as $$
    begin
        new.of_draft := (select act like 'REVIEW%' from audit_act a where a.seq = new.seq);
        return new;
    end
    $$;
create trigger audit_text_speaks_of before insert on audit_text
    for each row execute function audit_text_speaks_of();

create index audit_text_of_no_draft on audit_text using gin (body gin_trgm_ops) where not of_draft;

-- Acts of some days, newest first, without going through all later ones.
drop index audit_act_at;
create index audit_act_at on audit_act (at, seq);
