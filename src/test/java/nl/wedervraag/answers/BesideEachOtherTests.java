package nl.wedervraag.answers;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wedervraag.Slow;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.Bank;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.questions.ThemeId;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever happens to the answers of one question, exactly those that it concerns become due, and exactly those drift. */
@DatabaseTest
@WithRooms
@Slow
class BesideEachOtherTests {

    private static final int RUNS = 4;
    private static final int ACTS = 30;

    @Autowired
    House house;

    @Autowired
    Hand hand;

    @Autowired
    Bank bank;

    @Autowired
    Positions positions;

    @Autowired
    Answers answers;

    @Autowired
    Reviews reviews;

    @Autowired
    Verifications verifications;

    @Autowired
    WiderAnswers widerAnswers;

    @Autowired
    OtherLanguages otherLanguages;

    @Autowired
    JdbcClient jdbc;

    /** One answer: at which reach, of which position's pages, in which team. */
    private record At(Reach reach, PositionId position, boolean grid) {

        boolean isWiderThan(At other) {
            return reach == Reach.COMPANY
                    ? other.reach != Reach.COMPANY
                    : reach == Reach.TEAM && other.reach == Reach.POSITION && grid == other.grid;
        }
    }

    private record Frozen(RevisionId revision, String text, int at) {}

    /** What is expected of one wording, in a time that counts what was done. */
    private static final class Expected {

        final At at;
        final Language language;
        WordingId id = new WordingId(UUID.randomUUID());
        boolean begun;
        boolean setAside;
        String draft = "";
        int seen;

        @Nullable
        Frozen live;

        @Nullable
        Frozen last;

        @Nullable
        ReviewId open;

        @Nullable
        Frozen asked;

        final Map<Integer, String> readers = new HashMap<>();
        final Map<DueReason, Integer> due = new EnumMap<>(DueReason.class);
        final Set<String> said = new HashSet<>();

        Expected(At at, Language language) {
            this.at = at;
            this.language = language;
        }

        String liveAt(int moment) {
            return readers.entrySet().stream()
                    .filter(then -> then.getKey() <= moment)
                    .max(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .orElse("");
        }

        boolean saidInLine(Frozen text, Frozen other) {
            return said.contains(text.text.toLowerCase() + "|" + other.revision.value());
        }
    }

    private final List<Expected> all = new ArrayList<>();
    private Random random = new Random(0);
    private QuestionId question = new QuestionId(UUID.randomUUID());
    private At here = new At(Reach.COMPANY, new PositionId(UUID.randomUUID()), true);
    private int now;

    @Test
    void exactlyWhatItConcernsIsDueAndHasDrifted() {
        var caughtUp = new ArrayList<String>();
        for (int run = 0; run < RUNS; run++) {
            random = new Random(run);
            begin();
            var done = new ArrayList<String>();
            for (int act = 0; act < ACTS; act++) {
                now++;
                done.add(act());
                assertThat(due()).as("due in run %d after %s", run, done).isEqualTo(expectedDue());
                assertThat(drifted())
                        .as("drifted in run %d after %s", run, done)
                        .isEqualTo(expectedDrifted());
            }
            done.stream().filter(one -> one.startsWith("APPROVED AFTER")).forEach(caughtUp::add);
        }
        assertThat(caughtUp).isNotEmpty();
    }

    private void begin() {
        all.clear();
        now = 0;
        ThemeId theme =
                as(house.director, () -> bank.addTheme(FreshnessTests.both(house.fresh("Theme " + random.nextLong()))));
        question = as(house.director, () -> bank.add(theme, FreshnessTests.both(fresh()), Map.of()));
        PositionId one = open(true);
        PositionId other = open(true);
        PositionId planner = open(false);
        for (At at : List.of(
                new At(Reach.COMPANY, one, true),
                new At(Reach.TEAM, one, true),
                new At(Reach.TEAM, planner, false),
                new At(Reach.POSITION, one, true),
                new At(Reach.POSITION, other, true),
                new At(Reach.POSITION, planner, false))) {
            all.add(new Expected(at, Language.EN));
            all.add(new Expected(at, Language.NL));
            here = at;
        }
        approveBothLanguages(Reach.COMPANY);
        approveBothLanguages(Reach.POSITION);
    }

    /** What happens between two languages begins once both are live. */
    private void approveBothLanguages(Reach reach) {
        all.stream().filter(one -> one.at.reach == reach).limit(2).toList().forEach(one -> {
            now++;
            approve(one);
        });
    }

    private String fresh() {
        return "What about " + random.nextLong() + "?";
    }

    private PositionId open(boolean grid) {
        return as(
                house.director,
                () -> positions.open(
                        grid ? house.grid : house.planning, house.fresh("Engineer"), Language.EN, List.of(question)));
    }

    private String act() {
        Expected one = next();
        String done = switch (random.nextInt(12)) {
            case 0, 1, 2 -> approve(one);
            case 3 -> approveHarmless(one);
            case 4 -> ask(one);
            case 5 -> approveAsked(one);
            case 6 -> sayInLine(one);
            case 7 -> catchUp(one);
            case 8 -> keep(one);
            case 9 -> verify(one);
            case 10 -> useAgain(one);
            default -> reword();
        };
        return done + " " + one.at.reach + " " + (one.at.grid ? "grid " : "planning ") + one.language + " " + now;
    }

    /** Mostly of the same answer as the one before: what happens between its languages takes several acts. */
    private Expected next() {
        Expected any = all.get(random.nextInt(all.size()));
        At at = random.nextInt(3) == 0 ? any.at : here;
        here = at;
        return all.stream()
                .filter(one -> one.at.equals(at) && one.language == any.language)
                .findFirst()
                .orElseThrow();
    }

    private String approve(Expected one) {
        write(one);
        return askThenApprove(one);
    }

    private void write(Expected one) {
        begin(one);
        String said = "Word" + now + " ";
        hand.write(house.writer, one.id, said);
        one.draft = said + one.draft;
        one.setAside = false;
    }

    private void begin(Expected one) {
        if (!one.begun || one.setAside) {
            one.id = as(house.writer, () -> answers.start(one.at.position, question, one.at.reach, one.language));
            one.seen = one.begun ? one.seen : now;
            one.begun = true;
            one.setAside = false;
        }
    }

    /** Another letter case says nothing else. */
    private String approveHarmless(Expected one) {
        if (one.draft.isEmpty()) {
            return "NOTHING";
        }
        begin(one);
        hand.erase(house.writer, one.id, 1);
        char first = one.draft.charAt(0);
        String other = String.valueOf(
                Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first));
        hand.write(house.writer, one.id, other);
        one.draft = other + one.draft.substring(1);
        return askThenApprove(one);
    }

    private String askThenApprove(Expected one) {
        ask(one);
        now++;
        return approveAsked(one);
    }

    private String ask(Expected one) {
        if (one.draft.isEmpty()
                || one.live != null
                        && one.live.text.equals(one.draft)
                        && !one.due.containsKey(DueReason.QUESTION_REWORDED)) {
            return "NOTHING";
        }
        ReviewId review = as(house.writer, () -> reviews.ask(one.id, 0));
        one.open = review;
        one.setAside = false;
        one.asked = new Frozen(
                new RevisionId(jdbc.sql("select revision from review where id = ?")
                        .param(review.value())
                        .query(UUID.class)
                        .single()),
                one.draft,
                now);
        return "ASKED";
    }

    private String approveAsked(Expected one) {
        ReviewId review = one.open;
        Frozen asked = one.asked;
        if (review == null || asked == null) {
            return "NOTHING";
        }
        String hash = Seen.hash(as(house.director, () -> reviews.view(review)));
        doAs(house.director, () -> reviews.changesRead(review));
        assertThat(as(house.director, () -> reviews.approve(review, hash))).isInstanceOf(Decision.Approved.class);
        one.open = null;
        one.asked = null;
        expectApproved(one, asked);
        return "APPROVED";
    }

    private void expectApproved(Expected one, Frozen asked) {
        Frozen before = one.last;
        one.due.values().removeIf(since -> since <= asked.at);
        one.live = asked;
        one.last = asked;
        one.readers.put(now, asked.revision.value().toString());
        one.seen = Math.max(one.seen, asked.at);
        if (before == null || !before.text.equals(asked.text)) {
            all.stream()
                    .filter(other -> other.live != null && other.language == one.language)
                    .filter(other -> Objects.equals(widerAnswer(other.at), one.at))
                    .forEach(other -> other.due.putIfAbsent(DueReason.WIDER_ANSWER, now));
        }
        all.stream()
                .filter(other -> other.at.equals(one.at) && other != one && other.live != null)
                .forEach(other -> expectOtherLanguage(one, asked, before, other));
    }

    private void expectOtherLanguage(Expected one, Frozen asked, @Nullable Frozen before, Expected other) {
        Frozen live = Objects.requireNonNull(other.live);
        if (one.saidInLine(asked, live) || other.saidInLine(live, asked)) {
            one.due.remove(DueReason.OTHER_LANGUAGE);
            other.due.remove(DueReason.OTHER_LANGUAGE);
        } else if (before != null && !before.text.equalsIgnoreCase(asked.text)) {
            other.due.putIfAbsent(DueReason.OTHER_LANGUAGE, now);
        }
    }

    private @Nullable At widerAnswer(At narrow) {
        return all.stream()
                .filter(one -> one.live != null && one.at.isWiderThan(narrow))
                .map(one -> one.at)
                .max(Comparator.comparing(At::reach))
                .orElse(null);
    }

    private String sayInLine(Expected one) {
        Expected other = all.stream()
                .filter(twin -> twin.at.equals(one.at) && twin != one)
                .findFirst()
                .orElseThrow();
        Frozen beside = random.nextBoolean() && other.asked != null ? other.asked : other.live;
        if (beside == null || one.draft.isEmpty()) {
            return "NOTHING";
        }
        var by = random.nextBoolean() ? house.director : house.writer;
        doAs(by, () -> otherLanguages.inLine(one.id, beside.revision));
        one.said.add(one.draft.toLowerCase() + "|" + beside.revision.value());
        if (by.equals(house.director) && one.live != null && one.live.text.equals(one.draft)) {
            one.due.remove(DueReason.OTHER_LANGUAGE);
        }
        return "IN_LINE";
    }

    private String catchUp(Expected one) {
        write(one);
        return sayInLine(one).equals("NOTHING") ? "NOTHING" : askThenApprove(one) + " AFTER IN_LINE";
    }

    private String keep(Expected one) {
        At wider = widerAnswer(one.at);
        Frozen live = wider == null
                ? null
                : all.stream()
                        .filter(other -> other.at.equals(wider) && other.language == one.language)
                        .findFirst()
                        .orElseThrow()
                        .live;
        if (live == null || !one.begun) {
            return "NOTHING";
        }
        doAs(house.director, () -> widerAnswers.keep(one.id, live.revision));
        one.due.remove(DueReason.WIDER_ANSWER);
        one.seen = now;
        return "KEPT";
    }

    private String verify(Expected one) {
        if (one.live == null || !one.live.text.equals(one.draft) || one.due.containsKey(DueReason.QUESTION_REWORDED)) {
            return "NOTHING";
        }
        as(house.director, () -> verifications.verify(one.id));
        one.due.clear();
        one.seen = now;
        return "VERIFIED";
    }

    private String useAgain(Expected one) {
        if (!one.begun || widerAnswer(one.at) == null) {
            return "NOTHING";
        }
        doAs(house.director, () -> widerAnswers.useAgain(one.id, "Theirs says it better."));
        all.stream().filter(each -> each.at.equals(one.at) && each.begun).forEach(each -> {
            if (each.live != null) {
                each.readers.put(now, "");
            }
            each.live = null;
            each.open = null;
            each.asked = null;
            each.setAside = true;
        });
        return "USED_AGAIN";
    }

    private String reword() {
        doAs(house.director, () -> bank.reword(question, Map.of(Language.EN, fresh(), Language.NL, fresh()), Map.of()));
        all.stream()
                .filter(one -> one.live != null)
                .forEach(one -> one.due.putIfAbsent(DueReason.QUESTION_REWORDED, now));
        return "REWORDED";
    }

    private Map<WordingId, Set<DueReason>> expectedDue() {
        return all.stream()
                .filter(one -> one.live != null && !one.due.isEmpty())
                .collect(Collectors.toMap(one -> one.id, one -> Set.copyOf(one.due.keySet())));
    }

    private Map<WordingId, Set<DueReason>> due() {
        Map<WordingId, Set<DueReason>> due = new LinkedHashMap<>();
        jdbc.sql("""
                        select w.id, e.reason from due_event e join wording w on w.id = e.wording join answer a on a.id = w.answer
                        join publication p on p.wording = w.id and p.until is null and p.state = 'LIVE'
                        where a.question = ? and e.settled is null
                        """).param(question.value()).query(row -> {
            due.computeIfAbsent(new WordingId(row.getObject(1, UUID.class)), none -> new HashSet<>())
                    .add(DueReason.valueOf(row.getString(2)));
        });
        return due;
    }

    private Set<WordingId> expectedDrifted() {
        return all.stream()
                .filter(one -> !one.draft.isEmpty() && !one.setAside)
                .filter(one -> {
                    At wider = widerAnswer(one.at);
                    return all.stream()
                            .filter(other -> other.at.equals(wider) && other.language == one.language)
                            .anyMatch(other -> other.live != null
                                    && !other.live.revision.value().toString().equals(other.liveAt(one.seen)));
                })
                .map(one -> one.id)
                .collect(Collectors.toSet());
    }

    private Set<WordingId> drifted() {
        return as(house.director, () -> widerAnswers.drifted(Language.EN)).stream()
                .filter(one -> one.question().equals(question))
                .map(Drifted::wording)
                .collect(Collectors.toSet());
    }
}
