package nl.wedervraag.access;

import static nl.wedervraag.access.Right.APPROVE;
import static nl.wedervraag.access.Right.ASK_FOR_APPROVAL;
import static nl.wedervraag.access.Right.EDIT;
import static nl.wedervraag.access.Right.MANAGE_ORGANISATION;
import static nl.wedervraag.access.Right.MANAGE_PEOPLE;
import static nl.wedervraag.access.Right.MANAGE_POSITIONS;
import static nl.wedervraag.access.Right.MANAGE_QUESTIONS;
import static nl.wedervraag.access.Right.READ_APPROVED;
import static nl.wedervraag.access.Right.READ_AUDIT;
import static nl.wedervraag.access.Right.SEE_DRAFTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.wedervraag.shared.NotAllowed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of product.md, said once more here and compared with what the database answers, for every combination. */
@AccessTest
class RightsTests {

    private static final Set<Right> NOTHING = EnumSet.noneOf(Right.class);
    private static final Set<Right> VIEWER = EnumSet.of(READ_APPROVED);
    private static final Set<Right> EDITOR = EnumSet.of(READ_APPROVED, SEE_DRAFTS, EDIT, ASK_FOR_APPROVAL);
    private static final Set<Right> LEAD = EnumSet.of(
            READ_APPROVED, SEE_DRAFTS, EDIT, ASK_FOR_APPROVAL, APPROVE, MANAGE_POSITIONS, MANAGE_PEOPLE, READ_AUDIT);
    private static final Set<Right> ORGANISATION_LEAD = EnumSet.of(
            READ_APPROVED,
            SEE_DRAFTS,
            EDIT,
            ASK_FOR_APPROVAL,
            APPROVE,
            MANAGE_POSITIONS,
            MANAGE_QUESTIONS,
            MANAGE_PEOPLE,
            READ_AUDIT);
    private static final Set<Right> ADMINISTRATOR = EnumSet.of(MANAGE_PEOPLE, MANAGE_ORGANISATION, READ_AUDIT);

    @Autowired
    Rights rights;

    @Autowired
    Company company;

    @Autowired
    People people;

    @Autowired
    Memberships memberships;

    @Autowired
    JdbcClient jdbc;

    /** One person, and what they may do on their own team, on another, and on the organisation. */
    private record Line(PersonId person, Set<Right> ownTeam, Set<Right> otherTeam, Set<Right> organisation) {}

    private List<Line> table() {
        var own = Scope.of(company.planning);
        var lines = new ArrayList<Line>();
        lines.add(new Line(company.hire(Role.VIEWER, own), VIEWER, NOTHING, VIEWER));
        lines.add(new Line(company.hire(Role.EDITOR, own), EDITOR, NOTHING, VIEWER));
        lines.add(new Line(company.hire(Role.LEAD, own), LEAD, NOTHING, VIEWER));
        lines.add(new Line(company.hire(Role.VIEWER, Scope.ORGANISATION), VIEWER, VIEWER, VIEWER));
        lines.add(new Line(company.hire(Role.EDITOR, Scope.ORGANISATION), EDITOR, EDITOR, EDITOR));
        lines.add(new Line(
                company.hire(Role.LEAD, Scope.ORGANISATION), ORGANISATION_LEAD, ORGANISATION_LEAD, ORGANISATION_LEAD));
        lines.add(new Line(
                company.hire(Role.ADMINISTRATOR, Scope.ORGANISATION), ADMINISTRATOR, ADMINISTRATOR, ADMINISTRATOR));
        lines.add(new Line(company.stranger(), NOTHING, NOTHING, NOTHING));
        lines.add(new Line(PersonId.random(), NOTHING, NOTHING, NOTHING));
        return lines;
    }

    private void compare(Line line) {
        for (Right right : Right.values()) {
            var person = line.person;
            assertThat(rights.may(person, right, Scope.of(company.planning)))
                    .as("%s on own team, of %s", right, line)
                    .isEqualTo(line.ownTeam.contains(right));
            assertThat(rights.may(person, right, Scope.of(company.grid)))
                    .as("%s on another team, of %s", right, line)
                    .isEqualTo(line.otherTeam.contains(right));
            assertThat(rights.may(person, right, Scope.ORGANISATION))
                    .as("%s on the organisation, of %s", right, line)
                    .isEqualTo(line.organisation.contains(right));
            assertThat(rights.mayAnywhere(person, right))
                    .as("%s anywhere, of %s", right, line)
                    .isEqualTo(line.ownTeam.contains(right)
                            || line.otherTeam.contains(right)
                            || line.organisation.contains(right));
        }
    }

    @Test
    void everyRoleGivesWhatTheTableSaysOnEveryScope() {
        table().forEach(this::compare);
    }

    @Test
    void theDeactivatedMayNothingAnywhere() {
        for (Line line : table().subList(0, 7)) {
            Company.by(company.administrator, () -> people.deactivate(line.person));
            compare(new Line(line.person, NOTHING, NOTHING, NOTHING));
        }
    }

    @Test
    void rolesOnSeveralScopesAddUp() {
        var person = company.hire(Role.VIEWER, Scope.ORGANISATION);
        Company.by(company.administrator, () -> {
            memberships.give(person, Role.EDITOR, Scope.of(company.planning));
            memberships.give(person, Role.ADMINISTRATOR, Scope.ORGANISATION);
        });
        var administratorAnd = (java.util.function.Function<Set<Right>, Set<Right>>) more -> {
            var both = EnumSet.copyOf(ADMINISTRATOR);
            both.addAll(more);
            return both;
        };
        compare(new Line(
                person,
                administratorAnd.apply(EDITOR),
                administratorAnd.apply(VIEWER),
                administratorAnd.apply(VIEWER)));
    }

    @Test
    void aRoleThatIsTakenAwayCountsAtTheVeryNextQuestion() {
        var person = company.hire(Role.EDITOR, Scope.of(company.planning));
        Company.by(company.administrator, () -> memberships.take(person, Role.EDITOR, Scope.of(company.planning)));
        assertThat(rights.may(person, EDIT, Scope.of(company.planning))).isFalse();
        assertThatThrownBy(() -> rights.require(person, EDIT, Scope.of(company.planning)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void theVocabularyIsTheSameInJavaAndInTheDatabase() {
        assertThat(jdbc.sql("select name from permission").query(String.class).list())
                .containsExactlyInAnyOrder(names(Right.values()));
        assertThat(jdbc.sql("select distinct role from role_right")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(names(Role.values()));
    }

    private static String[] names(Enum<?>... values) {
        return List.of(values).stream().map(Enum::name).toArray(String[]::new);
    }
}
