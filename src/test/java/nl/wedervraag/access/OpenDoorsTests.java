package nl.wedervraag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The notice of other nodes is not there in this test: what is told here is found by looking. */
@AccessTest
class OpenDoorsTests {

    @Autowired
    OpenDoors doors;

    @Autowired
    SignIns signIns;

    @Autowired
    People people;

    @Autowired
    Memberships memberships;

    @Autowired
    Company company;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    private SignedIn open(PersonId person) {
        var signedIn =
                signIns.find(signIns.start(person, Place.UNKNOWN)).orElseThrow().person();
        doors.guard(signedIn, door());
        return signedIn;
    }

    private OpenDoors.Door door() {
        return new OpenDoors.Door() {
            @Override
            public void rightsChanged() {
                told.add("rights changed");
            }

            @Override
            public void signInEnded() {
                told.add("sign-in ended");
            }
        };
    }

    private void hears(String what) throws InterruptedException {
        assertThat(told.poll(1, TimeUnit.SECONDS)).isEqualTo(what);
    }

    @Test
    void aLoweredRoleIsHeardWithinASecond() throws Exception {
        var person = company.hire(Role.LEAD, Scope.of(company.planning));
        open(person);
        Company.by(company.administrator, () -> memberships.give(person, Role.VIEWER, Scope.of(company.planning)));
        hears("rights changed");
        Company.by(company.administrator, () -> memberships.take(person, Role.VIEWER, Scope.of(company.planning)));
        hears("rights changed");
    }

    @Test
    void anEndedSignInIsHeardWithinASecondAndOnce() throws Exception {
        var person = company.hire(Role.VIEWER, Scope.of(company.planning));
        signIns.signOut(open(person));
        hears("sign-in ended");
        doors.look();
        assertThat(told).isEmpty();
    }

    @Test
    void deactivatingEndsWhatIsOpen() throws Exception {
        var person = company.hire(Role.VIEWER, Scope.of(company.planning));
        open(person);
        Company.by(company.administrator, () -> people.deactivate(person));
        hears("sign-in ended");
    }

    @Test
    void othersHearNothing() {
        var one = company.hire(Role.LEAD, Scope.of(company.planning));
        open(company.hire(Role.LEAD, Scope.of(company.planning)));
        Company.by(company.administrator, () -> memberships.take(one, Role.LEAD, Scope.of(company.planning)));
        doors.look();
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsClosedHearsNothing() {
        var person = company.hire(Role.LEAD, Scope.of(company.planning));
        var signedIn =
                signIns.find(signIns.start(person, Place.UNKNOWN)).orElseThrow().person();
        doors.guard(signedIn, door()).run();
        signIns.signOut(signedIn);
        doors.look();
        assertThat(told).isEmpty();
    }

    @Test
    void aSignInThatWasOverBeforeItsPageOpenedIsHeard() throws Exception {
        var person = company.hire(Role.LEAD, Scope.of(company.planning));
        var signedIn =
                signIns.find(signIns.start(person, Place.UNKNOWN)).orElseThrow().person();
        signIns.signOut(signedIn);
        doors.guard(signedIn, door());
        hears("sign-in ended");
    }
}
