-- One approval changes the entries of what was live and of what is: words of two texts, in two orders. So whoever counts words
-- waits for whoever does, until that transaction ends; otherwise two who approve at once could wait for each other.
create or replace function search_count_words(is_draft boolean, of_team uuid, gone text[], come text[]) returns void
    language plpgsql
    as $$
    begin
        perform pg_advisory_xact_lock(hashtext('search vocabulary'));
        insert into search_vocabulary (word) select w from unnest(come) w where w <> '' and not exists (
            select from search_vocabulary v where v.word = w) order by w on conflict do nothing;
        insert into search_word (word, draft, team, entries)
        select w.word, is_draft, of_team, sum(w.by)
        from (select unnest(come) as word, 1 as by union all select unnest(gone), -1) w
        group by w.word having sum(w.by) <> 0 order by w.word
        on conflict (word, draft, team) do update set entries = search_word.entries + excluded.entries;
    end
    $$;
