package nl.wedervraag.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.stream.IntStream;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccessTest
class OwnAccountTests {

    private static final String OTHER = "een lepelaar in de sloot";

    @Autowired
    OwnAccount account;

    @Autowired
    OwnPreferences preferences;

    @Autowired
    PasswordLinks passwordLinks;

    @Autowired
    LinkSignIn byLink;

    @Autowired
    SignIns signIns;

    @Autowired
    People people;

    @Autowired
    Company company;

    @Autowired
    JdbcClient jdbc;

    private PersonId person() {
        return Company.by(
                company.administrator,
                () -> people.add(Company.someone("Noor", Company.PASSWORD), Role.VIEWER, Scope.of(company.planning)));
    }

    private SignedIn at(Token token) {
        return signIns.find(token).orElseThrow().person();
    }

    private OwnAccount.Outcome change(SignedIn who, String present, String wanted) {
        var outcome = new OwnAccount.Outcome[1];
        CurrentPerson.as(who, () -> outcome[0] = account.changePassword(present, wanted));
        return outcome[0];
    }

    @Test
    void aNewPasswordEndsEveryOtherSignInAndLinksThatAreAbout() {
        var person = person();
        var here = signIns.start(person, Place.UNKNOWN);
        var there = signIns.start(person, Place.UNKNOWN);
        var link = Token.parse(Company.by(company.administrator, () -> passwordLinks.make(person))
                        .address()
                        .split("#")[1])
                .orElseThrow();
        assertThat(change(at(here), Company.PASSWORD, OTHER)).isEqualTo(OwnAccount.Outcome.CHANGED);
        assertThat(signIns.find(here)).isPresent();
        assertThat(signIns.find(there)).isEmpty();
        assertThat(byLink.look(link)).isEmpty();
        assertThat(company.acts()).contains("PASSWORD_SET");
        assertThat(change(at(here), Company.PASSWORD, "nog een ander wachtwoord"))
                .isEqualTo(OwnAccount.Outcome.WRONG);
    }

    @Test
    void whoeverFindsThePageOpenGuessesTenTimesAnHour() {
        var here = at(signIns.start(person(), Place.UNKNOWN));
        assertThat(IntStream.range(0, 50)
                        .filter(n -> change(here, "guess " + n, OTHER) == OwnAccount.Outcome.WRONG)
                        .count())
                .isEqualTo(10);
        assertThat(change(here, Company.PASSWORD, OTHER)).isEqualTo(OwnAccount.Outcome.TOO_MANY);
    }

    @Test
    void aWeakPasswordChangesNothing() {
        var person = person();
        var here = at(signIns.start(person, Place.UNKNOWN));
        var there = signIns.start(person, Place.UNKNOWN);
        assertThatThrownBy(() -> change(here, Company.PASSWORD, "wachtwoord123"))
                .isInstanceOf(WeakPassword.class);
        assertThat(signIns.find(there)).isPresent();
    }

    @Test
    void whoeverHasNoPasswordGetsNoneThisWay() {
        var here = at(signIns.start(company.hire(Role.EDITOR, Scope.of(company.planning)), Place.UNKNOWN));
        assertThat(change(here, "", OTHER)).isEqualTo(OwnAccount.Outcome.WRONG);
        assertThat(change(here, "nobody's password", OTHER)).isEqualTo(OwnAccount.Outcome.WRONG);
    }

    @Test
    void oneSeesAndEndsOnesOwnSignInsAndNobodyElses() {
        var person = person();
        var here = at(signIns.start(person, new Place("192.0.2.7", "Firefox, Linux")));
        var there = signIns.start(person, new Place("192.0.2.8", "Safari, iPhone"));
        var others = signIns.start(person(), Place.UNKNOWN);
        CurrentPerson.as(here, () -> {
            assertThat(account.signIns())
                    .extracting(OwnSignIn::device, OwnSignIn::source, OwnSignIn::here)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("Firefox, Linux", "192.0.2.7", true),
                            org.assertj.core.groups.Tuple.tuple("Safari, iPhone", "192.0.2.8", false));
            account.end(at(others).signIn());
            account.end(at(there).signIn());
        });
        assertThat(signIns.find(others)).isPresent();
        assertThat(signIns.find(there)).isEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from sign_in where ended_at is not null and (source is not null or device is not null)")
                        .query(Integer.class)
                        .single())
                .as("where an ended sign-in was is forgotten")
                .isZero();
        var again = signIns.start(person, Place.UNKNOWN);
        CurrentPerson.as(here, account::endOthers);
        assertThat(signIns.find(again)).isEmpty();
        CurrentPerson.as(here, () -> assertThat(account.signIns()).hasSize(1));
    }

    @Test
    void browsersAreCalledByTheNamesThatPeopleKnow() {
        assertThat(Place.device("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"))
                .isEqualTo("Firefox, Linux");
        assertThat(
                        Place.device(
                                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0"))
                .isEqualTo("Edge, Windows");
        assertThat(
                        Place.device(
                                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1"))
                .isEqualTo("Safari, iPhone");
        assertThat(Place.device("<script>alert(1)</script>")).isNull();
        assertThat(Place.device(null)).isNull();
    }

    @Test
    void theZoneIsKept() {
        var here = at(signIns.start(person(), Place.UNKNOWN));
        CurrentPerson.as(here, () -> {
            assertThat(preferences.zone()).isEmpty();
            preferences.live(ZoneId.of("Pacific/Auckland"));
            assertThat(preferences.zone()).contains(ZoneId.of("Pacific/Auckland"));
            preferences.live(null);
            assertThat(preferences.zone()).isEmpty();
        });
    }

    @Test
    void whoeverComesBackHasNoRoleAndNoPassword() {
        var person = person();
        Company.by(company.administrator, () -> people.deactivate(person));
        Company.by(company.administrator, () -> people.reactivate(person));
        var account = Company.by(person, this.account::account);
        assertThat(account.withPassword()).isFalse();
        assertThat(jdbc.sql("select count(*) from membership where person = :id")
                        .param("id", person.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        var link = Company.by(company.administrator, () -> passwordLinks.make(person));
        assertThat(byLink.redeem(Token.parse(link.address().split("#")[1]).orElseThrow(), OTHER, Language.NL))
                .contains(person);
    }
}
