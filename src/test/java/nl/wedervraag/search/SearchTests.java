package nl.wedervraag.search;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wedervraag.Timed;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Role;
import nl.wedervraag.access.Scope;
import nl.wedervraag.answers.Answers;
import nl.wedervraag.answers.Approver;
import nl.wedervraag.answers.DraftsFollowed;
import nl.wedervraag.answers.Hand;
import nl.wedervraag.answers.House;
import nl.wedervraag.answers.Publications;
import nl.wedervraag.answers.Reach;
import nl.wedervraag.answers.Statements;
import nl.wedervraag.answers.WithRooms;
import nl.wedervraag.answers.WordingId;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@WithRooms
@Import({Statements.class, DraftsFollowed.class})
class SearchTests {

    @Autowired
    TestDatabase database;

    @Autowired
    House house;

    @Autowired
    Hand hand;

    @Autowired
    Positions positions;

    @Autowired
    Answers answers;

    @Autowired
    Approver approver;

    @Autowired
    Publications publications;

    @Autowired
    DraftsFollowed drafts;

    @Autowired
    SearchIndex index;

    @Autowired
    Search search;

    PositionId position;

    @BeforeEach
    void openAPositionWhereNothingIsAnswered() {
        var owner = JdbcClient.create(database.asOwner());
        owner.sql("truncate answer cascade").update();
        owner.sql("select search_rebuild()").query().listOfRows();
        position = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Engineer"), Language.EN, house.allQuestions()));
    }

    WordingId written(PersonId by, String question, Reach reach, Language language, String text) {
        QuestionId asked = house.question(question);
        WordingId wording = as(by, () -> answers.start(position, asked, reach, language));
        hand.write(by, wording, text);
        return wording;
    }

    WordingId live(PersonId by, String question, Reach reach, Language language, String text) {
        return approver.approve(written(by, question, reach, language, text), by, house.director);
    }

    List<Hit> find(PersonId person, String text) {
        return as(person, () -> search.find(Wanted.anything(text), null));
    }

    String found(PersonId person, String text) {
        return find(person, text).stream()
                .map(hit -> (hit.draft() ? "draft " : "") + hit.language() + " " + marked(hit.excerpt()))
                .collect(Collectors.joining("; "));
    }

    static String marked(List<Hit.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void findsFormsOfWordsInBothLanguagesWithAndWithoutAccents() {
        live(house.anna, "typical-day", Reach.TEAM, Language.EN, "We are planning with two colleagues.");
        live(house.anna, "typical-day", Reach.TEAM, Language.NL, "Wij plannen met twee collega’s, één keer per week.");
        assertThat(found(house.vera, "planned")).startsWith("EN We are [planning] with two colleagues.");
        assertThat(found(house.vera, "gepland collega")).contains("NL Wij [plannen] met twee [collega]’s");
        assertThat(found(house.vera, "plan")).contains("[planning]").contains("[plannen]");
        assertThat(found(house.vera, "een keer wéék")).startsWith("NL").contains("[week]");
    }

    @Test
    void forgivesSlipsOfTheFinger() {
        live(house.anna, "onboarding", Reach.TEAM, Language.EN, "Your salary is paid on the first day of onboarding.");
        assertThat(found(house.vera, "salray")).contains("[salary]");
        assertThat(found(house.vera, "onbaording")).contains("[onboarding]");
        assertThat(found(house.vera, "celery")).isEmpty();
    }

    @Test
    void findsPartsOfCompoundsAndCompoundsOfParts() {
        live(
                house.anna,
                "onboarding",
                Reach.TEAM,
                Language.NL,
                "De inwerkperiode duurt zes weken, daarna volgt een gesprek over je salaris.");
        assertThat(found(house.vera, "periode")).contains("[inwerkperiode]");
        assertThat(found(house.vera, "inwerk")).contains("[inwerkperiode]");
        assertThat(found(house.vera, "salarisgesprek")).contains("[gesprek]").contains("[salaris]");
    }

    @Test
    void draftsAreFoundByWhoMaySeeThemAndByNobodyElse() {
        live(house.anna, "typical-day", Reach.TEAM, Language.EN, "We begin early.");
        written(house.anna, "onboarding", Reach.TEAM, Language.EN, "A secretword of the team.");
        written(house.writer, "best-part", Reach.COMPANY, Language.EN, "A companyword of all.");
        drafts.follow();
        assertThat(found(house.anna, "secretword")).startsWith("draft EN");
        assertThat(found(house.anna, "companyword")).isEmpty();
        assertThat(found(house.writer, "companyword")).startsWith("draft EN");
        for (var person : List.of(house.vera, house.otherEditor, house.otherLead, house.otherViewer)) {
            for (var asked : Stream.of("secretword", "secretwor", "secret", "secretwrod", "companyword")
                    .toList()) {
                assertThat(found(person, asked)).as(asked).isEmpty();
            }
        }
        assertThatThrownBy(() -> find(house.administrator, "secretword")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> find(house.gone, "secretword")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatIsHiddenChangesNothingOfWhatIsFound() {
        live(house.anna, "typical-day", Reach.TEAM, Language.EN, "Early birds begin early, and salaries are shown.");
        live(house.anna, "onboarding", Reach.TEAM, Language.EN, "A bird sang at my salary talk.");
        drafts.follow();
        var asked = List.of("early bird", "salry", "bird", "salary talk", "bir", "earlybird");
        var before = asked.stream().map(text -> find(house.vera, text)).toList();
        written(house.anna, "next-steps", Reach.TEAM, Language.EN, "Salry early bird, earlybird birdy salaryman.");
        written(house.anna, "best-part", Reach.POSITION, Language.EN, "Early early salary bird bird.");
        drafts.follow();
        assertThat(asked.stream().map(text -> find(house.vera, text)).toList()).isEqualTo(before);
        assertThat(find(house.anna, "salry")).isNotEqualTo(before.get(1));
    }

    @Test
    void followsWhatIsLiveInTheSameTransactionAndRightsAtOnce() {
        var wording = live(house.anna, "typical-day", Reach.TEAM, Language.EN, "Formerly we danced.");
        assertThat(found(house.vera, "danced")).isNotEmpty();
        hand.erase(house.anna, wording, 19);
        hand.write(house.anna, wording, "Now we sing.");
        assertThat(found(house.vera, "sing")).isEmpty();
        approver.approve(wording, house.anna, house.director);
        assertThat(found(house.vera, "danced")).isEmpty();
        assertThat(found(house.vera, "sing")).isNotEmpty();
        doAs(house.mirjam, () -> publications.retire(wording, "The office moved."));
        assertThat(found(house.vera, "sing")).isEmpty();
        drafts.follow();
        assertThat(found(house.anna, "sing")).startsWith("draft");
        var leaver = house.person("Lev", Scope.of(house.grid), Role.EDITOR);
        assertThat(found(leaver, "sing")).isNotEmpty();
        house.takeRoles(leaver);
        assertThatThrownBy(() -> find(leaver, "sing")).isInstanceOf(NotAllowed.class);
        assertThat(index.astray()).isEmpty();
    }

    @Test
    void aDraftThatIsLiveIsFoundOnce() {
        live(house.anna, "typical-day", Reach.TEAM, Language.EN, "We whistle.");
        drafts.follow();
        assertThat(find(house.anna, "whistle")).hasSize(1);
    }

    @Test
    void theNearestAnswerIsFoundWhereItIsRead() {
        live(house.writer, "typical-day", Reach.COMPANY, Language.EN, "All of us yodel.");
        assertThat(as(house.vera, () -> search.find(Wanted.anything("yodel"), position)))
                .extracting(Hit::position)
                .containsExactly(position);
        live(house.anna, "typical-day", Reach.TEAM, Language.EN, "We hum.");
        assertThat(found(house.vera, "yodel")).as("nobody reads it any more").isEmpty();
    }

    @Test
    void filtersNarrow() {
        live(house.anna, "typical-day", Reach.TEAM, Language.EN, "Bicycles.");
        live(house.anna, "typical-day", Reach.TEAM, Language.NL, "Bicycles, ook hier.");
        written(house.anna, "onboarding", Reach.TEAM, Language.EN, "Bicycles for all.");
        drafts.follow();
        assertThat(find(house.anna, "bicycles")).hasSize(3);
        assertThat(as(
                        house.anna,
                        () -> search.find(new Wanted("bicycles", Language.NL, null, null, Wanted.Kind.ALL), null)))
                .hasSize(1);
        assertThat(as(
                        house.anna,
                        () -> search.find(new Wanted("bicycles", null, null, null, Wanted.Kind.DRAFTS), null)))
                .allMatch(Hit::draft)
                .hasSize(1);
        assertThat(as(
                        house.anna,
                        () -> search.find(new Wanted("bicycles", null, null, null, Wanted.Kind.APPROVED), null)))
                .hasSize(2);
        assertThat(as(
                        house.vera,
                        () -> search.find(new Wanted("bicycles", null, null, null, Wanted.Kind.DRAFTS), null)))
                .isEmpty();
        assertThat(as(
                        house.anna,
                        () -> search.find(new Wanted("bicycles", null, null, house.backend, Wanted.Kind.ALL), null)))
                .as("a position that asks no question")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1 --",
                "a & b | !c <-> (d:*)",
                "%%%%%%%%",
                "\\\\\\ \u0000 \uE000x\uE001",
                "<script>alert(1)</script>",
                "😀 ﷽ \u202E \uD800",
                "",
                "   "
            })
    void hostileInputIsHarmless(String text) {
        live(house.anna, "typical-day", Reach.TEAM, Language.EN, "We begin early.");
        assertThat(find(house.vera, text)).isEmpty();
    }

    @Test
    void tenThousandTermsAreAnsweredFast() {
        live(house.anna, "typical-day", Reach.TEAM, Language.EN, "We begin early.");
        var text = Stream.iterate(1, n -> n + 1)
                .limit(10_000)
                .map(n -> "onbegrijpelijkheidje" + n)
                .collect(Collectors.joining(" "));
        find(house.vera, text);
        Timed.atMost(
                Duration.ofMillis(500),
                "a search for ten thousand terms",
                () -> Timed.millis(() -> assertThat(find(house.vera, text)).isEmpty()));
    }

    @Test
    void whateverIsFoundTheStatementsStayFew() {
        live(house.anna, "typical-day", Reach.TEAM, Language.EN, "We begin early.");
        live(house.anna, "onboarding", Reach.TEAM, Language.EN, "They begin early too.");
        assertThat(Statements.during(() -> find(house.vera, "early beginners salary")))
                .isLessThanOrEqualTo(9);
    }
}
