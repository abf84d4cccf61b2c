-- One-time links, where people signed in, in which zone they live, and what administrators gave themselves.

-- Whether one person may give another that role there: whoever manages people there and has each right that it gives, or
-- runs the organisation. Rights of the organisation alone don't count on a team: no role gives them there.
create function may_grant(granter uuid, role text, team uuid) returns boolean
    language sql stable parallel safe
    begin atomic
        select has_right(may_grant.granter, 'MANAGE_PEOPLE', may_grant.team)
            and (has_right(may_grant.granter, 'MANAGE_ORGANISATION', null)
                 or (select bool_and(has_right(may_grant.granter, r.permission, may_grant.team)
                                     or p.of_organisation and may_grant.team is not null)
                     from role_right r join permission p on p.name = r.permission where r.role = may_grant.role));
    end;

-- Whether one person may give another a link to a new password: whoever runs the organisation, or could have given all
-- that the other holds. Nobody for themselves: that asks for the password they have.
create function may_reset(helper uuid, person uuid) returns boolean
    language sql stable parallel safe
    begin atomic
        select may_reset.helper <> may_reset.person
            and exists (select from person p where p.id = may_reset.person and p.deactivated_at is null)
            and (has_right(may_reset.helper, 'MANAGE_ORGANISATION', null)
                 or (select count(*) > 0 and bool_and(may_grant(may_reset.helper, m.role, m.team))
                     from membership m where m.person = may_reset.person));
    end;

-- A secret address that works once. The browser holds a random token, this row its hash.
create table one_time_link (
    id uuid primary key,
    kind text not null check (kind in ('INVITATION', 'PASSWORD')),
    token_hash bytea not null check (octet_length(token_hash) = 32),
    -- Null: made on the machine itself.
    made_by uuid references person,
    made_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at),
    -- Of an invitation: who comes, and as what.
    name text check (char_length(name) between 1 and 100),
    sign_in_name text check (sign_in_name = lower(sign_in_name) and char_length(sign_in_name) between 2 and 100),
    role text check (role in ('VIEWER', 'EDITOR', 'LEAD', 'ADMINISTRATOR')),
    team uuid references team,
    -- Of a new password: whose, and what they could do then. Whoever can do something else since needs another link.
    person uuid references person,
    rights_version bigint,
    used_at timestamptz,
    withdrawn_at timestamptz,
    check (used_at is null or withdrawn_at is null),
    check (kind <> 'INVITATION'
           or made_by is not null and name is not null and sign_in_name is not null and role is not null and person is null),
    check (kind <> 'PASSWORD' or person is not null and rights_version is not null and name is null and role is null),
    check (role <> 'ADMINISTRATOR' or team is null)
);
create unique index one_time_link_token on one_time_link (token_hash);
create index one_time_link_open on one_time_link (made_by) where used_at is null and withdrawn_at is null;
create index one_time_link_person on one_time_link (person) where used_at is null and withdrawn_at is null;

-- Whether a link still holds at that moment: unused, in time, and all is as it was when it was made.
create function holds(link one_time_link, moment timestamptz) returns boolean
    language sql stable parallel safe
    begin atomic
        select (holds.link).used_at is null and (holds.link).withdrawn_at is null and (holds.link).expires_at > holds.moment
            and case (holds.link).kind
                when 'INVITATION' then may_grant((holds.link).made_by, (holds.link).role, (holds.link).team)
                else ((holds.link).made_by is null or may_reset((holds.link).made_by, (holds.link).person))
                     and exists (select from person p where p.id = (holds.link).person and p.deactivated_at is null
                                 and p.rights_version = (holds.link).rights_version)
            end;
    end;

-- Where a sign-in was begun, for its owner to recognise it; forgotten when it ends.
alter table sign_in add column source text check (char_length(source) <= 100);
alter table sign_in add column device text check (char_length(device) <= 60);

-- Null: where the device says it is.
alter table person add column time_zone text check (char_length(time_zone) between 1 and 60);

-- An administrator gave themselves a role: the leads there are told, each until they have seen it.
create table own_role (
    id uuid primary key,
    person uuid not null references person,
    role text not null check (role in ('VIEWER', 'EDITOR', 'LEAD', 'ADMINISTRATOR')),
    team uuid references team,
    at timestamptz not null
);
create index own_role_at on own_role (at);
create table own_role_seen (
    own_role uuid not null references own_role,
    person uuid not null references person,
    at timestamptz not null,
    primary key (own_role, person)
);

grant select, insert, update on one_time_link to ${appUser};
grant select, insert on own_role, own_role_seen to ${appUser};
