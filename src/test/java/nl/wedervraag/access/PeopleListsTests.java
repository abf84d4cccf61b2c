package nl.wedervraag.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.wedervraag.shared.NotAllowed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class PeopleListsTests {

    @Autowired
    PeopleLists lists;

    @Autowired
    OwnRoles ownRoles;

    @Autowired
    Memberships memberships;

    @Autowired
    People people;

    @Autowired
    Company company;

    private PersonId lead;
    private PersonId elsewhere;

    @BeforeEach
    void someoneInEachTeam() {
        lead = company.hire(Role.LEAD, Scope.of(company.planning));
        elsewhere = company.hire(Role.EDITOR, Scope.of(company.grid));
    }

    private List<PersonId> seenBy(PersonId who) {
        return Company.by(who, () -> lists.all("")).stream().map(Listed::id).toList();
    }

    @Test
    void aLeadSeesTheOwnTeamsAndTheOrganisationsAndAnAdministratorEverybody() {
        var mate = company.hire(Role.VIEWER, Scope.of(company.planning));
        var everywhere = company.hire(Role.EDITOR, Scope.ORGANISATION);
        var stranger = company.stranger();
        var gone = company.hire(Role.EDITOR, Scope.of(company.planning));
        Company.by(company.administrator, () -> people.deactivate(gone));
        assertThat(seenBy(lead)).contains(lead, mate, everywhere).doesNotContain(elsewhere, stranger, gone);
        assertThat(seenBy(company.administrator)).contains(lead, mate, everywhere, elsewhere, stranger, gone);
        assertThatThrownBy(() -> Company.by(lead, () -> lists.page(elsewhere))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Company.by(lead, () -> lists.page(gone))).isInstanceOf(NotAllowed.class);
        assertThat(Company.by(company.administrator, () -> lists.page(gone)).mayReactivate())
                .isTrue();
    }

    @Test
    void whoeverManagesNobodySeesNobody() {
        for (var one : List.of(elsewhere, company.stranger(), company.hire(Role.VIEWER, Scope.ORGANISATION))) {
            assertThatThrownBy(() -> seenBy(one)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> Company.by(one, () -> lists.page(lead))).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> Company.by(one, lists::colleagues)).isInstanceOf(NotAllowed.class);
            assertThat(Company.by(one, lists::grantable)).isEmpty();
        }
    }

    @Test
    void rolesInOtherTeamsAreNotShown() {
        Company.by(company.administrator, () -> memberships.give(elsewhere, Role.VIEWER, Scope.of(company.planning)));
        assertThat(Company.by(lead, () -> lists.page(elsewhere)).person().roles())
                .extracting(Listed.Held::team)
                .containsExactly("Planning");
    }

    @Test
    void aLeadMayGiveUpToLeadOnTheOwnTeamAlone() {
        assertThat(Company.by(lead, lists::grantable))
                .containsExactly(new Grantable(
                        Scope.of(company.planning), "Planning", List.of(Role.VIEWER, Role.EDITOR, Role.LEAD)));
        assertThat(Company.by(company.administrator, lists::grantable))
                .last()
                .isEqualTo(new Grantable(Scope.ORGANISATION, null, List.of(Role.values())));
    }

    @Test
    void aLeadIsToldOfARoleThatAnAdministratorTookUntilTheyHaveSeenIt() {
        var other = company.hire(Role.LEAD, Scope.of(company.grid));
        var administrator = company.hire(Role.ADMINISTRATOR, Scope.ORGANISATION);
        Company.by(administrator, () -> memberships.give(administrator, Role.EDITOR, Scope.of(company.planning)));
        var told = Company.by(lead, ownRoles::toldToMe);
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().who().id()).isEqualTo(administrator);
        assertThat(Company.by(other, ownRoles::toldToMe)).isEmpty();
        assertThat(Company.by(elsewhere, ownRoles::toldToMe)).isEmpty();
        Company.by(other, () -> ownRoles.seen(told.getFirst().id()));
        assertThat(Company.by(lead, ownRoles::toldToMe)).hasSize(1);
        Company.by(lead, () -> ownRoles.seen(told.getFirst().id()));
        assertThat(Company.by(lead, ownRoles::toldToMe)).isEmpty();
        assertThat(company.acts()).contains("ROLE_GIVEN_TO_ONESELF");

        Company.by(administrator, () -> memberships.give(administrator, Role.LEAD, Scope.ORGANISATION));
        assertThat(Company.by(other, ownRoles::toldToMe)).hasSize(1);
        assertThat(Company.by(lead, ownRoles::toldToMe)).hasSize(1);
    }

    @Test
    void loweringOneselfIsNobodysNews() {
        var second = company.hire(Role.LEAD, Scope.of(company.planning));
        Company.by(lead, () -> memberships.give(lead, Role.VIEWER, Scope.of(company.planning)));
        assertThat(Company.by(second, ownRoles::toldToMe))
                .extracting(one -> one.who().id())
                .doesNotContain(lead);
    }
}
