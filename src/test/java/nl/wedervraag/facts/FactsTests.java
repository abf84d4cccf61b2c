package nl.wedervraag.facts;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Scope;
import nl.wedervraag.answers.AnswerPage;
import nl.wedervraag.answers.Answers;
import nl.wedervraag.answers.Approver;
import nl.wedervraag.answers.DraftPage;
import nl.wedervraag.answers.DueReason;
import nl.wedervraag.answers.FactInText;
import nl.wedervraag.answers.FactUse;
import nl.wedervraag.answers.FactsOfDrafts;
import nl.wedervraag.answers.FactsToPut;
import nl.wedervraag.answers.Hand;
import nl.wedervraag.answers.House;
import nl.wedervraag.answers.Missing;
import nl.wedervraag.answers.NamedValue;
import nl.wedervraag.answers.Reach;
import nl.wedervraag.answers.Refused;
import nl.wedervraag.answers.ReviewId;
import nl.wedervraag.answers.Reviews;
import nl.wedervraag.answers.Verifications;
import nl.wedervraag.answers.WithRooms;
import nl.wedervraag.answers.WordingId;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.reading.Reading;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.shared.WallClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Values with a name: put into texts in words, and when one changes, exactly the texts that hold it are due and get it. */
@DatabaseTest
@WithRooms
class FactsTests {

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
    PlannedValues planned;

    @Autowired
    FactsToPut toPut;

    @Autowired
    FactsOfDrafts drafts;

    @Autowired
    Positions positions;

    @Autowired
    Answers answers;

    @Autowired
    Reviews reviews;

    @Autowired
    Verifications verifications;

    @Autowired
    Reading reading;

    @Autowired
    JdbcClient jdbc;

    QuestionId question;
    QuestionId other;
    PositionId position;
    FactId size;

    @BeforeEach
    void begin() {
        question = house.question("typical-day");
        other = house.question("current-challenges");
        position = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Engineer"), Language.EN, List.of(question, other)));
        size = as(
                house.anna,
                () -> facts.add(Scope.of(house.grid), house.fresh("Team size"), Value.Kind.NUMBER, people(25)));
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    static NewValue people(int count) {
        return people(count, today().minusDays(1));
    }

    static NewValue people(int count, LocalDate from) {
        return new NewValue(
                new Value.Number(BigDecimal.valueOf(count)),
                Map.of(Language.EN, "people", Language.NL, "mensen"),
                "The list of the office",
                from);
    }

    private WordingId write(QuestionId of, Language language, String words) {
        WordingId wording = as(house.anna, () -> answers.start(position, of, Reach.POSITION, language));
        hand.write(house.anna, wording, "are in the team.");
        hand.name(house.anna, wording, size.value(), words);
        return wording;
    }

    private WordingId live(QuestionId of, Language language, String words) {
        return approver.approve(write(of, language, words), house.anna, house.mirjam);
    }

    private Saved.Done change(PersonId by, int to) {
        Fact now = as(by, () -> facts.page(size)).fact();
        Preview preview = as(by, () -> values.preview(size, people(to)));
        Saved saved = as(by, () -> values.save(size, now.newest(), people(to), preview.dueWordings()));
        assertThat(saved).isInstanceOf(Saved.Done.class);
        return (Saved.Done) saved;
    }

    private DraftPage draft(QuestionId of, Language language) {
        return Objects.requireNonNull(page(of, language).draft());
    }

    private AnswerPage page(QuestionId of, Language language) {
        return as(house.mirjam, () -> answers.page(position, of, language, Reach.POSITION));
    }

    private List<String> read(QuestionId of) {
        return as(house.vera, () -> reading.answer(position, of, Language.EN)).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void aNewValueShowsWhatItDoesAndDoesExactlyThat() {
        WordingId english = live(question, Language.EN, "25 people");
        WordingId dutch = live(question, Language.NL, "25 mensen");
        WordingId onlyDraft = write(other, Language.EN, "25 people");
        WordingId without = as(house.anna, () -> answers.start(position, other, Reach.POSITION, Language.NL));
        hand.write(house.anna, without, "25 mensen, met de hand.");
        String revision = revisions(english);
        Preview preview = as(house.bas, () -> values.preview(size, people(1250)));
        assertThat(preview.words()).isEqualTo(Map.of(Language.EN, "1,250 people", Language.NL, "1.250 mensen"));
        assertThat(preview.dueWordings()).containsExactlyInAnyOrder(english, dutch);
        assertThat(preview.drafts()).extracting(FactUse::wording).containsExactlyInAnyOrder(english, dutch, onlyDraft);
        assertThat(draft(question, Language.EN).dueReasons())
                .as("nothing is saved yet")
                .isEmpty();

        Saved.Done saved = change(house.bas, 1250);
        assertThat(saved.did().dueWordings()).isEqualTo(preview.dueWordings());
        assertThat(hand.says(english)).isEqualTo("1,250 people are in the team.");
        assertThat(hand.says(dutch)).isEqualTo("1.250 mensen are in the team.");
        assertThat(hand.says(onlyDraft)).isEqualTo("1,250 people are in the team.");
        assertThat(hand.says(without)).isEqualTo("25 mensen, met de hand.");
        assertThat(draft(question, Language.EN).dueReasons()).containsExactly(DueReason.FACT_CHANGED);
        assertThat(draft(question, Language.NL).dueReasons()).containsExactly(DueReason.FACT_CHANGED);
        assertThat(draft(other, Language.EN).dueReasons()).isEmpty();
        assertThat(revisions(english)).as("what was approved, byte for byte").isEqualTo(revision);
        assertThat(read(question)).singleElement().asString().contains("25 people");
        assertThat(draft(question, Language.EN).liveFacts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.said() + " → " + fact.now()).isEqualTo("25 people → 1,250 people"));
        assertThat(draft(question, Language.EN).mayVerify()).isFalse();
        approver.approve(english, house.anna, house.mirjam);
        assertThat(draft(question, Language.EN).dueReasons()).isEmpty();
        assertThat(notes()).isZero();
    }

    private String revisions(WordingId of) {
        return jdbc.sql(
                        "select string_agg(document::text || hash, ',' order by number) from revision where wording = ?")
                .param(of.value())
                .query(String.class)
                .single();
    }

    private long notes() {
        return jdbc.sql("select count(*) from fact_to_put where fact = ?")
                .param(size.value())
                .query(Long.class)
                .single();
    }

    @Test
    void whoGivesItCountsAsOneWhoWroteInTheDraft() {
        WordingId wording = live(question, Language.EN, "25 people");
        change(house.mirjam, 26);
        ReviewId review = approver.ask(wording, house.anna);
        assertThat(as(house.mirjam, () -> reviews.view(review)).missing()).containsExactly(Missing.SOMEBODY_ELSE);
        assertThat(as(house.lena, () -> reviews.view(review)).missing()).containsExactly(Missing.CHANGES_READ);
    }

    @Test
    void aValueThatIsSaidTheSameConcernsNobody() {
        live(question, Language.EN, "25 people");
        Saved.Done saved = change(house.anna, 25);
        assertThat(saved.did().due()).isEmpty();
        assertThat(saved.did().drafts()).isEmpty();
        assertThat(draft(question, Language.EN).dueReasons()).isEmpty();
    }

    @Test
    void aRequestThatSaysTheOldValueIsNotApproved() {
        WordingId wording = write(question, Language.EN, "25 people");
        ReviewId review = approver.ask(wording, house.anna);
        change(house.bas, 26);
        assertThat(as(house.mirjam, () -> reviews.view(review)).missing()).containsExactly(Missing.FACTS_AS_THEY_ARE);
        assertThat(as(house.mirjam, () -> reviews.view(review)).changedFacts())
                .extracting(FactInText::said, FactInText::now)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("25 people", "26 people"));
        assertThatThrownBy(() -> approver.approve(wording, house.anna, house.bas))
                .isInstanceOf(NotAllowed.class);
        approver.approve(wording, house.anna, house.mirjam);
    }

    @Test
    void wordsThatSomebodyTypedOverAreSaidByNameAndBroughtUpToDateByAClick() {
        WordingId wording = write(question, Language.EN, "30 people");
        assertThat(draft(question, Language.EN).facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.differs()).isTrue());
        assertThatThrownBy(() -> approver.ask(wording, house.anna))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.FACTS_CHANGED));
        assertThatThrownBy(() -> doAs(house.vera, () -> drafts.bringUpToDate(wording)))
                .isInstanceOf(NotAllowed.class);
        doAs(house.anna, () -> drafts.bringUpToDate(wording));
        assertThat(hand.says(wording)).isEqualTo("25 people are in the team.");
        assertThatThrownBy(() -> doAs(house.anna, () -> drafts.bringUpToDate(wording)))
                .isInstanceOf(Refused.class);
        approver.approve(wording, house.anna, house.mirjam);
    }

    @Test
    void whatIsVerifiedSaysWhatFactsAre() {
        WordingId wording = live(question, Language.EN, "25 people");
        change(house.bas, 26);
        // Somebody puts the old words back: the draft is what is live, and yet not true.
        hand.erase(house.anna, wording, "26 people ".length());
        hand.name(house.anna, wording, size.value(), "25 people");
        assertThat(draft(question, Language.EN).mayVerify()).isFalse();
        assertThatThrownBy(() -> doAs(house.mirjam, () -> verifications.verify(wording)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.FACTS_CHANGED));
        change(house.bas, 25);
        doAs(house.mirjam, () -> verifications.verify(wording));
        assertThat(draft(question, Language.EN).dueReasons()).isEmpty();
    }

    @Test
    void ofTwoWhoChangeItTheSecondIsTold() {
        live(question, Language.EN, "25 people");
        Preview one = as(house.anna, () -> values.preview(size, people(26)));
        Preview two = as(house.bas, () -> values.preview(size, people(27)));
        assertThat(as(house.anna, () -> values.save(size, 1, people(26), one.dueWordings())))
                .isInstanceOf(Saved.Done.class);
        Saved second = as(house.bas, () -> values.save(size, 1, people(27), two.dueWordings()));
        assertThat(second)
                .isInstanceOfSatisfying(
                        Saved.Overtaken.class,
                        overtaken -> assertThat(overtaken.now().present().in(Language.EN))
                                .isEqualTo("26 people"));
        assertThat(as(house.bas, () -> facts.page(size)).history()).hasSize(2);
    }

    @Test
    void ofManyAtOnceOneIsFirst() throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<Saved>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                int count = 100 + i;
                all.add(threads.submit(() -> {
                    start.await();
                    return as(house.anna, () -> values.save(size, 1, people(count), Set.of()));
                }));
            }
            start.countDown();
            int done = 0;
            for (var one : all) {
                done += one.get() instanceof Saved.Done ? 1 : 0;
            }
            assertThat(done).isOne();
        }
        assertThat(as(house.anna, () -> facts.page(size)).history()).hasSize(2);
    }

    @Test
    void whatWouldDoSomethingElseThanWasShownIsShownAnew() {
        Preview before = as(house.anna, () -> values.preview(size, people(26)));
        WordingId wording = live(question, Language.EN, "25 people");
        Saved saved = as(house.anna, () -> values.save(size, 1, people(26), before.dueWordings()));
        assertThat(saved)
                .isInstanceOfSatisfying(
                        Saved.Otherwise.class,
                        otherwise -> assertThat(otherwise.now().dueWordings()).containsExactly(wording));
        assertThat(as(house.anna, () -> facts.page(size)).history()).hasSize(1);
    }

    /** Either the approval comes first, and what it published is due; or the value does, and the approval is refused. */
    @Test
    void nothingIsPublishedBesideANewValue() throws Exception {
        for (int i = 0; i < 12; i++) {
            begin();
            WordingId wording = write(question, Language.EN, "25 people");
            ReviewId review = approver.ask(wording, house.anna);
            String hash = jdbc.sql("select v.hash from review r join revision v on v.id = r.revision where r.id = ?")
                    .param(review.value())
                    .query(String.class)
                    .single();
            var start = new CountDownLatch(1);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var approval = threads.submit(() -> {
                    start.await();
                    return as(house.mirjam, () -> reviews.approve(review, hash));
                });
                var value = threads.submit(() -> {
                    start.await();
                    Preview preview = as(house.bas, () -> values.preview(size, people(26)));
                    Saved saved = as(house.bas, () -> values.save(size, 1, people(26), preview.dueWordings()));
                    if (saved instanceof Saved.Otherwise otherwise) {
                        saved = as(
                                house.bas,
                                () -> values.save(
                                        size, 1, people(26), otherwise.now().dueWordings()));
                    }
                    return saved;
                });
                start.countDown();
                approval.get();
                assertThat(value.get()).isInstanceOf(Saved.Done.class);
            }
            DraftPage now = draft(question, Language.EN);
            if (now.liveSince() != null) {
                assertThat(now.dueReasons()).containsExactly(DueReason.FACT_CHANGED);
            }
        }
    }

    @Test
    void aPlannedValueComesToHoldOnItsDay() {
        WordingId wording = live(question, Language.EN, "25 people");
        LocalDate day = today().plusDays(10);
        Preview preview = as(house.anna, () -> values.preview(size, people(26, day)));
        assertThat(preview.planned()).isTrue();
        assertThat(preview.dueWordings()).as("as things are now").containsExactly(wording);
        as(house.anna, () -> values.save(size, 1, people(26, day), preview.dueWordings()));
        while (planned.takeUp()) {
            assertThat(as(house.anna, () -> facts.page(size)).fact().planned()).isNotNull();
        }
        assertThat(as(house.anna, () -> facts.page(size)).fact().present().number())
                .isOne();
        assertThat(draft(question, Language.EN).dueReasons()).isEmpty();
        WallClock.at(day.atTime(3, 0).toInstant(ZoneOffset.UTC), () -> {
            while (planned.takeUp() || toPut.follow()) {
                assertThat(size).isNotNull();
            }
            assertThat(draft(question, Language.EN).dueReasons()).contains(DueReason.FACT_CHANGED);
        });
        assertThat(hand.says(wording)).isEqualTo("26 people are in the team.");
        Fact now = as(house.anna, () -> facts.page(size)).fact();
        assertThat(now.present().number()).isEqualTo(2);
        assertThat(now.planned()).isNull();
        assertThat(acts()).containsExactly("FACT_ADDED", "FACT_PLANNED", "FACT_CHANGED");
    }

    @Test
    void aValueTakesThePlaceOfAPlannedOne() {
        as(house.anna, () -> values.save(size, 1, people(26, today().plusDays(10)), Set.of()));
        as(house.anna, () -> values.save(size, 2, people(27), Set.of()));
        WallClock.at(Instant.now().plus(Duration.ofDays(20)), () -> {
            while (planned.takeUp()) {
                assertThat(size).isNotNull();
            }
        });
        FactPage page = as(house.anna, () -> facts.page(size));
        assertThat(page.fact().present().in(Language.EN)).isEqualTo("27 people");
        assertThat(page.history().get(1).takenUp())
                .as("the plan never came to hold")
                .isNull();
    }

    @Test
    void retiringOneMakesDueWhatHoldsItAndKeepsTheWords() {
        WordingId wording = live(question, Language.EN, "25 people");
        assertThatThrownBy(() -> doAs(house.anna, () -> values.retire(size, " ")))
                .isInstanceOf(FactRefused.class);
        doAs(house.anna, () -> values.retire(size, "Nobody counts any more."));
        assertThat(hand.says(wording)).isEqualTo("25 people are in the team.");
        assertThat(draft(question, Language.EN).dueReasons()).containsExactly(DueReason.FACT_CHANGED);
        assertThat(draft(question, Language.EN).liveFacts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.retiredBecause()).isEqualTo("Nobody counts any more."));
        doAs(house.mirjam, () -> verifications.verify(wording));
        assertThat(draft(question, Language.EN).dueReasons()).isEmpty();
        assertThat(as(house.anna, () -> drafts.usable(wording)))
                .extracting(NamedValue::id)
                .doesNotContain(size.value());
        assertThatThrownBy(() -> as(house.anna, () -> values.save(size, 1, people(3), Set.of())))
                .isInstanceOf(FactRefused.class);
        as(house.anna, () -> facts.add(Scope.of(house.grid), nameOf(size), Value.Kind.NUMBER, people(1)));
        assertThat(acts()).containsExactly("FACT_ADDED", "FACT_RETIRED");
    }

    private String nameOf(FactId fact) {
        return jdbc.sql("select name from fact where id = ?")
                .param(fact.value())
                .query(String.class)
                .single();
    }

    private List<String> acts() {
        return jdbc.sql("select act from audit_act where object = ? order by seq")
                .param(size.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void ofAnotherTeamItIsNothingButWords() {
        FactId theirs = as(
                house.otherEditor,
                () -> facts.add(Scope.of(house.planning), house.fresh("Desks"), Value.Kind.NUMBER, people(8)));
        WordingId wording = as(house.anna, () -> answers.start(position, question, Reach.POSITION, Language.EN));
        hand.name(house.anna, wording, theirs.value(), "9 people");
        approver.approve(wording, house.anna, house.mirjam);
        assertThat(draft(question, Language.EN).facts()).isEmpty();
        assertThat(as(house.director, () -> facts.page(theirs)).uses()).isEmpty();
        assertThat(as(house.anna, () -> drafts.usable(wording)))
                .extracting(NamedValue::id)
                .contains(size.value())
                .doesNotContain(theirs.value());
    }

    @Test
    void theCompanysStandsInAllTextsAndOnlyItsOwnPeopleChangeIt() {
        FactId office = as(
                house.writer,
                () -> facts.add(
                        Scope.ORGANISATION,
                        house.fresh("Office days"),
                        Value.Kind.TEXT,
                        new NewValue(
                                new Value.Text(Map.of(Language.EN, "two days", Language.NL, "twee dagen")),
                                Map.of(),
                                "The board",
                                today())));
        WordingId wording = as(house.anna, () -> answers.start(position, question, Reach.POSITION, Language.NL));
        assertThat(as(house.anna, () -> drafts.usable(wording)))
                .filteredOn(value -> value.id().equals(office.value()))
                .extracting(NamedValue::words)
                .containsExactly("twee dagen");
        assertThat(as(house.otherEditor, () -> facts.page(office)).mayEdit()).isFalse();
        assertThat(as(house.otherEditor, () -> facts.page(office)).uses()).isEmpty();
        assertThatThrownBy(() -> as(house.mirjam, () -> values.preview(office, people(1))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatCannotBeTakenIsRefusedByItsField() {
        assertRefused(
                FactRefused.Field.NAME, FactRefused.Reason.TAKEN, nameOf(size).toUpperCase(), people(1));
        assertRefused(FactRefused.Field.NAME, FactRefused.Reason.EMPTY, " ", people(1));
        assertRefused(FactRefused.Field.NAME, FactRefused.Reason.NOT_PLAIN, "<b>x</b>", people(1));
        assertRefused(FactRefused.Field.VALID_FROM, FactRefused.Reason.NOT_YET, "New", people(1, today().plusDays(2)));
        assertRefused(
                FactRefused.Field.VALUE,
                FactRefused.Reason.NO_NUMBER,
                "New",
                new NewValue(null, Map.of(), "Me", today()));
        assertRefused(
                FactRefused.Field.VALUE,
                FactRefused.Reason.NO_NUMBER,
                "New",
                new NewValue(new Value.Number(new BigDecimal("1e30")), Map.of(), "Me", today()));
        assertRefused(
                FactRefused.Field.SOURCE,
                FactRefused.Reason.EMPTY,
                "New",
                new NewValue(new Value.Number(BigDecimal.ONE), Map.of(), "", today()));
    }

    private void assertRefused(FactRefused.Field field, FactRefused.Reason reason, String name, NewValue value) {
        assertThatThrownBy(() -> as(house.anna, () -> facts.add(Scope.of(house.grid), name, Value.Kind.NUMBER, value)))
                .isInstanceOfSatisfying(FactRefused.class, refused -> {
                    assertThat(refused.field()).isEqualTo(field);
                    assertThat(refused.reason()).isEqualTo(reason);
                });
    }

    @Test
    void whoMayDoWhat() {
        var writers = Set.of("Anna", "Bas", "Mirjam", "Lena", "Dora", "Wim");
        var owners = Set.of("Mirjam", "Lena", "Dora");
        assertThat(open(() -> facts.all()))
                .containsExactlyInAnyOrder("Anna", "Bas", "Mirjam", "Lena", "Otto", "Olga", "Dora", "Wim");
        assertThat(open(() -> facts.page(size))).isEqualTo(writers);
        assertThat(open(() -> facts.add(Scope.of(house.grid), house.fresh("Desks"), Value.Kind.NUMBER, people(3))))
                .isEqualTo(writers);
        assertThat(open(() -> facts.add(Scope.ORGANISATION, house.fresh("Desks"), Value.Kind.NUMBER, people(3))))
                .containsExactlyInAnyOrder("Dora", "Wim");
        assertThat(open(() -> facts.rename(size, house.fresh("Size")))).isEqualTo(writers);
        assertThat(open(() -> facts.possibleOwners(size))).isEqualTo(owners);
        assertThat(open(() -> facts.setOwner(size, house.bas))).isEqualTo(owners);
        assertThat(open(() -> values.preview(size, people(3)))).isEqualTo(writers);
        assertThat(open(() -> values.save(size, 0, people(3), Set.of()))).isEqualTo(writers);
        WordingId wording = write(question, Language.EN, "25 people");
        assertThat(open(() -> drafts.usable(wording))).isEqualTo(writers);
        assertThat(open(() -> {
                    hand.name(house.anna, wording, size.value(), "7 people");
                    drafts.bringUpToDate(wording);
                }))
                .isEqualTo(writers);
        assertThat(open(() -> {
                    begin();
                    values.retire(size, "Enough.");
                }))
                .isEqualTo(writers);
    }

    private Set<String> open(Runnable call) {
        Map<PersonId, String> names = new HashMap<>();
        house.everyone()
                .forEach(person -> names.put(
                        person,
                        jdbc.sql("select name from person where id = ?")
                                .param(person.value())
                                .query(String.class)
                                .single()));
        return house.everyone().stream()
                .filter(person -> {
                    Throwable refusal = catchThrowable(() -> doAs(person, call));
                    assertThat(refusal == null || refusal instanceof NotAllowed)
                            .as("%s", refusal)
                            .isTrue();
                    return refusal == null;
                })
                .map(names::get)
                .collect(Collectors.toSet());
    }
}
