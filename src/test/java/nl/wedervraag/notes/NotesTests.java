package nl.wedervraag.notes;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Role;
import nl.wedervraag.access.Scope;
import nl.wedervraag.answers.House;
import nl.wedervraag.answers.Statements;
import nl.wedervraag.answers.WithRooms;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.shared.TextRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody says in their own name, and who reads it. */
@DatabaseTest
@WithRooms
@Import(Statements.class)
class NotesTests {

    @Autowired
    House house;

    @Autowired
    Positions positions;

    @Autowired
    Notes notes;

    @Autowired
    JdbcClient jdbc;

    PositionId position;
    QuestionId question;
    PersonId author;
    String words;

    @BeforeEach
    void openAPosition() {
        question = house.question("best-part");
        position = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Engineer"), Language.EN, List.of(question)));
        words = house.fresh("I stayed for the Tuesday soup");
        author = house.person("Nora", Scope.of(house.grid), Role.VIEWER);
    }

    private void write(Audience audience) {
        doAs(author, () -> notes.write(position, question, Language.EN, words, audience));
    }

    private List<Note> read(PersonId person) {
        return as(person, () -> notes.beside(position)).getOrDefault(question, List.of()).stream()
                .filter(note -> note.author().equals("Nora") && note.text().equals(words))
                .toList();
    }

    /** Whoever of the house reads it, by name; the author is asked apart. */
    private Set<String> readers() {
        var readers = new TreeSet<String>();
        for (PersonId person : house.everyone()) {
            boolean reads;
            try {
                reads = !read(person).isEmpty();
            } catch (NotAllowed refused) {
                reads = false;
            }
            if (reads) {
                readers.add(jdbc.sql("select name from person where id = ?")
                        .param(person.value())
                        .query(String.class)
                        .single());
            }
        }
        return readers;
    }

    @ParameterizedTest
    @EnumSource
    void isReadByWhomItsAuthorSaysAndByNobodyElse(Audience audience) {
        write(audience);
        assertThat(read(author))
                .singleElement()
                .satisfies(note -> assertThat(note.mine()).isTrue());
        assertThat(readers())
                .isEqualTo(
                        switch (audience) {
                            case NOBODY -> Set.of();
                            case WRITERS -> Set.of("Anna", "Bas", "Mirjam", "Lena", "Dora", "Wim");
                            case READERS -> Set.of("Anna", "Bas", "Mirjam", "Lena", "Vera", "Dora", "Wim");
                        });
    }

    @Test
    void takingItBackHidesItAtOnce() {
        write(Audience.READERS);
        write(Audience.NOBODY);
        assertThat(readers()).isEmpty();
    }

    @Test
    void standsBesideTheQuestionInAllPositionsOfTheTeamAndInNoOther() {
        write(Audience.READERS);
        PositionId second = as(
                house.mirjam, () -> positions.open(house.grid, house.fresh("Analyst"), Language.EN, List.of(question)));
        assertThat(as(house.vera, () -> notes.beside(second))).containsKey(question);
        PositionId elsewhere = as(
                house.otherLead,
                () -> positions.open(house.planning, house.fresh("Planner"), Language.EN, List.of(question)));
        assertThat(as(house.director, () -> notes.beside(elsewhere))).isEmpty();
    }

    @Test
    void whoLeavesIsReadNoMoreUntilTheyAreBack() {
        write(Audience.READERS);
        jdbc.sql("update person set deactivated_at = now() where id = ?")
                .param(author.value())
                .update();
        assertThat(readers()).isEmpty();
        jdbc.sql("update person set deactivated_at = null where id = ?")
                .param(author.value())
                .update();
        assertThat(readers()).isNotEmpty();
        house.takeRoles(author);
        assertThat(readers()).as("another team's by now").isEmpty();
    }

    /** As often as it was changed, there is one row, and none afterwards. */
    @Test
    void whatIsDeletedIsGone() {
        write(Audience.READERS);
        write(Audience.WRITERS);
        long acts = acts();
        assertThat(rows()).isEqualTo(1);
        doAs(house.anna, () -> notes.delete(position, question));
        assertThat(rows()).as("another's stays").isEqualTo(1);
        doAs(author, () -> notes.delete(position, question));
        assertThat(rows()).isZero();
        assertThat(acts()).isEqualTo(acts + 1);
        assertThat(jdbc.sql("""
                        select count(*) from audit_act a left join audit_text x on x.seq = a.seq
                        where a.act = 'NOTE_DELETED' and (a.object is not null or x.seq is not null or a.details <> '{}')
                        """).query(Long.class).single()).isZero();
        doAs(author, () -> notes.delete(position, question));
        assertThat(acts()).as("nothing was there").isEqualTo(acts + 1);
    }

    private long rows() {
        return jdbc.sql("select count(*) from note where person = ?")
                .param(author.value())
                .query(Long.class)
                .single();
    }

    private long acts() {
        return jdbc.sql("select count(*) from audit_act where act = 'NOTE_DELETED' and actor = ?")
                .param(author.value())
                .query(Long.class)
                .single();
    }

    @Test
    void refusesWhatCannotBeKept() {
        assertThatThrownBy(() ->
                        doAs(author, () -> notes.write(position, question, Language.EN, "  \n ", Audience.READERS)))
                .isInstanceOf(TextRefused.class);
        assertThatThrownBy(() -> doAs(
                        author,
                        () -> notes.write(
                                position, question, Language.EN, "x".repeat(Notes.LONGEST + 1), Audience.READERS)))
                .isInstanceOf(TextRefused.class);
        doAs(author, () -> notes.write(position, question, Language.EN, "🙂".repeat(Notes.LONGEST), Audience.READERS));
        assertThatThrownBy(() -> doAs(
                        author,
                        () -> notes.write(
                                position, house.question("typical-day"), Language.EN, words, Audience.READERS)))
                .as("a question that the position doesn't ask")
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void manyNotesNeedAsManyStatementsAsFew() {
        for (int n = 0; n < 20; n++) {
            PersonId one = house.person("Nora " + n, Scope.of(house.grid), Role.EDITOR);
            doAs(one, () -> notes.write(position, question, Language.EN, words, Audience.READERS));
        }
        assertThat(Statements.during(() -> doAs(house.vera, () -> notes.beside(position))))
                .isLessThanOrEqualTo(2);
    }
}
