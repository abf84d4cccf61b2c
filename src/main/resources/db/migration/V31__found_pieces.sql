-- Stories and challenges can be found as wordings are: what is published by who reads it, what isn't by who may see drafts.

-- What can be found of a piece: what is published, and its newest version as a draft where that is something else. Nothing of who
-- agreed to a story.
create view piece_text as
    select s.story as piece, false as draft, 'STORY' as kind, s.language, s.team, s.title,
           concat_ws(e'\n', s.who, s.happened, s.changed, s.vouch) as body
    from live_story s
    union all
    select c.challenge, false, 'CHALLENGE', c.language, c.team, c.title,
           concat_ws(e'\n', c.problem, c.tried, c.open, (
               select string_agg(f.value, e'\n' order by f.key) from jsonb_each_text(c.content) f where f.key like 'opportunity.%'))
    from live_challenge c
    union all
    select n.id, true, n.kind, n.language, n.team, n.title,
           concat_ws(e'\n', n.content ->> 'who', n.content ->> 'happened', n.content ->> 'changed', n.content ->> 'vouch',
                     n.content ->> 'problem', n.content ->> 'tried', n.content ->> 'open', (
               select string_agg(f.value, e'\n' order by f.key)
               from jsonb_each_text(n.content::jsonb) f where f.key like 'opportunity.%'))
    from piece_now n
    where n.publication is distinct from 'LIVE' or n.hash <> n.live_hash;

alter table search_entry alter column question drop not null,
    add column kind text not null default 'ANSWER' check (kind in ('ANSWER', 'STORY', 'CHALLENGE')),
    add constraint search_entry_answers_question check ((kind = 'ANSWER') = (question is not null));

drop function search_put(uuid, boolean, text, uuid, uuid, text, uuid, text, text);
create function search_put(of_subject uuid, is_draft boolean, language text, team uuid, question uuid, reach text, of_position uuid,
                           title text, body text, kind text default 'ANSWER') returns void
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
        insert into search_entry (subject, draft, language, team, question, reach, position, title, theme, body, titled, said, kind)
        values (of_subject, is_draft, search_put.language, search_put.team, search_put.question, search_put.reach, of_position,
                search_put.title, theme, search_put.body, to_tsvector(words, search_text(search_put.title)),
                to_tsvector(words, search_text(search_put.title || ' ' || theme || ' ' || left(search_put.body, 100000))),
                search_put.kind)
        on conflict (subject, draft) do update
            set language = excluded.language, question = excluded.question, reach = excluded.reach, position = excluded.position,
                title = excluded.title, theme = excluded.theme, body = excluded.body, titled = excluded.titled, said = excluded.said;
        perform search_count_words(is_draft, search_put.team,
            case when old.subject is null then '{}' else search_words(old.title, old.body, old.theme) end,
            search_words(search_put.title, search_put.body, theme));
    end
    $$;

-- Lets what can be found of a piece be what it is now.
create function search_follow_piece(of_piece uuid) returns void
    language plpgsql
    as $$
    declare
        is_draft boolean;
        now piece_text;
    begin
        foreach is_draft in array array[false, true] loop
            select * into now from piece_text t where t.piece = of_piece and t.draft = is_draft;
            if found then
                perform search_put(of_piece, is_draft, now.language, now.team, null,
                                   case when now.team is null then 'COMPANY' else 'TEAM' end, null, now.title, now.body, now.kind);
            else
                perform search_remove(of_piece, is_draft);
            end if;
        end loop;
    end
    $$;

create function search_follows_piece() returns trigger
    language plpgsql
    as $$
    begin
        perform search_follow_piece(new.piece);
        return null;
    end
    $$;
create trigger piece_version_can_be_found after insert on piece_version
    for each row execute function search_follows_piece();
create trigger piece_publication_can_be_found after insert or update on piece_publication
    for each row execute function search_follows_piece();

create function search_forgets_piece() returns trigger
    language plpgsql
    as $$
    begin
        perform search_follow_piece(old.id);
        return null;
    end
    $$;
create trigger piece_deleted_is_not_found after delete on piece
    for each row execute function search_forgets_piece();

create or replace function search_rebuild() returns bigint
    language plpgsql
    as $$
    begin
        delete from search_entry;
        delete from search_word;
        delete from search_vocabulary;
        delete from search_followed;
        perform search_follow(wording) from live_wording;
        perform search_follow_piece(id) from piece;
        return (select count(*) from search_entry);
    end
    $$;
do $$ begin perform search_follow_piece(id) from piece; end $$;

grant select on piece_text to ${appUser};
