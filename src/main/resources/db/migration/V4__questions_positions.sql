-- The question bank, and the positions with their questions in order.

create table theme (
    id    uuid primary key,
    key   text not null unique check (key ~ '^[a-z0-9-]{1,60}$'),
    place integer not null
);

create table theme_name (
    theme    uuid not null references theme,
    language text not null check (language in ('EN', 'NL')),
    name     text not null check (length(name) between 1 and 80),
    primary key (theme, language)
);

create table question (
    id    uuid primary key,
    key   text not null unique check (key ~ '^[a-z0-9-]{1,60}$'),
    theme uuid not null references theme,
    place integer not null
);
create index question_theme on question (theme, place);

create table question_text (
    question uuid not null references question,
    language text not null check (language in ('EN', 'NL')),
    text     text not null check (length(text) between 1 and 300),
    guidance text not null check (length(guidance) <= 2000),
    primary key (question, language)
);

create table position (
    id       uuid primary key,
    team     uuid not null references team,
    name     text not null check (length(name) between 1 and 120),
    language text not null check (language in ('EN', 'NL')),
    closed   boolean not null default false
);
create index position_team on position (team);

create table position_question (
    position uuid not null references position,
    question uuid not null references question,
    place    integer not null,
    primary key (position, question),
    unique (position, place)
);
create index position_question_question on position_question (question);

grant select, insert, update on theme, theme_name, question, question_text, position to ${appUser};
grant select, insert, update, delete on position_question to ${appUser};
