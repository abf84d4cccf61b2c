-- Documents that several people write at the same time. The commit log is the document; snapshots are derived.

create table document (
    id uuid primary key,
    -- Counts commits; moved only together with the commit that it counts.
    version bigint not null default 0 check (version >= 0),
    schema_version integer not null check (schema_version > 0),
    created_at timestamptz not null
);

create table commit (
    document uuid not null references document,
    -- The version after it.
    version bigint not null check (version > 0),
    client text not null check (client ~ '^[A-Za-z0-9_-]{16,64}$'),
    seq bigint not null check (seq between 1 and 9007199254740991),
    person uuid not null,
    -- The version that its sender knew.
    base bigint not null check (base >= 0 and base < version),
    -- As stored: rebased to the version before this one.
    steps jsonb not null check (jsonb_typeof(steps) = 'array'),
    schema_version integer not null check (schema_version > 0),
    -- Of the submission as sent, to tell a repetition from a fault.
    content_hash bytea not null check (octet_length(content_hash) = 32),
    at timestamptz not null,
    primary key (document, version)
);
create unique index commit_once on commit (document, client, seq);
-- Who wrote what: contributors between two versions.
create index commit_person on commit (document, person, version);

create table snapshot (
    document uuid not null references document,
    version bigint not null check (version >= 0),
    doc jsonb not null,
    schema_version integer not null check (schema_version > 0),
    -- Of the document's canonical JSON (RFC 8785).
    sha256 bytea not null check (octet_length(sha256) = 32),
    at timestamptz not null,
    primary key (document, version)
);

-- Who may join a document, and who may write in it: the interface to whichever room owns the document. That room replaces
-- the bodies; until then nobody may do anything. A part of each commit's statement, so a lost notice never prolongs a right.
create function document_readable_by(document uuid, person uuid) returns boolean
    language sql stable parallel safe
    return false;
create function document_writable_by(document uuid, person uuid) returns boolean
    language sql stable parallel safe
    return false;

grant select, insert on document, commit, snapshot to ${appUser};
grant update (version) on document to ${appUser};
