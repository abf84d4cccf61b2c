-- Finding acts among a million, and erasing what somebody said in one.

create index audit_act_actor on audit_act (actor, seq);
create index audit_act_kind on audit_act (act, seq);
create index audit_act_at on audit_act (at);
create index audit_text_body on audit_text using gin (body gin_trgm_ops);

-- Takes a text away for good, in one transaction with the act that says so; the chain, which holds its hash alone, goes on
-- verifying. False where there is no text.
create function audit_erase_text(of_seq bigint, actor uuid, at timestamptz) returns boolean
    language plpgsql security definer set search_path = public, pg_temp
    as $$
    declare
        of_team uuid;
    begin
        delete from audit_text where seq = of_seq;
        if not found then
            return false;
        end if;
        select a.team into of_team from audit_act a where a.seq = of_seq;
        perform audit_append(audit_erase_text.at, audit_erase_text.actor, 'TEXT_ERASED', null, of_team,
                             format('{"act":"%s"}', of_seq), null, null);
        return true;
    end
    $$;
revoke all on function audit_erase_text from public;
grant execute on function audit_erase_text to ${appUser};
