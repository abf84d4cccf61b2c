package nl.wedervraag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

class SessionFollowsSignInTests {

    private final PersonId anna = new PersonId(UUID.randomUUID());
    private final SignedIn here = signIn();
    private final MockHttpSession session = new MockHttpSession();

    private SignedIn signIn() {
        return new SignedIn(anna, new SignInId(UUID.randomUUID()), "Anna", Language.EN, ColourScheme.SYSTEM);
    }

    private static SecurityContext context(SignedIn person) {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    }

    @Test
    void staysWithItsSignInAndEndsWithAnother() {
        SessionFollowsSignIn.follow(session, here, context(here));
        SessionFollowsSignIn.follow(session, here, context(here));
        assertThat(session.isInvalid()).isFalse();
        var again = signIn();
        SessionFollowsSignIn.follow(session, again, context(again));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void endsWithoutASignIn() {
        SessionFollowsSignIn.follow(session, here, context(here));
        SessionFollowsSignIn.follow(session, null, new SecurityContextImpl());
        assertThat(session.isInvalid()).isTrue();
    }

    /** As when two pages come back at the same time from a sign-in that is over. */
    @Test
    void whatAnotherRequestEndedMeanwhileIsNoFailure() {
        session.invalidate();
        SessionFollowsSignIn.follow(session, null, new SecurityContextImpl());
        SessionFollowsSignIn.follow(session, here, context(here));
        assertThat(session.isInvalid()).isTrue();
    }
}
