package nl.wedervraag.answers;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.coediting.Outcome;
import nl.wedervraag.coediting.model.Difference;
import nl.wedervraag.coediting.model.PlainText;
import nl.wedervraag.coediting.model.Schema;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
@WithRooms
@Import(Statements.class)
class HistoryTests {

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    House house;

    @Autowired
    Hand hand;

    @Autowired
    Positions positions;

    @Autowired
    Answers answers;

    @Autowired
    Reviews reviews;

    @Autowired
    Approver approver;

    @Autowired
    History history;

    PositionId position;
    QuestionId question;
    WordingId wording;

    @BeforeEach
    void writeTwoRevisions() {
        JdbcClient.create(database.asOwner()).sql("truncate answer cascade").update();
        position = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Engineer"), Language.EN, house.allQuestions()));
        question = house.question("typical-day");
        wording = as(house.anna, () -> answers.start(position, question, Reach.POSITION, Language.EN));
        hand.write(house.anna, wording, "We begin at nine.");
        approver.approve(wording, house.anna, house.director);
        hand.write(house.bas, wording, "In summer: ");
        approver.ask(wording, house.anna);
    }

    HistoryPage page(PersonId person) {
        return as(person, () -> history.page(position, question, Language.EN, Reach.POSITION));
    }

    String text() {
        return PlainText.of(Text.of(hand.draft(wording).json()).document());
    }

    @Test
    void saysOfEachRevisionWhoWroteItAndWhatBecameOfIt() {
        var page = page(house.anna);
        assertThat(page.entries()).extracting(HistoryPage.Entry::number).containsExactly(2, 1);
        var second = page.entries().getFirst();
        var first = page.entries().getLast();
        assertThat(second.writers()).extracting(Person::name).containsExactly("Bas");
        assertThat(first.writers()).extracting(Person::name).containsExactly("Anna");
        assertThat(second.review()).isEqualTo(ReviewState.OPEN);
        assertThat(first.review()).isEqualTo(ReviewState.APPROVED);
        assertThat(first.lives())
                .singleElement()
                .satisfies(life -> assertThat(life.until()).isNull());
        assertThat(page.draftDiffers()).isFalse();
        hand.write(house.mirjam, wording, "Well. ");
        assertThat(page(house.anna).draftDiffers()).isTrue();
        assertThat(page(house.anna).writingNow()).extracting(Person::name).containsExactly("Mirjam");
    }

    @Test
    void comparesAnyTwo() {
        hand.write(house.bas, wording, "Often ");
        var found = as(
                house.anna,
                () -> history.compare(wording, new HistoryPage.Text.Revision(1), new HistoryPage.Text.Draft()));
        assertThat(found.after()).contains("Often In summer");
        assertThat(found.changes()).contains("\"kind\":\"insert\"");
        var back = as(
                house.anna,
                () -> history.compare(wording, new HistoryPage.Text.Revision(2), new HistoryPage.Text.Revision(1)));
        assertThat(back.changes()).contains("\"kind\":\"delete\"");
    }

    private String written(PersonId person, HistoryPage.Text which) {
        var written = as(person, () -> history.written(wording, which));
        var text = PlainText.of(Text.of(written.document()).document());
        return written.passages().stream()
                .map(passage -> text.substring(passage.from() - 1, passage.to() - 1) + "|"
                        + passage.writer().name())
                .collect(Collectors.joining(" "));
    }

    @Test
    void saysOfEachLetterWhoseItIs() {
        assertThat(written(house.anna, new HistoryPage.Text.Revision(1))).isEqualTo("We begin at nine.|Anna");
        assertThat(written(house.anna, new HistoryPage.Text.Revision(2)))
                .isEqualTo("In summer: |Bas We begin at nine.|Anna");
        hand.write(house.mirjam, wording, "Well. ");
        assertThat(written(house.bas, new HistoryPage.Text.Draft()))
                .isEqualTo("Well. |Mirjam In summer: |Bas We begin at nine.|Anna");
        assertThat(written(house.bas, new HistoryPage.Text.Revision(2)))
                .isEqualTo("In summer: |Bas We begin at nine.|Anna");
    }

    @Test
    void restoringIsAnEditOfTheRestorersAndApprovesNothing() {
        doAs(house.mirjam, () -> history.restore(wording, 1));
        assertThat(text()).isEqualTo("We begin at nine.");
        assertThat(page(house.anna).writingNow()).extracting(Person::name).containsExactly("Mirjam");
        hand.write(house.anna, wording, "Mostly: ");
        var review = approver.ask(wording, house.anna);
        assertThat(as(house.mirjam, () -> reviews.view(review)).missing())
                .as("whoever restored helped to write")
                .contains(Missing.SOMEBODY_ELSE);
        assertThat(jdbc.sql("select count(*) from publication where until is null")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select act from audit_act order by seq")
                        .query(String.class)
                        .list())
                .contains("REVISION_RESTORED");
    }

    @Test
    void restoringWhatIsThereAlreadyIsRefused() {
        assertThatThrownBy(() -> doAs(house.anna, () -> history.restore(wording, 2)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatSomebodyTypesMeanwhileStaysWhereItCan() {
        hand.write(house.bas, wording, "Or not. ");
        var stale = hand.draft(wording);
        doAs(house.anna, () -> history.restore(wording, 1));
        assertThat(stale.version()).isLessThan(hand.draft(wording).version());
        assertThat(hand.tryToWrite(house.bas, wording, "Still here. ")).isInstanceOf(Outcome.Stored.class);
        assertThat(text()).isEqualTo("Still here. We begin at nine.");
    }

    @Test
    void onlyWhoMayWriteRestoresAndOnlyWhoSeesDraftsLooks() {
        for (var person : new PersonId[] {house.vera, house.otherEditor, house.administrator, house.gone}) {
            assertThatThrownBy(() -> page(person)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> as(
                            person,
                            () -> history.compare(
                                    wording, new HistoryPage.Text.Revision(1), new HistoryPage.Text.Draft())))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> written(person, new HistoryPage.Text.Revision(1)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> doAs(person, () -> history.restore(wording, 1)))
                    .isInstanceOf(NotAllowed.class);
        }
        doAs(house.mirjam, () -> positions.close(position));
        assertThatThrownBy(() -> doAs(house.anna, () -> history.restore(wording, 1)))
                .isInstanceOf(Refused.class);
        assertThat(page(house.anna).mayRestore()).isFalse();
        assertThatThrownBy(() -> as(
                        house.anna,
                        () -> history.compare(
                                wording, new HistoryPage.Text.Revision(99), new HistoryPage.Text.Draft())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anyTextIsRestoredExactlyInProperSteps() {
        var random = new Random(20_261_123);
        for (int n = 0; n < 300; n++) {
            var one = document(random, 1 + random.nextInt(8), 12);
            var other = document(random, 1 + random.nextInt(8), 12);
            var draft = Schema.listed().parse(JsonMapper.shared().readTree(one));
            var wanted = Schema.listed().parse(JsonMapper.shared().readTree(other));
            var made = draft;
            for (var step : Restoring.steps(draft, wanted).stream()
                    .flatMap(steps -> Schema.listed().parseSteps(steps).stream())
                    .toList()) {
                made = step.changed(made);
                made.check();
            }
            assertThat(made).isEqualTo(wanted);
        }
    }

    @Test
    void twoLongRevisionsAreComparedFast() {
        var random = new Random(20_261_123);
        var millis = new double[60];
        for (int n = 0; n < millis.length; n++) {
            var before = document(random, 40, 85);
            var after = n % 3 == 0 ? document(random, 40, 85) : before.replaceAll("wor" + (n % 10), "other");
            long begun = cpu();
            var changes = Difference.between(
                            Text.of(before).document(), Text.of(after).document())
                    .toJson()
                    .toString();
            millis[n] = (cpu() - begun) / 1e6;
            assertThat(changes).isNotEmpty();
        }
        var last = Arrays.copyOfRange(millis, 20, millis.length);
        Arrays.sort(last);
        System.out.printf(
                "Difference of two texts of about %d characters: p50 %.1f ms, p95 %.1f ms%n",
                PlainText.of(Text.of(document(random, 40, 85)).document()).length(),
                last[last.length / 2],
                last[(int) (last.length * 0.95)]);
        assertThat(last[(int) (last.length * 0.95)]).isLessThanOrEqualTo(100);
    }

    /** Of this thread alone: other tests run meanwhile. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String document(Random random, int paragraphs, int words) {
        var text = new StringBuilder("{\"type\":\"doc\",\"content\":[");
        for (int p = 0; p < paragraphs; p++) {
            text.append(p == 0 ? "" : ",")
                    .append("{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"");
            for (int w = 0; w < words; w++) {
                text.append(w == 0 ? "" : " ").append("wor").append(random.nextInt(60));
            }
            text.append("\"}]}");
        }
        return text.append("]}").toString();
    }

    @Test
    void howLongTheHistoryIsTheStatementsStayTheSame() {
        int few = Statements.during(() -> page(house.anna));
        for (int n = 0; n < 5; n++) {
            hand.write(house.bas, wording, "And ");
            approver.ask(wording, house.anna);
        }
        assertThat(page(house.anna).entries()).hasSize(7);
        assertThat(Statements.during(() -> page(house.anna))).isLessThanOrEqualTo(few);
    }
}
