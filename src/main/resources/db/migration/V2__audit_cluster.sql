-- The log of acts. Rows hold ids and enumerations; free text has its own table and enters the chain by hash.

create table audit_act (
    seq bigint primary key,
    at timestamptz not null,
    actor uuid,
    act text not null check (act ~ '^[A-Z_]{3,50}$'),
    object uuid,
    team uuid,
    -- Kept as written, since the chain is over these very characters.
    details text not null check (details is json object with unique keys and char_length(details) <= 4000),
    text_hash bytea check (octet_length(text_hash) = 32),
    hash bytea not null check (octet_length(hash) = 32)
);
create index audit_act_team on audit_act (team, seq);
create index audit_act_object on audit_act (object, seq);

-- May be erased; the chain still verifies. The salt keeps a short text from being guessed by its hash.
create table audit_text (
    seq bigint primary key references audit_act,
    salt bytea not null check (octet_length(salt) = 16),
    body text not null check (char_length(body) <= 10000)
);

-- Where the chain ends. Locked by each append, so that the chain has one order.
create table audit_head (
    only_one boolean primary key default true check (only_one),
    seq bigint not null,
    hash bytea not null
);
insert into audit_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

-- Each field with its length before it, so that no two rows read alike; a dash for null.
create function audit_field(value text) returns text
    language sql immutable parallel safe
    return coalesce(octet_length(convert_to(value, 'UTF8')) || ':' || value, '-');

create function audit_append(at timestamptz, actor uuid, act text, object uuid, team uuid, details text, body text, salt bytea)
    returns bigint
    language plpgsql security definer set search_path = public, pg_temp
    as $$
    declare
        head audit_head;
        text_hash bytea := case when body is not null then sha256(salt || convert_to(body, 'UTF8')) end;
        this_seq bigint;
        this_hash bytea;
    begin
        -- The lock lasts until the caller's transaction ends: whoever records an act does so last.
        select * into strict head from audit_head for update;
        this_seq := head.seq + 1;
        this_hash := sha256(head.hash || convert_to(
            audit_field(this_seq::text)
            || audit_field((extract(epoch from audit_append.at) * 1000000)::bigint::text)
            || audit_field(audit_append.actor::text) || audit_field(audit_append.act) || audit_field(audit_append.object::text)
            || audit_field(audit_append.team::text) || audit_field(audit_append.details)
            || audit_field(encode(text_hash, 'hex')), 'UTF8'));
        insert into audit_act (seq, at, actor, act, object, team, details, text_hash, hash)
            values (this_seq, audit_append.at, audit_append.actor, audit_append.act, audit_append.object, audit_append.team,
                    audit_append.details, text_hash, this_hash);
        if body is not null then
            insert into audit_text (seq, salt, body) values (this_seq, audit_append.salt, audit_append.body);
        end if;
        update audit_head set seq = this_seq, hash = this_hash;
        return this_seq;
    end
    $$;
revoke all on function audit_append from public;

create function audit_refuses() returns trigger
    language plpgsql
    as $$
    begin
        raise exception 'the log of acts can only be added to';
    end
    $$;
create trigger audit_act_only_grows before update or delete or truncate on audit_act
    for each statement execute function audit_refuses();

grant select on audit_act, audit_text, audit_head to ${appUser};
grant execute on function audit_append to ${appUser};
