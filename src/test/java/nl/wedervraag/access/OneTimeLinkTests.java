package nl.wedervraag.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.wedervraag.access.NameRefused.Reason;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccessTest
class OneTimeLinkTests {

    private static final String PASSWORD = "spreeuwen boven het veen";

    @Autowired
    Invitations invitations;

    @Autowired
    PasswordLinks passwordLinks;

    @Autowired
    Rescue rescue;

    @Autowired
    LinkSignIn byLink;

    @Autowired
    PasswordSignIn byPassword;

    @Autowired
    SignIns signIns;

    @Autowired
    Memberships memberships;

    @Autowired
    People people;

    @Autowired
    Rights rights;

    @Autowired
    Company company;

    @Autowired
    MovedClock clock;

    @Autowired
    JdbcClient jdbc;

    private NewInvitation somebody(Role role) {
        var person = Company.someone("Joris", null);
        return new NewInvitation(person.name(), person.signInName() + "x", role, Scope.of(company.planning), true);
    }

    private Token invite(PersonId by, NewInvitation who) {
        return secret(Company.by(by, () -> invitations.invite(who)));
    }

    private Token invite(PersonId by) {
        return invite(by, somebody(Role.VIEWER));
    }

    private Token reset(PersonId by, PersonId person) {
        return secret(Company.by(by, () -> passwordLinks.make(person)));
    }

    private static Token secret(OneTimeAddress address) {
        assertThat(address.address()).matches("http://localhost:\\d+/link#[A-Za-z0-9_-]{43}");
        return Token.parse(address.address().split("#")[1]).orElseThrow();
    }

    private Optional<PersonId> redeem(Token token) {
        return byLink.redeem(token, PASSWORD, Language.NL);
    }

    private PersonId lead() {
        return company.hire(Role.LEAD, Scope.of(company.planning));
    }

    private void assertDead(Token token) {
        assertThat(byLink.look(token)).isEmpty();
        assertThat(redeem(token)).isEmpty();
    }

    @Test
    void whoeverIsInvitedHasTheRoleAndSignsInFromThenOn() {
        var who = somebody(Role.EDITOR);
        var lead = lead();
        var token = invite(lead, who);
        assertThat(byLink.look(token).orElseThrow())
                .isEqualTo(new LinkShown.Welcome(
                        who.name(), who.signInName(), "Lichtnet", "Anna", Role.EDITOR, "Planning"));
        var person = redeem(token).orElseThrow();
        assertThat(rights.may(person, Right.EDIT, Scope.of(company.planning))).isTrue();
        assertThat(rights.may(person, Right.APPROVE, Scope.of(company.planning)))
                .isFalse();
        assertThat(byPassword.attempt(who.signInName(), PASSWORD, new Place("10.9.9.9", null), null))
                .isInstanceOf(PasswordSignIn.Answer.Welcome.class);
        assertThat(company.acts()).contains("INVITATION_MADE", "INVITATION_TAKEN_UP", "PERSON_ADDED", "ROLE_GIVEN");
    }

    @Test
    void lookingUsesNothingUp() {
        var token = invite(lead());
        IntStream.range(0, 20).forEach(n -> assertThat(byLink.look(token)).isPresent());
        assertThat(redeem(token)).isPresent();
        assertDead(token);
    }

    @Test
    void aWeakPasswordUsesNothingUp() {
        var token = invite(lead());
        assertThatThrownBy(() -> byLink.redeem(token, "kort", Language.NL)).isInstanceOf(WeakPassword.class);
        assertThatThrownBy(() -> byLink.redeem(token, "wachtwoord123456", Language.NL))
                .isInstanceOf(WeakPassword.class);
        assertThat(redeem(token)).isPresent();
    }

    @Test
    void ofAHundredAtOnceOneSucceeds() throws Exception {
        for (var token : List.of(invite(lead()), reset(company.administrator, lead()))) {
            var together = new CyclicBarrier(100);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var all = IntStream.range(0, 100)
                        .mapToObj(n -> (Callable<Optional<PersonId>>) () -> {
                            together.await();
                            return redeem(token);
                        })
                        .toList();
                var succeeded = 0;
                for (var one : threads.invokeAll(all)) {
                    succeeded += one.get().isPresent() ? 1 : 0;
                }
                assertThat(succeeded).isEqualTo(1);
            }
        }
    }

    @Test
    void theDatabaseHoldsNoSecret() {
        var token = invite(lead());
        assertThat(jdbc.sql("select count(*) from one_time_link l where l::text like :secret")
                        .param("secret", "%" + token.value() + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from one_time_link where token_hash = decode(:hash, 'hex')")
                        .param("hash", HexFormat.of().formatHex(token.hash()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void noTextThatCouldReachALogHoldsTheSecret() {
        var address = Company.by(lead(), () -> invitations.invite(somebody(Role.VIEWER)));
        assertThat(address.toString()).doesNotContain(secret(address).value());
        assertThat(secret(address).toString()).doesNotContain(secret(address).value());
    }

    @Test
    void linksEndByThemselves() {
        var invitation = invite(lead());
        clock.move(OneTimeLinks.INVITATION_HOLDS.minusMinutes(1));
        assertThat(byLink.look(invitation)).isPresent();
        clock.move(Duration.ofMinutes(1));
        assertDead(invitation);
        var password = reset(company.administrator, lead());
        clock.move(OneTimeLinks.PASSWORD_HOLDS);
        assertDead(password);
    }

    @Test
    void aLinkUnderAWrongClockDoesNotLiveUntilThen() {
        clock.move(Duration.ofDays(3650));
        var invitation = invite(lead());
        assertThat(byLink.look(invitation)).isPresent();
        clock.move(Duration.ofDays(-3650));
        assertDead(invitation);
    }

    @Test
    void anInvitationEndsWithItsMakersRightToMakeIt() {
        var lowered = lead();
        var ofLowered = invite(lowered);
        Company.by(company.administrator, () -> memberships.give(lowered, Role.EDITOR, Scope.of(company.planning)));
        assertDead(ofLowered);
        Company.by(company.administrator, () -> memberships.give(lowered, Role.LEAD, Scope.of(company.planning)));
        assertDead(ofLowered);

        var gone = lead();
        var ofGone = invite(gone);
        Company.by(company.administrator, () -> people.deactivate(gone));
        assertDead(ofGone);

        var raised = lead();
        var ofRaised = invite(raised);
        Company.by(company.administrator, () -> memberships.give(raised, Role.VIEWER, Scope.of(company.grid)));
        assertThat(redeem(ofRaised)).as("of somebody who may still invite").isPresent();
    }

    @Test
    void anInvitationIsTakenBackByWhoeverCouldMakeItAndNobodyElse() {
        var token = invite(lead());
        var id = Company.by(company.administrator, invitations::open).getFirst().id();
        for (var stranger : List.of(
                company.hire(Role.LEAD, Scope.of(company.grid)),
                company.hire(Role.EDITOR, Scope.of(company.planning)),
                company.stranger())) {
            assertThat(Company.by(stranger, invitations::open))
                    .extracting(Invitations.Open::id)
                    .doesNotContain(id);
            assertThatThrownBy(() -> Company.by(stranger, () -> invitations.withdraw(id)))
                    .isInstanceOf(NotAllowed.class);
        }
        Company.by(lead(), () -> invitations.withdraw(id));
        assertDead(token);
    }

    @Test
    void whoeverIsGoneOrMayDoSomethingElseNeedsAnotherLink() {
        var gone = lead();
        var ofGone = reset(company.administrator, gone);
        Company.by(company.administrator, () -> people.deactivate(gone));
        assertDead(ofGone);

        var viewer = company.hire(Role.VIEWER, Scope.of(company.planning));
        var byLead = reset(lead(), viewer);
        Company.by(company.administrator, () -> memberships.give(viewer, Role.ADMINISTRATOR, Scope.ORGANISATION));
        assertDead(byLead);
        Company.by(company.administrator, () -> memberships.take(viewer, Role.ADMINISTRATOR, Scope.ORGANISATION));
        assertDead(byLead);

        var helped = lead();
        var helper = lead();
        var ofHelper = reset(helper, helped);
        Company.by(company.administrator, () -> memberships.give(helper, Role.VIEWER, Scope.of(company.planning)));
        assertDead(ofHelper);
    }

    @Test
    void theNewestLinkToANewPasswordIsTheOnlyOne() {
        var person = lead();
        var first = reset(company.administrator, person);
        var second = reset(lead(), person);
        assertDead(first);
        assertThat(redeem(second)).contains(person);
    }

    @Test
    void aNewPasswordEndsEverySignIn() {
        var person = lead();
        var before = signIns.start(person, Place.UNKNOWN);
        assertThat(redeem(reset(company.administrator, person))).isPresent();
        assertThat(signIns.find(before)).isEmpty();
    }

    @Test
    void nobodyHelpsWhoeverMayDoMoreOrThemselves() {
        var lead = lead();
        for (var tooMuch : List.of(
                company.administrator,
                company.hire(Role.LEAD, Scope.ORGANISATION),
                company.hire(Role.VIEWER, Scope.of(company.grid)),
                company.stranger(),
                lead)) {
            assertThatThrownBy(() -> reset(lead, tooMuch)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> reset(company.administrator, company.administrator))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reset(company.hire(Role.EDITOR, Scope.of(company.planning)), lead))
                .isInstanceOf(NotAllowed.class);
        assertThat(redeem(reset(lead, lead()))).isPresent();
    }

    @Test
    void theMachineItselfHelpsAnAdministratorAndNobodyElse() {
        var name = jdbc.sql("select sign_in_name from person where id = :id")
                .param("id", company.administrator.value())
                .query(String.class)
                .single();
        assertThat(redeem(secret(rescue.administrator(name)))).contains(company.administrator);
        assertThatThrownBy(() -> rescue.administrator("nobody")).isInstanceOf(NotAllowed.class);
    }

    private Reason refusal(NewInvitation who) {
        try {
            invite(company.administrator, who);
        } catch (NameRefused refused) {
            return refused.reason();
        }
        throw new AssertionError("accepted");
    }

    @Test
    void aSignInNameThatIsTakenOrLooksSoIsRefused() {
        var scope = Scope.of(company.planning);
        invite(company.administrator, new NewInvitation("Katja Mol", "katja.mol", Role.VIEWER, scope));
        assertThat(refusal(new NewInvitation("Iemand anders", "KATJA.MOL", Role.VIEWER, scope)))
                .isEqualTo(Reason.SIGN_IN_NAME_TAKEN);
        for (String like : List.of("kätja.mol", "katja.m0l", "katja.mo1", "katjamol")) {
            assertThat(refusal(new NewInvitation("Iemand anders", like, Role.VIEWER, scope)))
                    .as(like)
                    .isEqualTo(Reason.SIGN_IN_NAME_LIKE);
        }
    }

    @Test
    void aNameThatSomebodyHasIsAskedAboutOnce() {
        var scope = Scope.of(company.planning);
        invite(company.administrator, new NewInvitation("Femke Bos", "femke.bos", Role.VIEWER, scope));
        var second = new NewInvitation("Fémke  Bos", "f.bos", Role.VIEWER, scope);
        assertThat(refusal(second)).isEqualTo(Reason.NAME_LIKE);
        assertThat(redeem(invite(company.administrator, second.meaningSomebodyElse())))
                .isPresent();
    }

    @Test
    void anInvitationThatEndedFreesItsSignInName() {
        var who = new NewInvitation("Wouter Prins", "wouter", Role.VIEWER, Scope.of(company.planning));
        invite(company.administrator, who);
        clock.move(OneTimeLinks.INVITATION_HOLDS);
        assertThat(redeem(invite(company.administrator, who))).isPresent();
    }

    @Test
    void nobodyInvitesToMoreThanTheyHave() {
        assertThatThrownBy(() -> invite(company.hire(Role.EDITOR, Scope.of(company.planning))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> invite(company.hire(Role.LEAD, Scope.of(company.grid))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> invite(
                        lead(), new NewInvitation("Iemand", "iemand.x", Role.ADMINISTRATOR, Scope.ORGANISATION, true)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void markupInANameIsKeptAsTheTextItIs() {
        var who = new NewInvitation(
                "<img src=x onerror=alert(1)>Eva", "eva.markup", Role.VIEWER, Scope.of(company.planning));
        var person = redeem(invite(company.administrator, who)).orElseThrow();
        assertThat(jdbc.sql("select name from person where id = :id")
                        .param("id", person.value())
                        .query(String.class)
                        .single())
                .isEqualTo("<img src=x onerror=alert(1)>Eva");
    }
}
