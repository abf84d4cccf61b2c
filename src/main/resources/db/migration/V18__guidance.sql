-- What is behind a question in each language: why it is asked, what a good answer contains, what to avoid, in which other words it
-- comes, which stories and challenges belong to it. What stood there as guidance says what a good answer contains.
alter table question_text rename column guidance to good;
alter table question_text rename constraint question_text_guidance_check to question_text_good_check;
alter table question_text
    alter good set default '',
    add why     text not null default '' check (length(why) <= 2000),
    add avoid   text not null default '' check (length(avoid) <= 2000),
    add belongs text not null default '' check (length(belongs) <= 2000),
    -- Its words by their stems, to find questions that resemble each other.
    add words   tsvector not null generated always as (to_tsvector(search_configuration(language), search_text(text))) stored;

create table question_phrasing (
    question uuid not null,
    language text not null,
    place    smallint not null,
    text     text not null check (length(text) between 1 and 300),
    words    tsvector not null generated always as (to_tsvector(search_configuration(language), search_text(text))) stored,
    primary key (question, language, place),
    foreign key (question, language) references question_text
);

-- Whether a new position begins with it. Until now one began with all that the bank held.
alter table question add starts boolean not null default true;
alter table question alter starts set default false;

grant select, insert, delete on question_phrasing to ${appUser};
