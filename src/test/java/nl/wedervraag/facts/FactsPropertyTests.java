package nl.wedervraag.facts;

import static nl.wedervraag.answers.House.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wedervraag.access.Scope;
import nl.wedervraag.answers.Answers;
import nl.wedervraag.answers.Approver;
import nl.wedervraag.answers.DueReason;
import nl.wedervraag.answers.FactUse;
import nl.wedervraag.answers.FactsToPut;
import nl.wedervraag.answers.Hand;
import nl.wedervraag.answers.House;
import nl.wedervraag.answers.Reach;
import nl.wedervraag.answers.WithRooms;
import nl.wedervraag.answers.WordingId;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever is written, approved and changed in whatever order: a new value makes due exactly what is live and says something
 * else of the fact, gets into exactly the drafts that hold it, and alters no revision.
 */
@DatabaseTest
@WithRooms
class FactsPropertyTests {

    private static final long SEED = Long.getLong("facts.seed", System.nanoTime());
    private static final int ACTS = Integer.getInteger("facts.acts", 150);

    @Autowired
    House house;

    @Autowired
    Hand hand;

    @Autowired
    Approver approver;

    @Autowired
    Facts facts;

    @Autowired
    FactValues values;

    @Autowired
    FactsToPut toPut;

    @Autowired
    Positions positions;

    @Autowired
    Answers answers;

    @Autowired
    JdbcClient jdbc;

    /** A wording as it must be. Texts grow at their beginning. */
    private static final class Expected {
        final WordingId wording;
        final QuestionId question;
        final Language language;
        /** Words, or the index of a fact. */
        final List<Object> draft = new ArrayList<>();

        List<Object> live = List.of();
        Map<Integer, Integer> liveValues = Map.of();
        boolean due;

        Expected(WordingId wording, QuestionId question, Language language) {
            this.wording = wording;
            this.question = question;
            this.language = language;
        }

        String text(List<Integer> now) {
            var text = new StringBuilder();
            draft.reversed()
                    .forEach(part -> text.append(
                            part instanceof Integer fact ? words(now.get(fact), language) + " " : part.toString()));
            return text.toString();
        }
    }

    private static String words(int value, Language language) {
        return "%d %s".formatted(value, language == Language.NL ? "mensen" : "people");
    }

    private static NewValue value(int count) {
        return new NewValue(
                new Value.Number(BigDecimal.valueOf(count)),
                Map.of(Language.EN, "people", Language.NL, "mensen"),
                "Somebody counted",
                FactsTests.today());
    }

    @Test
    void newValuesReachExactlyWhatHoldsThem() {
        System.out.println("facts: -Dfacts.seed=" + SEED);
        var random = new Random(SEED);
        var questions = List.of(
                house.question("typical-day"), house.question("current-challenges"), house.question("best-part"));
        PositionId position =
                as(house.mirjam, () -> positions.open(house.grid, house.fresh("Engineer"), Language.EN, questions));
        List<Expected> wordings = new ArrayList<>();
        for (var question : questions) {
            for (var language : Language.values()) {
                var wording = as(house.anna, () -> answers.start(position, question, Reach.POSITION, language));
                wordings.add(new Expected(wording, question, language));
            }
        }
        List<FactId> ids = new ArrayList<>();
        List<Integer> now = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            now.add(10);
            ids.add(as(
                    house.anna,
                    () -> facts.add(Scope.of(house.grid), house.fresh("Fact"), Value.Kind.NUMBER, value(10))));
        }
        Map<String, String> revisions = new HashMap<>();
        int changes = 0;
        for (int act = 0; act < ACTS; act++) {
            var one = wordings.get(random.nextInt(wordings.size()));
            switch (random.nextInt(6)) {
                case 0, 1 -> {
                    int fact = random.nextInt(ids.size());
                    hand.name(house.anna, one.wording, ids.get(fact).value(), words(now.get(fact), one.language));
                    one.draft.add(fact);
                }
                case 2 -> {
                    hand.write(house.bas, one.wording, "word ");
                    one.draft.add("word ");
                }
                case 3 -> approve(one, now);
                default -> {
                    change(random, wordings, ids, now);
                    changes++;
                }
            }
            check(position, wordings, now, revisions);
        }
        assertThat(changes).isPositive();
    }

    private void approve(Expected one, List<Integer> now) {
        boolean asLive = one.draft.equals(one.live)
                && one.liveValues.entrySet().stream()
                        .allMatch(said -> now.get(said.getKey()).equals(said.getValue()));
        if (one.draft.isEmpty() || asLive) {
            return;
        }
        approver.approve(one.wording, house.anna, house.mirjam);
        one.live = List.copyOf(one.draft);
        one.liveValues = held(one.draft).stream().collect(Collectors.toMap(fact -> fact, now::get));
        one.due = false;
    }

    private static Set<Integer> held(List<Object> text) {
        return text.stream()
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .collect(Collectors.toSet());
    }

    private void change(Random random, List<Expected> wordings, List<FactId> ids, List<Integer> now) {
        int fact = random.nextInt(ids.size());
        int to = 8 + random.nextInt(4);
        FactId id = ids.get(fact);
        Preview seen = as(house.bas, () -> values.preview(id, value(to)));
        List<Expected> due = wordings.stream()
                .filter(one -> one.liveValues.getOrDefault(fact, to) != to)
                .toList();
        List<WordingId> drafts = wordings.stream()
                .filter(one -> held(one.draft).contains(fact) && now.get(fact) != to)
                .map(one -> one.wording)
                .toList();
        assertThat(seen.dueWordings())
                .isEqualTo(due.stream().map(one -> one.wording).collect(Collectors.toSet()));
        assertThat(seen.drafts()).extracting(FactUse::wording).containsExactlyInAnyOrderElementsOf(drafts);
        int base = as(house.bas, () -> facts.page(id)).fact().newest();
        assertThat(as(house.bas, () -> values.save(id, base, value(to), seen.dueWordings())))
                .isInstanceOf(Saved.Done.class);
        now.set(fact, to);
        due.forEach(one -> one.due = true);
    }

    private void check(PositionId position, List<Expected> wordings, List<Integer> now, Map<String, String> revisions) {
        for (var one : wordings) {
            assertThat(hand.says(one.wording)).isEqualTo(one.text(now));
            var draft = Objects.requireNonNull(
                    as(house.lena, () -> answers.page(position, one.question, one.language, Reach.POSITION))
                            .draft());
            assertThat(draft.dueReasons().contains(DueReason.FACT_CHANGED)).isEqualTo(one.due);
        }
        jdbc.sql("select id::text, document::text || hash from revision").query(row -> {
            var before = revisions.putIfAbsent(row.getString(1), row.getString(2));
            assertThat(before == null || before.equals(row.getString(2)))
                    .as("a revision never changes")
                    .isTrue();
        });
        assertThat(jdbc.sql("select count(*) from fact_to_put")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
