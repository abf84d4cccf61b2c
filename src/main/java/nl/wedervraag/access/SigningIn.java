package nl.wedervraag.access;

import io.micrometer.core.instrument.Metrics;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Signs the browser of the current request in and out. */
@Service
public class SigningIn {

    private final PasswordSignIn byPassword;
    private final LinkSignIn byLink;
    private final KnownDevices devices;
    private final SignIns signIns;
    private final SignInCookies cookies;
    private final CurrentPerson current;
    private final OwnPreferences preferences;
    private final Acts acts;
    private final ObjectProvider<DemoPeople> demo;
    private final ServerProperties server;
    private final ObjectProvider<RequestCache> requests;

    SigningIn(
            PasswordSignIn byPassword,
            LinkSignIn byLink,
            KnownDevices devices,
            SignIns signIns,
            SignInCookies cookies,
            CurrentPerson current,
            OwnPreferences preferences,
            Acts acts,
            ObjectProvider<DemoPeople> demo,
            ServerProperties server,
            ObjectProvider<RequestCache> requests) {
        this.byPassword = byPassword;
        this.byLink = byLink;
        this.devices = devices;
        this.signIns = signIns;
        this.cookies = cookies;
        this.current = current;
        this.preferences = preferences;
        this.acts = acts;
        this.demo = demo;
        this.server = server;
        this.requests = requests;
    }

    public enum Outcome {
        WELCOME,
        /** The name, the password, or both are wrong, or the person was deactivated: nobody is told which. */
        REFUSED,
        /** Too many attempts within the hour. */
        TOO_MANY
    }

    public Outcome withPassword(String name, String password) {
        var request = request();
        var device = cookies.device(request).orElse(null);
        var outcome = switch (byPassword.attempt(name, password, Place.of(request), device)) {
            case PasswordSignIn.Answer.Welcome welcome -> {
                endPrevious();
                cookies.keepSignIn(request, response(), welcome.signIn());
                cookies.keepDevice(request, response(), welcome.device());
                yield Outcome.WELCOME;
            }
            case PasswordSignIn.Answer.Refused _ -> Outcome.REFUSED;
            case PasswordSignIn.Answer.TooMany _ -> Outcome.TOO_MANY;
        };
        Metrics.counter("wedervraag.sign.ins", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment();
        return outcome;
    }

    /** The demo's people, empty where there is no demo or the browser isn't on this machine. */
    public List<DemoPeople.DemoPerson> demoPeople(Language language) {
        var people = demo.getIfAvailable();
        return people != null && isOnThisMachine() ? people.list(language) : List.of();
    }

    /** @param chosen the language in which this visitor wants to go on; empty for the person's own */
    @Transactional
    public void asDemoPerson(PersonId person, Optional<Language> chosen) {
        if (demoPeople(Language.EN).stream().noneMatch(one -> one.id().equals(person))) {
            throw new NotAllowed("no demo person " + person);
        }
        chosen.ifPresent(language -> preferences.speak(person, language));
        endPrevious();
        cookies.keepSignIn(request(), response(), signIns.start(person, Place.of(request())));
        acts.record(Act.of(ActKind.SIGNED_IN).by(person.value()).on(person.value()));
    }

    /** Signs in whoever has just been made the first administrator. */
    @Transactional
    void asFounder(PersonId person) {
        endPrevious();
        cookies.keepSignIn(request(), response(), signIns.start(person, Place.of(request())));
        cookies.keepDevice(request(), response(), devices.remember(null, person));
        acts.record(Act.of(ActKind.SIGNED_IN).by(person.value()).on(person.value()));
    }

    /** What a one-time address is for, while it works; looking at it uses nothing. */
    public Optional<LinkShown> behindLink(String secret) {
        return Token.parse(secret).flatMap(byLink::look);
    }

    /**
     * Sets the password, with an account for whoever is invited, and signs in; of many at once, one succeeds.
     *
     * @return false when the address works no more
     * @throws WeakPassword when the password can be guessed; the address works on
     */
    public boolean withLink(String secret, String password, Language language) {
        var person = Token.parse(secret).flatMap(token -> byLink.redeem(token, password, language));
        person.ifPresent(one -> {
            endPrevious();
            cookies.keepSignIn(request(), response(), signIns.start(one, Place.of(request())));
            cookies.keepDevice(request(), response(), devices.remember(null, one));
        });
        return person.isPresent();
    }

    /** Notes that the person did something, by which the sign-in stays in use. */
    public void used(SignedIn person) {
        signIns.used(person.signIn());
    }

    /** How a sign-in came to its end. */
    public enum Ended {
        SIGNED_OUT,
        /** From another place, or by a new password. */
        ENDED,
        /** The person's account is closed. */
        CLOSED,
        /** Nobody did anything for long. */
        IDLE
    }

    public Ended ended(SignedIn person) {
        return signIns.ending(person.signIn())
                .map(ending -> switch (ending) {
                    case SIGNED_OUT -> Ended.SIGNED_OUT;
                    case REVOKED -> Ended.ENDED;
                    case DEACTIVATED -> Ended.CLOSED;
                })
                .orElse(Ended.IDLE);
    }

    /** Ends the sign-in of this browser; its open pages and sockets follow. */
    public void signOut() {
        endPrevious();
        cookies.dropSignIn(request(), response());
    }

    private void endPrevious() {
        current.find().ifPresent(signIns::signOut);
    }

    /** Where the browser wanted to go before it was led to the sign-in page: a path on this host. */
    public Optional<String> wanted() {
        return Optional.ofNullable(requests.getIfAvailable())
                .map(cache -> cache.getRequest(request(), response()))
                .map(saved -> URI.create(saved.getRedirectUrl()))
                .map(uri -> uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()))
                .filter(path -> path.startsWith("/") && !path.startsWith("//"));
    }

    private boolean isOnThisMachine() {
        var bound = server.getAddress();
        var request = request();
        return bound != null
                && bound.isLoopbackAddress()
                && InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()
                && Stream.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP")
                        .allMatch(header -> request.getHeader(header) == null);
    }

    private static HttpServletRequest request() {
        return attributes().getRequest();
    }

    private static HttpServletResponse response() {
        return Objects.requireNonNull(attributes().getResponse());
    }

    private static ServletRequestAttributes attributes() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
