package nl.wedervraag.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import nl.wedervraag.Application;
import nl.wedervraag.Figures;
import nl.wedervraag.Timed;
import nl.wedervraag.access.ColourScheme;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.SignInId;
import nl.wedervraag.access.SignedIn;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** How good the search is, on the demo's answers and on what people really type; and how fast, over 10,000 wordings. */
@DatabaseTest
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@TestPropertySource(properties = {"wedervraag.demo=true", "server.address=127.0.0.1"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SearchFiguresTests {

    private static final int AMONG_THE_FIRST = 5;
    private static final Duration MOST = Duration.ofMillis(100);

    /** What is typed, and the key of the question whose answer is right. */
    private static final String QUERIES = """
            typical day = typical-day
            tipical day = typical-day
            what does my day look like = typical-day
            day at work = typical-day
            gewone dag = typical-day
            gwone dag = typical-day
            werkdag = typical-day
            hoe ziet mijn dag er uit = typical-day
            onboarding = onboarding
            training first weeks = onboarding
            traning = onboarding
            how will i be trained = onboarding
            inwerken = onboarding
            inwerkperiode = onboarding
            ingewerkt worden = onboarding
            opleiding krijgen = onboarding
            opleidng = onboarding
            eerste weken = onboarding
            working from home = days-on-site
            work form home = days-on-site
            home office = days-on-site
            thuiswerken = days-on-site
            thuis werken = days-on-site
            thuiswerkdagen = days-on-site
            dagen op kantoor = days-on-site
            on call = on-call
            how often on call = on-call
            phone at night weekend = on-call
            nachtdienst = on-call
            diensten buiten kantoor = on-call
            bereikbaarheidsdienst = on-call
            my manager = managers-style
            managers style = managers-style
            maneger = managers-style
            leidinggevende = managers-style
            leidinggeven = managers-style
            leidingevende = managers-style
            team challenges = current-challenges
            chalenges = current-challenges
            waar loopt het team tegenaan = current-challenges
            waar lopen jullie tegenaan = current-challenges
            next steps = next-steps
            second interview = next-steps
            hoe gaat het verder = next-steps
            tweede gesprek = next-steps
            vervolggesprek = next-steps
            30 60 90 = first-ninety-days
            expectations after 90 days = first-ninety-days
            wat verwachten jullie na 30 dagen = first-ninety-days
            verwachtingen na negentig dagen = first-ninety-days
            closest colleagues = closest-colleagues
            who would i work with = closest-colleagues
            samenwerken = closest-colleagues
            samenwerking met wie = closest-colleagues
            best thing about working here = best-part
            like best = best-part
            mooiste aan werken hier = best-part
            why does this position matter = why-it-matters
            waarom is de functie belangrijk = why-it-matters
            belangrijke functies = why-it-matters
            why is the job important = why-it-matters
            culture difference = culture-moment
            cultuurverschil = culture-moment
            cultuur = culture-moment
            predecessor = last-person
            person before me = last-person
            voorganger = last-person
            vorganger = last-person
            growing after two years = after-two-years
            verder komen = after-two-years
            doorgroeien na twee jaar = after-two-years
            """;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @Autowired
    Search search;

    @Test
    @Order(1)
    void theRightAnswerIsAmongTheFirst() {
        var missed = new ArrayList<String>();
        var queries =
                QUERIES.strip().lines().map(line -> line.strip().split(" = ")).toList();
        for (var query : queries) {
            var keys = find(query[0]).stream()
                    .limit(AMONG_THE_FIRST)
                    .map(hit -> key(hit))
                    .toList();
            if (!keys.contains(query[1])) {
                missed.add("%s: %s instead of %s".formatted(query[0], keys, query[1]));
            }
        }
        System.out.printf(
                "Right answer among the first %d: %d of %d%n%s%n",
                AMONG_THE_FIRST, queries.size() - missed.size(), queries.size(), String.join("\n", missed));
        assertThat(missed).as("missed").hasSizeLessThanOrEqualTo(queries.size() / 20);
    }

    /** A story or challenge answers no question, and takes a place among the first all the same. */
    private String key(Hit hit) {
        return hit.question() == null
                ? ""
                : jdbc.sql("select key from question where id = ?")
                        .param(hit.question().value())
                        .query(String.class)
                        .single();
    }

    @Test
    @Order(2)
    @Figures
    void tenThousandWordingsAreSearchedFast() {
        fill();
        var random = new Random(20_261_123);
        var asked = new ArrayList<>(QUERIES.strip()
                .lines()
                .map(line -> line.strip().split(" = ")[0])
                .toList());
        var words = jdbc.sql("select word from search_vocabulary where word <> '' order by md5(word) limit 150")
                .query(String.class)
                .list();
        for (int n = 0; n + 3 < words.size(); n += 3) {
            asked.add("%s %s".formatted(words.get(n), slip(words.get(n + 1), random)));
            asked.add(words.get(n + 2));
        }
        asked.forEach(this::find);
        long wordings =
                jdbc.sql("select count(*) from search_entry").query(Long.class).single();
        Timed.p95AtMost(
                MOST,
                "Search over %d wordings".formatted(wordings),
                () -> asked.stream()
                        .mapToDouble(text -> Timed.millis(() -> find(text)))
                        .toArray());
    }

    private static String slip(String word, Random random) {
        int at = word.length() < 4 ? 0 : 1 + random.nextInt(word.length() - 2);
        return word.length() < 4
                ? word
                : word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    /** Wordings made of the demo's own words and some thousand others, as frequent as words are. */
    private void fill() {
        var owner = JdbcClient.create(database.asOwner());
        var demo = String.join(
                " ",
                jdbc.sql("select body from search_entry").query(String.class).list());
        var words = new ArrayList<>(
                Arrays.stream(demo.split("[^\\p{L}]+")).distinct().toList());
        var random = new Random(20_261_123);
        for (int n = 0; n < 15_000; n++) {
            words.add(words.get(random.nextInt(1000)).toLowerCase()
                    + words.get(random.nextInt(1000)).toLowerCase());
        }
        owner.sql(
                        "insert into question (id, key, theme, place) select gen_random_uuid(), 'made-' || n, (select id from theme limit 1), 1000 + n from generate_series(1, 500) n")
                .update();
        owner.sql(
                        "insert into position_question select p.id, q.id, q.place from position p, question q where q.key like 'made-%'")
                .update();
        for (int batch = 0; batch < 20; batch++) {
            owner.sql("""
                            insert into search_entry (subject, draft, language, team, question, reach, title, theme, body, titled, said)
                            select gen_random_uuid(), t.n % 4 = 0, l.language,
                                   (select id from team order by md5(id::text || t.n % 3) limit 1), q.id, 'TEAM', t.title, '', t.body,
                                   to_tsvector(search_configuration(l.language), t.title),
                                   to_tsvector(search_configuration(l.language), t.title || ' ' || t.body)
                            from unnest(:titles, :bodies) with ordinality as t(title, body, n)
                            cross join lateral (select case when t.n % 2 = 0 then 'EN' else 'NL' end as language) l
                            join question q on q.key = 'made-' || t.n
                            """)
                    .param("titles", texts(words, random, 8))
                    .param("bodies", texts(words, random, 130))
                    .update();
        }
        owner.sql("delete from search_word").update();
        owner.sql("""
                        insert into search_word (word, draft, team, entries)
                        select w, e.draft, e.team, count(*) from search_entry e, unnest(search_words(e.title, e.body, e.theme)) w
                        group by w, e.draft, e.team
                        """).update();
        owner.sql(
                        "insert into search_vocabulary (word) select distinct word from search_word where word <> '' on conflict do nothing")
                .update();
        owner.sql("vacuum analyze").update();
    }

    private static String[] texts(List<String> words, Random random, int length) {
        var texts = new String[500];
        for (int n = 0; n < texts.length; n++) {
            var text = new StringBuilder();
            for (int word = 0; word < length; word++) {
                text.append(words.get((int) Math.pow(words.size(), random.nextDouble()) - 1))
                        .append(' ');
            }
            texts[n] = text.toString();
        }
        return texts;
    }

    private List<Hit> find(String text) {
        var found = new AtomicReference<List<Hit>>(List.of());
        var reader = jdbc.sql("select person from membership where team is null and role = 'LEAD' limit 1")
                .query((row, n) -> new PersonId(row.getObject(1, java.util.UUID.class)))
                .single();
        var who = new SignedIn(reader, SignInId.random(), "", Language.EN, ColourScheme.SYSTEM);
        CurrentPerson.as(who, () -> found.set(search.find(Wanted.anything(text), null)));
        return found.get();
    }
}
