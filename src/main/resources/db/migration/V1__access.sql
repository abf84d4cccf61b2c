-- People, teams, roles, rights, sign-ins.

create table organisation (
    id uuid primary key,
    name text not null check (char_length(name) between 1 and 100),
    four_eyes boolean not null default true
);
-- One organisation a database.
create unique index organisation_only_one on organisation ((true));

create table team (
    id uuid primary key,
    name text not null check (char_length(name) between 1 and 100),
    four_eyes boolean not null default true,
    created_at timestamptz not null
);
create unique index team_name on team (lower(name));

create table person (
    id uuid primary key,
    name text not null check (char_length(name) between 1 and 100),
    sign_in_name text not null check (sign_in_name = lower(sign_in_name) and char_length(sign_in_name) between 2 and 100),
    -- Null: cannot sign in with a password.
    password_hash text check (char_length(password_hash) <= 500),
    language text not null check (language in ('EN', 'NL')),
    colour_scheme text not null default 'SYSTEM' check (colour_scheme in ('SYSTEM', 'LIGHT', 'DARK')),
    created_at timestamptz not null,
    deactivated_at timestamptz,
    -- Counts changes of what this person may do; open pages and sockets compare it, so that a lost notice never prolongs a right.
    rights_version bigint not null default 0
);
create unique index person_sign_in_name on person (sign_in_name);

create table membership (
    id uuid primary key,
    person uuid not null references person,
    -- Null: on the organisation, which holds in every team.
    team uuid references team,
    role text not null check (role in ('VIEWER', 'EDITOR', 'LEAD', 'ADMINISTRATOR')),
    since timestamptz not null,
    check (role <> 'ADMINISTRATOR' or team is null)
);
create unique index membership_one_role_a_team on membership (person, team) where team is not null;
create unique index membership_one_role_on_organisation on membership (person) where team is null and role <> 'ADMINISTRATOR';
create unique index membership_administrator on membership (person) where role = 'ADMINISTRATOR';
create index membership_team on membership (team);

-- What may be done; the rights of the organisation alone come from roles on the organisation alone.
create table permission (
    name text primary key,
    of_organisation boolean not null
);
insert into permission (name, of_organisation) values
    ('READ_APPROVED', false), ('SEE_DRAFTS', false), ('EDIT', false), ('ASK_FOR_APPROVAL', false), ('APPROVE', false),
    ('MANAGE_POSITIONS', false), ('MANAGE_QUESTIONS', true), ('MANAGE_PEOPLE', false), ('MANAGE_ORGANISATION', true),
    ('READ_AUDIT', false);

create table role_right (
    role text not null check (role in ('VIEWER', 'EDITOR', 'LEAD', 'ADMINISTRATOR')),
    permission text not null references permission,
    primary key (role, permission)
);
insert into role_right (role, permission) values
    ('VIEWER', 'READ_APPROVED'),
    ('EDITOR', 'READ_APPROVED'), ('EDITOR', 'SEE_DRAFTS'), ('EDITOR', 'EDIT'), ('EDITOR', 'ASK_FOR_APPROVAL'),
    ('LEAD', 'READ_APPROVED'), ('LEAD', 'SEE_DRAFTS'), ('LEAD', 'EDIT'), ('LEAD', 'ASK_FOR_APPROVAL'), ('LEAD', 'APPROVE'),
    ('LEAD', 'MANAGE_POSITIONS'), ('LEAD', 'MANAGE_QUESTIONS'), ('LEAD', 'MANAGE_PEOPLE'), ('LEAD', 'READ_AUDIT'),
    ('ADMINISTRATOR', 'MANAGE_PEOPLE'), ('ADMINISTRATOR', 'MANAGE_ORGANISATION'), ('ADMINISTRATOR', 'READ_AUDIT');

-- The one answer to 'may this person do that there'. A null team asks for the organisation.
create function has_right(person uuid, wanted text, team uuid) returns boolean
    language sql stable parallel safe
    begin atomic
        select exists (
            select
            from membership m
            join person p on p.id = m.person and p.deactivated_at is null
            join role_right r on r.role = m.role and r.permission = has_right.wanted
            join permission q on q.name = r.permission
            where m.person = has_right.person
              and (m.team is null
                   or m.team = has_right.team and not q.of_organisation
                   -- Any role reads the organisation's approved wording.
                   or has_right.team is null and has_right.wanted = 'READ_APPROVED'));
    end;

-- For menus and for opening a page; its content is narrowed by has_right.
create function has_right_anywhere(person uuid, wanted text) returns boolean
    language sql stable parallel safe
    begin atomic
        select exists (
            select
            from membership m
            join person p on p.id = m.person and p.deactivated_at is null
            join role_right r on r.role = m.role and r.permission = has_right_anywhere.wanted
            join permission q on q.name = r.permission
            where m.person = has_right_anywhere.person
              and (m.team is null or not q.of_organisation));
    end;

create function count_change_of_rights() returns trigger
    language plpgsql
    as $$
    begin
        if tg_op in ('UPDATE', 'DELETE') then
            update person set rights_version = rights_version + 1 where id = old.person;
        end if;
        if tg_op = 'INSERT' or tg_op = 'UPDATE' and new.person <> old.person then
            update person set rights_version = rights_version + 1 where id = new.person;
        end if;
        return null;
    end
    $$;
create trigger membership_counts_change after insert or update or delete on membership
    for each row execute function count_change_of_rights();

-- A sign-in lives here and nowhere else; the browser holds a random token, this row its hash.
create table sign_in (
    id uuid primary key,
    person uuid not null references person,
    token_hash bytea not null check (octet_length(token_hash) = 32),
    started_at timestamptz not null,
    -- The last click, key or page; not heartbeats.
    used_at timestamptz not null,
    expires_at timestamptz not null,
    -- The next request gets a new token, as after a rise of role; requests under way with the old one are let through.
    renew boolean not null default false,
    previous_hash bytea check (octet_length(previous_hash) = 32),
    previous_until timestamptz,
    ended_at timestamptz,
    ended_by text check (ended_by in ('SIGNED_OUT', 'REVOKED', 'DEACTIVATED')),
    check ((ended_at is null) = (ended_by is null))
);
create unique index sign_in_token on sign_in (token_hash);
create index sign_in_previous_token on sign_in (previous_hash) where previous_hash is not null;
create index sign_in_person on sign_in (person) where ended_at is null;

-- Attempts of the last hours, to limit guessing. Names are kept as hashes: what people type there is sometimes a password.
create table sign_in_attempt (
    id uuid primary key,
    name_hash bytea not null,
    source text not null check (char_length(source) <= 100),
    -- The device was known to belong to the account's owner.
    known_device boolean not null,
    at timestamptz not null
);
create index sign_in_attempt_name on sign_in_attempt (name_hash, at);
create index sign_in_attempt_source on sign_in_attempt (source, at);

-- Browsers on which somebody signed in before, so that strangers who guess can't lock the owner out.
create table known_device (
    token_hash bytea not null check (octet_length(token_hash) = 32),
    person uuid not null references person,
    used_at timestamptz not null,
    primary key (token_hash, person)
);

grant select on permission, role_right to ${appUser};
grant select, insert, update on organisation, team, person to ${appUser};
grant select, insert, update, delete on membership, sign_in, sign_in_attempt, known_device to ${appUser};
