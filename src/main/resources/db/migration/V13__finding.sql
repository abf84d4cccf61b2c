-- What can be found, and how. All of it is derived: from live publications in the same transaction, from drafts soon after.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Words by their stems, without accents. A further language needs a configuration here and in search_configuration.
create text search configuration search_nl (copy = dutch);
alter text search configuration search_nl alter mapping for asciiword, word, asciihword, hword, hword_asciipart, hword_part
    with unaccent, dutch_stem;
create text search configuration search_en (copy = english);
alter text search configuration search_en alter mapping for asciiword, word, asciihword, hword, hword_asciipart, hword_part
    with unaccent, english_stem;
create text search configuration search_plain (copy = simple);
alter text search configuration search_plain alter mapping for asciiword, word, asciihword, hword, hword_asciipart, hword_part
    with unaccent, simple;
alter text search configuration search_plain drop mapping for url, url_path, host, email, file, sfloat, float;

create function search_configuration(language text) returns regconfig
    language sql immutable parallel safe
    return case language when 'NL' then 'search_nl'::regconfig when 'EN' then 'search_en'::regconfig else 'search_plain'::regconfig end;

-- Typographic quotes part words, in whichever locale the database is.
create function search_text(text text) returns text
    language sql immutable parallel safe
    return translate(text, '’‘“”„«»…', '        ');

create table search_entry (
    subject  uuid not null,
    draft    boolean not null,
    language text not null,
    -- Whose rights count; null for the organisation.
    team     uuid,
    question uuid not null references question,
    reach    text not null check (reach in ('COMPANY', 'TEAM', 'POSITION')),
    position uuid,
    title    text not null,
    theme    text not null,
    body     text not null,
    titled   tsvector not null,
    said     tsvector not null,
    primary key (subject, draft)
);
-- What is ranked stays in its row, so that ranking thousands unpacks nothing.
alter table search_entry set (toast_tuple_target = 8160);
create index search_entry_said on search_entry using gin (said);
create index search_entry_titled on search_entry using gin (titled);
create index search_entry_question on search_entry (question) where not draft;

-- The words, once each, to find those that are alike.
create table search_vocabulary (
    word text primary key,
    nl   text generated always as ((ts_lexize('dutch_stem', word))[1]) stored,
    en   text generated always as ((ts_lexize('english_stem', word))[1]) stored
);
create index search_vocabulary_alike on search_vocabulary using gin (word gin_trgm_ops);
create index search_vocabulary_nl on search_vocabulary (nl);
create index search_vocabulary_en on search_vocabulary (en);

-- In how many entries each circle of readers has a word: what is corrected and completed for somebody comes from what they
-- may read, so nothing hidden shows by what it does to that.
create table search_word (
    word    text not null,
    draft   boolean not null,
    team    uuid,
    entries integer not null,
    unique nulls not distinct (word, draft, team)
) with (fillfactor = 80);

-- Up to which version a draft was looked at.
create table search_followed (
    subject uuid primary key,
    version bigint not null
);

-- The words of an entry, and the empty one, by which entries are counted.
create function search_words(title text, body text, theme text) returns text[]
    language sql stable parallel safe
    return array[''] || coalesce((select array_agg(w) from unnest(tsvector_to_array(to_tsvector('search_plain', search_text(title || ' ' || theme || ' ' || left(body, 100000))))) w
                     where length(w) between 2 and 60), '{}');

-- In the order of the words, so that two who do this at once wait for each other instead of blocking.
create function search_count_words(is_draft boolean, of_team uuid, gone text[], come text[]) returns void
    language sql
    begin atomic
        insert into search_vocabulary (word) select w from unnest(come) w where w <> '' and not exists (
            select from search_vocabulary v where v.word = w) order by w on conflict do nothing;
        insert into search_word (word, draft, team, entries)
        select w.word, is_draft, of_team, sum(w.by)
        from (select unnest(come) as word, 1 as by union all select unnest(gone), -1) w
        group by w.word having sum(w.by) <> 0 order by w.word
        on conflict (word, draft, team) do update set entries = search_word.entries + excluded.entries;
    end;

create function search_remove(of_subject uuid, is_draft boolean) returns void
    language plpgsql
    as $$
    declare
        old search_entry;
    begin
        delete from search_entry where subject = of_subject and draft = is_draft returning * into old;
        if found then
            perform search_count_words(is_draft, old.team, search_words(old.title, old.body, old.theme), '{}');
        end if;
    end
    $$;

create function search_put(of_subject uuid, is_draft boolean, language text, team uuid, question uuid, reach text, of_position uuid,
                           title text, body text) returns void
    language plpgsql
    as $$
    #variable_conflict use_variable
    declare
        old search_entry;
        words regconfig := search_configuration(language);
        -- What an answer is about is often said by its theme alone: onboarding.
        theme text := coalesce((select n.name from question q join theme_name n on n.theme = q.theme and n.language = search_put.language
                                where q.id = search_put.question), '');
    begin
        select * into old from search_entry where subject = of_subject and draft = is_draft for update;
        if found and old.team is distinct from search_put.team then
            perform search_remove(of_subject, is_draft);
            old := null;
        end if;
        -- A vector holds less than a megabyte; no wording comes near it.
        insert into search_entry (subject, draft, language, team, question, reach, position, title, theme, body, titled, said)
        values (of_subject, is_draft, search_put.language, search_put.team, search_put.question, search_put.reach, of_position,
                search_put.title, theme, search_put.body, to_tsvector(words, search_text(search_put.title)),
                to_tsvector(words, search_text(search_put.title || ' ' || theme || ' ' || left(search_put.body, 100000))))
        on conflict (subject, draft) do update
            set language = excluded.language, question = excluded.question, reach = excluded.reach, position = excluded.position,
                title = excluded.title, theme = excluded.theme, body = excluded.body, titled = excluded.titled, said = excluded.said;
        perform search_count_words(is_draft, search_put.team,
            case when old.subject is null then '{}' else search_words(old.title, old.body, old.theme) end,
            search_words(search_put.title, search_put.body, theme));
    end
    $$;

-- For each word asked, those of the vocabulary that are forms of it, and those that hold it: 'periode' in 'inwerkperiode'.
create function search_forms(asked text[]) returns table (n bigint, asked_word text, word text, form boolean)
    language sql stable
    begin atomic
        with q as materialized (
            select u.n, unaccent(u.w) as word, (ts_lexize('dutch_stem', unaccent(u.w)))[1] as nl,
                   (ts_lexize('english_stem', unaccent(u.w)))[1] as en
            from unnest(asked) with ordinality as u(w, n))
        select q.n, q.word, v.word, v.word = q.word or coalesce(v.nl = q.nl, false) or coalesce(v.en = q.en, false)
        from q cross join lateral (
            select * from search_vocabulary v where v.word = q.word or v.nl = q.nl or v.en = q.en
            union
            select * from search_vocabulary v where length(q.word) >= 3 and v.word like q.word || '%'
            union
            select * from search_vocabulary v where length(q.word) >= 5 and v.word like '%' || q.word || '%') v;
    end;

-- For each word asked, those of the vocabulary that look alike: what may have been meant.
create function search_alike(asked text[]) returns table (n bigint, asked_word text, word text)
    language plpgsql stable set pg_trgm.similarity_threshold = 0.25
    as $$
    begin
        return query select u.n, unaccent(u.w), v.word
            from unnest(asked) with ordinality as u(w, n)
            join search_vocabulary v on v.word % unaccent(u.w);
    end
    $$;

-- A word as a query, in whichever language it is.
create function search_query(word text) returns tsquery
    language sql stable parallel safe
    return plainto_tsquery('search_nl', word) || plainto_tsquery('search_en', word);

-- A document's text: a line for each paragraph or heading.
create function document_text(document jsonb) returns text
    language sql immutable parallel safe
    return (select string_agg(line.text, e'\n' order by line.n)
            from (select b.n, (select string_agg(coalesce(t.node ->> 'text', ' '), '' order by t.m)
                               from jsonb_array_elements(b.node -> 'content') with ordinality as t(node, m)) as text
                  from jsonb_path_query(document, 'strict $.** ? (@.type == "paragraph" || @.type == "heading")')
                       with ordinality as b(node, n)) line);

-- Lets what can be found of a wording be what readers read of it now.
create function search_follow(of_wording uuid) returns void
    language plpgsql
    as $$
    declare
        live record;
    begin
        select l.*, answer_team(a) as of_team into live
        from live_wording l join answer a on a.id = l.answer where l.wording = of_wording;
        if found then
            perform search_put(of_wording, false, live.language, live.of_team, live.question, live.scope, live.position,
                               live.question_text, coalesce(document_text(live.document::jsonb), ''));
        else
            perform search_remove(of_wording, false);
        end if;
        -- Its draft is looked at anew: it may be what is live now, or not be it any more.
        delete from search_followed where subject = of_wording;
    end
    $$;

create function search_follows_publication() returns trigger
    language plpgsql
    as $$
    begin
        perform search_follow(new.wording);
        return null;
    end
    $$;
create trigger publication_can_be_found after insert or update on publication
    for each row execute function search_follows_publication();

create function search_follows_question() returns trigger
    language plpgsql
    as $$
    begin
        delete from search_followed f using wording w, answer a
        where w.id = f.subject and a.id = w.answer and a.question = new.question;
        return null;
    end
    $$;
create trigger question_can_be_found after update on question_text
    for each row when (old.text is distinct from new.text) execute function search_follows_question();

-- Everything anew: what is live at once, drafts when they are looked at next.
create function search_rebuild() returns bigint
    language plpgsql
    as $$
    begin
        delete from search_entry;
        delete from search_word;
        delete from search_vocabulary;
        delete from search_followed;
        perform search_follow(wording) from live_wording;
        return (select count(*) from search_entry);
    end
    $$;
select search_rebuild();

grant select, insert, update, delete on search_entry, search_vocabulary, search_word, search_followed to ${appUser};
