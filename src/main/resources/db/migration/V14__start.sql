-- How an organisation starts, what it settles for everybody, and how a demo ends.

alter table organisation
    -- In which its wordings are written; pages speak any language that there is.
    add column languages text[] not null default '{EN,NL}'
        check (languages <@ '{EN,NL}' and cardinality(languages) between 1 and 2),
    -- Decides when a day begins for all of it.
    add column time_zone text not null default 'Europe/Amsterdam' check (char_length(time_zone) between 1 and 60),
    -- Until then whoever runs it is led on: what there is, what comes next.
    add column set_up_at timestamptz;
update organisation set set_up_at = now();

-- By which whoever reads the server's log makes the first administrator. A new one at each start, until one is used.
create table founding_code (
    only_one boolean primary key default true check (only_one),
    code_hash bytea not null check (octet_length(code_hash) = 32),
    expires_at timestamptz not null
);
grant select, insert, update, delete on founding_code to ${appUser};

alter table demo_fill add column left_at timestamptz check (left_at >= started);

-- A database in which somebody works can't be turned into one that may be emptied.
create function refuse_demo_beside_others() returns trigger language plpgsql as $$
begin
    if exists (select from organisation) then
        raise exception 'a demo is written into an empty database only';
    end if;
    return new;
end $$;
create trigger demo_fill_first before insert on demo_fill
    for each row execute function refuse_demo_beside_others();

-- Empties a database that was filled with the demo: all of it, or nothing when anything fails. The log of acts stays and
-- loses its texts; what the migrations wrote stays. The note that there was a demo stays too, so that none comes again.
create function leave_demo(at timestamptz) returns void
    language plpgsql security definer set search_path = public, pg_temp
    as $$
    declare
        gone text;
    begin
        update demo_fill set left_at = leave_demo.at where finished is not null and left_at is null;
        if not found then
            raise exception 'there is no demo here';
        end if;
        select string_agg(format('%I', c.relname), ', ') into strict gone
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
          and c.relname not in ('flyway_schema_history', 'permission', 'role_right', 'change', 'demo_fill',
                                'audit_act', 'audit_text', 'audit_head');
        execute 'truncate ' || gone;
        delete from audit_text;
    end
    $$;
revoke all on function leave_demo from public;
grant execute on function leave_demo to ${appUser};
