package nl.wedervraag.leaks;

import java.util.List;
import nl.wedervraag.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens on purpose, as the owner of the database, what must be closed, and closes it again. */
final class Faults {

    /** Marked, stands in no text: let out where nothing of the database shows. */
    static final String INJECTED = "zq9999q";

    private static final String EVERY_RIGHT = """
            create or replace function has_right(person uuid, wanted text, team uuid) returns boolean
                language sql stable parallel safe return true""";
    private static final String EVERY_RIGHT_ANYWHERE = """
            create or replace function has_right_anywhere(person uuid, wanted text) returns boolean
                language sql stable parallel safe return true""";
    private static final String EVERY_DOCUMENT = """
            create or replace function document_readable_by(document uuid, person uuid) returns boolean
                language sql stable parallel safe return true""";
    private static final String NEWEST = """
            create or replace view live_wording as
            select a.id as answer, a.question, a.scope, a.team, a.position, w.id as wording, w.language, w.review_by,
                   v.number, v.question_text, v.document, v.words, false as obsolete,
                   v.frozen as approved, p.name as approved_by,
                   null::timestamptz as due_since, v.known_by
            from wording w
            join answer a on a.id = w.answer
            join lateral (select * from revision v where v.wording = w.id order by number desc limit 1) v on true
            join person p on p.id = v.frozen_by""";

    private static final String NEWEST_ONCE = """
            create or replace view wording_once_live as
            select a.id as answer, a.question, a.scope, a.team, a.position, w.id as wording, w.language,
                   v.number, v.question_text, v.document, v.words, false as obsolete,
                   v.frozen as since, null::timestamptz as until,
                   v.frozen as approved, p.name as approved_by, v.known_by
            from wording w
            join answer a on a.id = w.answer
            join lateral (select * from revision v where v.wording = w.id order by number desc limit 1) v on true
            join person p on p.id = v.frozen_by""";

    private static final String NEWEST_CHALLENGE = """
            create or replace view live_challenge as
            select p.id as challenge, p.team, p.language, d.title, d.content ->> 'problem' as problem,
                   d.content ->> 'since' as since, d.content ->> 'tried' as tried, d.content ->> 'open' as open,
                   d.content ->> 'openness' as openness, d.content::jsonb as content, d.saved as published,
                   d.title as approved_by, null::timestamptz as confirmed, null::text as confirmed_by
            from piece p
            join piece_version d on d.piece = p.id and d.version = p.version and d.content ->> 'since' is not null
            where p.kind = 'CHALLENGE'""";

    private final JdbcClient owner;
    private final Leak leak;
    private final String right;
    private final String rightAnywhere;
    private final String document;
    private final String live;
    private final String onceLive;
    private final String liveChallenge;

    Faults(TestDatabase database, Leak leak) {
        owner = JdbcClient.create(database.asOwner());
        this.leak = leak;
        right = function("has_right");
        rightAnywhere = function("has_right_anywhere");
        document = function("document_readable_by");
        live = view("live_wording");
        onceLive = view("wording_once_live");
        liveChallenge = view("live_challenge");
    }

    private String view(String name) {
        return "create or replace view " + name + " as "
                + owner.sql("select pg_get_viewdef('%s'::regclass)".formatted(name))
                        .query(String.class)
                        .single();
    }

    private String function(String name) {
        return owner.sql("select pg_get_functiondef(?::regproc)")
                .param(name)
                .query(String.class)
                .single();
    }

    /** What somebody who mustn't see it receives while the fault is there. */
    void with(Way.Fault fault, Runnable action) {
        make(fault);
        try {
            action.run();
        } finally {
            mend();
        }
    }

    private void make(Way.Fault fault) {
        switch (fault) {
            case EVERYBODY_HAS_EVERY_RIGHT -> giveEveryRight();
            case EVERYBODY_READS_EVERY_DOCUMENT -> run(EVERY_DOCUMENT);
            case NEWEST_WORDING_WAS_LIVE -> {
                giveEveryRight();
                run(NEWEST_ONCE);
            }
            case NEWEST_WORDING_IS_LIVE -> {
                run(NEWEST);
                run(NEWEST_CHALLENGE);
            }
            case TEXT_OF_DRAFT_AS_QUESTION -> {
                giveEveryRight();
                run("update question_text set text = '%s ' || text".formatted(INJECTED));
            }
            case WORD_ON_PAGES -> leak.onPages(INJECTED);
            case WORD_WITH_ANSWERS -> leak.withAnswers(INJECTED);
        }
    }

    private void giveEveryRight() {
        run(EVERY_RIGHT);
        run(EVERY_RIGHT_ANYWHERE);
    }

    private void mend() {
        leak.onPages(null);
        leak.withAnswers(null);
        List.of(right, rightAnywhere, document, live, onceLive, liveChallenge).forEach(this::run);
        run("update question_text set text = replace(text, '%s ', '')".formatted(INJECTED));
    }

    /** Makes every open page look again. */
    void tellOfAChange() {
        run("insert into change (topic, subject) values ('wording', gen_random_uuid())");
    }

    private void run(String sql) {
        owner.sql(sql).update();
    }
}
