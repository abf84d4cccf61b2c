package nl.wedervraag.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.wedervraag.shared.NotAllowed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class MembershipsTests {

    @Autowired
    Memberships memberships;

    @Autowired
    People people;

    @Autowired
    Rights rights;

    @Autowired
    Company company;

    @BeforeEach
    void oneAdministrator() {
        company.leaveOneAdministrator();
    }

    private void give(PersonId by, PersonId person, Role role, Scope scope) {
        Company.by(by, () -> memberships.give(person, role, scope));
    }

    private void take(PersonId by, PersonId person, Role role, Scope scope) {
        Company.by(by, () -> memberships.take(person, role, scope));
    }

    @Test
    void nobodyButAnAdministratorGivesMoreThanTheyHave() {
        var own = Scope.of(company.planning);
        var givers = List.of(
                company.hire(Role.VIEWER, own),
                company.hire(Role.EDITOR, own),
                company.hire(Role.EDITOR, Scope.ORGANISATION),
                company.hire(Role.LEAD, own),
                company.hire(Role.LEAD, Scope.ORGANISATION),
                company.administrator);
        // Roles that each giver may give: on the own team, on another team, on the organisation.
        var allowed = List.of(
                List.of(0, 0, 0),
                List.of(0, 0, 0),
                List.of(0, 0, 0),
                List.of(3, 0, 0),
                List.of(3, 3, 3),
                List.of(3, 3, 4));
        var scopes = List.of(own, Scope.of(company.grid), Scope.ORGANISATION);
        for (int giver = 0; giver < givers.size(); giver++) {
            for (int scope = 0; scope < scopes.size(); scope++) {
                for (Role role : Role.values()) {
                    if (role == Role.ADMINISTRATOR && scope < 2) {
                        continue;
                    }
                    var by = givers.get(giver);
                    var where = scopes.get(scope);
                    var may = role.ordinal() < allowed.get(giver).get(scope);
                    assertThat(succeeds(() -> give(by, company.stranger(), role, where)))
                            .as("giver %d gives %s on %s", giver, role, where)
                            .isEqualTo(may);
                    var holder = company.hire(role, where);
                    assertThat(succeeds(() -> take(by, holder, role, where)))
                            .as("giver %d takes %s on %s", giver, role, where)
                            .isEqualTo(may);
                }
            }
        }
    }

    private static boolean succeeds(Runnable action) {
        try {
            action.run();
            return true;
        } catch (NotAllowed refused) {
            return false;
        }
    }

    @Test
    void nobodyRaisesThemselves() {
        var lead = company.hire(Role.LEAD, Scope.of(company.planning));
        assertThatThrownBy(() -> give(lead, lead, Role.LEAD, Scope.ORGANISATION))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> give(lead, lead, Role.ADMINISTRATOR, Scope.ORGANISATION))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aLowerRoleTakesThePlaceOfTheHigher() {
        var person = company.hire(Role.LEAD, Scope.of(company.planning));
        give(company.administrator, person, Role.VIEWER, Scope.of(company.planning));
        assertThat(rights.may(person, Right.READ_APPROVED, Scope.of(company.planning)))
                .isTrue();
        assertThat(rights.may(person, Right.SEE_DRAFTS, Scope.of(company.planning)))
                .isFalse();
        assertThat(company.acts()).contains("ROLE_CHANGED");
    }

    @Test
    void eachChangeIsCountedSoThatOpenPagesNotice() {
        var person = company.hire(Role.LEAD, Scope.of(company.planning));
        var before = company.rightsVersion(person);
        give(company.administrator, person, Role.VIEWER, Scope.of(company.planning));
        var lowered = company.rightsVersion(person);
        take(company.administrator, person, Role.VIEWER, Scope.of(company.planning));
        assertThat(List.of(before, lowered, company.rightsVersion(person)))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void theDeactivatedGetNoRole() {
        var person = company.hire(Role.VIEWER, Scope.of(company.planning));
        Company.by(company.administrator, () -> people.deactivate(person));
        give(company.administrator, person, Role.EDITOR, Scope.of(company.grid));
        assertThat(rights.mayAnywhere(person, Right.READ_APPROVED)).isFalse();
    }

    @Test
    void theLastAdministratorStays() {
        var only = company.administrator;
        assertThatThrownBy(() -> take(only, only, Role.ADMINISTRATOR, Scope.ORGANISATION))
                .isInstanceOf(LastAdministrator.class);
        assertThatThrownBy(() -> Company.by(only, () -> people.deactivate(only)))
                .isInstanceOf(LastAdministrator.class);
    }

    @Test
    void twoAdministratorsWhoRemoveEachOtherLeaveOne() throws Exception {
        for (int round = 0; round < 20; round++) {
            var second = company.hire(Role.ADMINISTRATOR, Scope.ORGANISATION);
            var together = new CyclicBarrier(2);
            var removed = new AtomicInteger();
            Callable<Boolean> first = () -> remove(company.administrator, second, together, removed);
            Callable<Boolean> other = () -> remove(second, company.administrator, together, removed);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var done : threads.invokeAll(List.of(first, other))) {
                    done.get();
                }
            }
            assertThat(removed).hasValue(1);
            if (rights.may(second, Right.MANAGE_ORGANISATION, Scope.ORGANISATION)) {
                give(second, company.administrator, Role.ADMINISTRATOR, Scope.ORGANISATION);
                take(company.administrator, second, Role.ADMINISTRATOR, Scope.ORGANISATION);
            }
        }
    }

    private boolean remove(PersonId by, PersonId person, CyclicBarrier together, AtomicInteger removed)
            throws Exception {
        together.await();
        if (succeeds(() -> take(by, person, Role.ADMINISTRATOR, Scope.ORGANISATION))) {
            removed.incrementAndGet();
        }
        return true;
    }
}
