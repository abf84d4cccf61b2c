package nl.wedervraag.answers;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.answers.DraftFindings.One;
import nl.wedervraag.check.AskedTheme;
import nl.wedervraag.check.Rule;
import nl.wedervraag.coediting.Documents;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.shared.TextRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@WithRooms
class FindingsTests {

    private static final String CLICHE = "great team spirit";
    private static final String WEAK = "We have a %s and short lines. ".formatted(CLICHE);
    private static final String REASON = "It is on the mug that they get";

    @Autowired
    House house;

    @Autowired
    Hand hand;

    @Autowired
    Positions positions;

    @Autowired
    Answers answers;

    @Autowired
    Findings findings;

    @Autowired
    Documents documents;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient jdbc;

    PositionId position;
    WordingId wording;

    @BeforeEach
    void writeWhatIsWeak() {
        position = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Engineer"), Language.EN, house.allQuestions()));
        wording = start("best-part", Language.EN);
        hand.write(house.anna, wording, WEAK);
    }

    private WordingId start(String question, Language language) {
        return as(house.anna, () -> answers.start(position, house.question(question), Reach.POSITION, language));
    }

    /** Of what is stored by now, which a draft that was just looked at shows a moment later. */
    private DraftFindings found(PersonId person) {
        var version = hand.draft(wording).version();
        return await().until(() -> as(person, () -> findings.of(wording)), found -> found.version() == version);
    }

    private One spirit(PersonId person) {
        return found(person).findings().stream()
                .filter(one ->
                        !one.finding().rule().isOfWholeText() && one.words().contains("team spirit"))
                .findFirst()
                .orElseThrow();
    }

    private DraftFindings.@Nullable Dismissal dismissal(PersonId person) {
        return spirit(person).dismissal();
    }

    private DraftFindings.Dismissal dismissed(PersonId person) {
        return Objects.requireNonNull(dismissal(person), "not dismissed");
    }

    @Test
    void findsWhatIsWeakAtItsWordsAndWhatTheWholeTextLacksFirst() {
        var found = found(house.bas);
        assertThat(found.written()).isTrue();
        assertThat(found.findings().getFirst().finding().rule()).isEqualTo(Rule.NO_EXAMPLE);
        assertThat(found.findings().getFirst().finding().variant())
                .as("as the theme asks for it")
                .isEqualTo("culture");
        assertThat(found.findings())
                .filteredOn(one -> !one.finding().rule().isOfWholeText())
                .extracting(One::words)
                .as("of the same words one is said")
                .containsExactly(CLICHE, "short lines");
        var spirit = spirit(house.bas);
        var start = WEAK.indexOf(spirit.words());
        assertThat(spirit.from()).isEqualTo(1 + start);
        assertThat(spirit.to()).isEqualTo(1 + start + spirit.words().length());
    }

    @Test
    void checksADraftInItsOwnLanguage() {
        wording = start("best-part", Language.NL);
        hand.write(house.anna, wording, "Wij hebben korte lijnen en een goede sfeer. ");
        assertThat(found(house.anna).findings())
                .extracting(one -> one.finding().rule())
                .contains(Rule.CLICHE);
    }

    @Test
    void nothingIsFoundWhereNothingIsWritten() {
        wording = start("typical-day", Language.EN);
        assertThat(as(house.anna, () -> findings.of(wording))).isEqualTo(new DraftFindings(0, false, List.of()));
    }

    @Test
    void whatSomebodyDismissedIsDismissedForAllAndSaysWhoAndWhy() {
        doAs(house.anna, () -> findings.dismiss(wording, spirit(house.anna).key(), "  " + REASON + " "));
        var seen = dismissed(house.bas);
        assertThat(seen.by().id()).isEqualTo(house.anna);
        assertThat(seen.by().name()).isEqualTo("Anna");
        assertThat(seen.reason()).isEqualTo(REASON);
        assertThat(found(house.bas).findings().stream().filter(one -> one.dismissal() != null))
                .as("the others stay")
                .hasSize(1);
    }

    @Test
    void theSameWordsStayDismissedWhereverTheyStandAndOthersAreFoundAnew() {
        doAs(house.anna, () -> findings.dismiss(wording, spirit(house.anna).key(), REASON));
        hand.write(house.bas, wording, "Well, honestly: ");
        assertThat(dismissal(house.bas)).isNotNull();
        hand.erase(house.bas, wording, "Well, honestly: ".length() + WEAK.indexOf("team") + "team".length());
        hand.write(house.bas, wording, "We have an amazing team");
        assertThat(spirit(house.bas).words()).isNotEqualTo(CLICHE);
        assertThat(dismissal(house.bas)).isNull();
    }

    @Test
    void aDismissalIsTakenBackByWhoeverMayWrite() {
        var key = spirit(house.anna).key();
        doAs(house.anna, () -> findings.dismiss(wording, key, REASON));
        doAs(house.bas, () -> findings.bringBack(wording, key));
        doAs(house.bas, () -> findings.bringBack(wording, key));
        assertThat(dismissal(house.anna)).isNull();
        assertThat(acts()).containsExactly("FINDING_DISMISSED", "FINDING_BROUGHT_BACK");
    }

    @Test
    void whoDismissesAgainChangesNothing() {
        var key = spirit(house.anna).key();
        doAs(house.anna, () -> findings.dismiss(wording, key, REASON));
        doAs(house.bas, () -> findings.dismiss(wording, key, "Another"));
        var seen = dismissed(house.bas);
        assertThat(seen.reason()).isEqualTo(REASON);
        assertThat(acts()).containsExactly("FINDING_DISMISSED");
    }

    private List<@Nullable String> acts() {
        return jdbc.sql("select act from audit_act where object = ? order by seq")
                .param(wording.value())
                .query(String.class)
                .list();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "<b>no</b>", "un\u200bseen"})
    void aReasonThatSaysNothingIsntTaken(String reason) {
        var key = spirit(house.anna).key();
        assertThatThrownBy(() -> doAs(house.anna, () -> findings.dismiss(wording, key, reason)))
                .isInstanceOf(TextRefused.class);
        assertThat(dismissal(house.anna)).isNull();
    }

    @Test
    void aReasonHasFiveHundredCharacters() {
        var key = spirit(house.anna).key();
        assertThatThrownBy(() -> doAs(house.anna, () -> findings.dismiss(wording, key, "é".repeat(501))))
                .isInstanceOf(TextRefused.class);
        doAs(house.anna, () -> findings.dismiss(wording, key, "é".repeat(500)));
    }

    @Test
    void whoSeesNoDraftsSeesNoFindings() {
        var key = spirit(house.anna).key();
        for (var person : List.of(house.vera, house.otherEditor, house.otherLead, house.administrator, house.gone)) {
            assertThatThrownBy(() -> as(person, () -> findings.of(wording))).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> doAs(person, () -> findings.dismiss(wording, key, REASON)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> doAs(person, () -> findings.bringBack(wording, key)))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void aClosedPositionShowsItsFindingsAndChangesNoneOfThem() {
        var key = spirit(house.anna).key();
        doAs(house.mirjam, () -> positions.close(position));
        assertThat(spirit(house.anna).key()).isEqualTo(key);
        assertThatThrownBy(() -> doAs(house.anna, () -> findings.dismiss(wording, key, REASON)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> doAs(house.anna, () -> findings.bringBack(wording, key)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aReasonThatIsErasedFromTheLogIsErasedFromTheMargin() {
        doAs(house.anna, () -> findings.dismiss(wording, spirit(house.anna).key(), REASON));
        jdbc.sql("select audit_erase_text(act, ?, now()) from dismissal where wording = ?")
                .params(house.administrator.value(), wording.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
        var seen = dismissed(house.bas);
        assertThat(seen.reason()).isNull();
        assertThat(JdbcClient.create(database.asOwner())
                        .sql("select count(*) from dismissal d where d::text like ?")
                        .param("%" + REASON + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void noWordOfADraftIsKeptWithWhatIsSaidOfIt() {
        doAs(house.anna, () -> findings.dismiss(wording, spirit(house.anna).key(), REASON));
        assertThat(jdbc.sql(
                                "select d::text || a::text from dismissal d join audit_act a on a.seq = d.act where wording = ?")
                        .param(wording.value())
                        .query(String.class)
                        .single())
                .doesNotContain("spirit");
    }

    @Test
    void theReasonSpeaksOfTheDraft() {
        doAs(house.anna, () -> findings.dismiss(wording, spirit(house.anna).key(), REASON));
        assertThat(jdbc.sql("select t.of_draft from audit_text t join dismissal d on d.act = t.seq where d.wording = ?")
                        .param(wording.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /** Time as the test moves it. */
    private static final class TestClock extends Clock {

        private Instant now = Instant.parse("2026-11-29T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void eachVersionIsCheckedOnceAndADraftOnlySoOften() {
        var clock = new TestClock();
        var checks = new DraftChecks(documents, clock);
        var document = hand.documentOf(wording);
        var first = hand.draft(wording).version();
        var checked = checks.of(document, first, Language.EN, AskedTheme.CULTURE);
        clock.now = clock.now.plusSeconds(9);
        assertThat(checks.of(document, first, Language.EN, AskedTheme.CULTURE)).isSameAs(checked);
        hand.write(house.bas, wording, "Now. ");
        var second = checks.of(document, first + 1, Language.EN, AskedTheme.CULTURE);
        assertThat(second.version()).isEqualTo(first + 1);
        hand.write(house.bas, wording, "And ");
        clock.now = clock.now.plusMillis(DraftChecks.REST_MILLIS - 1);
        assertThat(checks.of(document, first + 2, Language.EN, AskedTheme.CULTURE))
                .as("typed fast")
                .isSameAs(second);
        clock.now = clock.now.plusMillis(1);
        assertThat(checks.of(document, first + 2, Language.EN, AskedTheme.CULTURE)
                        .version())
                .isEqualTo(first + 2);
        clock.now = clock.now.minusSeconds(3_600);
        hand.write(house.bas, wording, "So ");
        assertThat(checks.of(document, first + 3, Language.EN, AskedTheme.CULTURE)
                        .version())
                .as("when the clock was set back")
                .isEqualTo(first + 3);
        assertThat(checks.of(document, first + 3, Language.EN, AskedTheme.GROWTH)
                        .findings())
                .as("asked under another theme")
                .isNotEqualTo(second.findings());
    }
}
