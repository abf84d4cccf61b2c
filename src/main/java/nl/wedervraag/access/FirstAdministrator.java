package nl.wedervraag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.shared.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Makes the first person of an empty Wedervraag, for whoever has the code from its log. Works once. */
@Service
public class FirstAdministrator {

    private final Founding founding;
    private final FoundingCode code;
    private final Attempts attempts;
    private final Passwords passwords;
    private final SigningIn signingIn;
    private final Acts acts;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            Founding founding,
            FoundingCode code,
            Attempts attempts,
            Passwords passwords,
            SigningIn signingIn,
            Acts acts,
            TransactionTemplate transaction) {
        this.founding = founding;
        this.code = code;
        this.attempts = attempts;
        this.passwords = passwords;
        this.signingIn = signingIn;
        this.acts = acts;
        this.transaction = transaction;
    }

    public enum Outcome {
        /** They are signed in. */
        WELCOME,
        /** It isn't the code, or not any more. */
        WRONG_CODE,
        /** Too many wrong ones within the hour. */
        TOO_MANY,
        /** Somebody was quicker. */
        TOO_LATE
    }

    /**
     * Who comes first.
     *
     * @param leads whether they are also lead of the whole organisation, and so see and approve wording
     */
    public record Newcomer(String name, String signInName, String password, Language language, boolean leads) {

        /** Never the password. */
        @Override
        public String toString() {
            return "Newcomer[" + signInName + "]";
        }
    }

    /** Whether nobody is here yet. */
    public boolean isWanted() {
        return founding.isOpen();
    }

    /**
     * Makes them and signs them in on the browser of the current request.
     *
     * @param organisation what it is called until they say so
     * @throws WeakPassword when the password can be guessed; the code holds on
     * @throws NameRefused when a name can't be taken; the code holds on
     */
    public Outcome make(String typedCode, Newcomer who, String organisation) {
        if (!founding.isOpen()) {
            return Outcome.TOO_LATE;
        }
        var from = new Attempts.Origin(source(), false);
        if (!attempts.mayTry(FoundingCode.COUNTED_AS, from)) {
            return Outcome.TOO_MANY;
        }
        if (!code.matches(typedCode)) {
            return founding.isOpen() ? Outcome.WRONG_CODE : Outcome.TOO_LATE;
        }
        attempts.succeeded(FoundingCode.COUNTED_AS, from);
        var person = new NewPerson(who.name, who.signInName, null, who.language);
        // Before the code is used up, and before anybody waits for a lock.
        var hash = passwords.checkedAndHashed(who.password, "", person.name(), person.signInName());
        var made = transaction.execute(
                status -> code.take(typedCode) ? found(organisation, person, hash, who.leads) : null);
        if (made == null) {
            return Outcome.TOO_LATE;
        }
        signingIn.asFounder(made);
        return Outcome.WELCOME;
    }

    private PersonId found(String organisation, NewPerson person, String hash, boolean leads) {
        var id = founding.found(organisation, person, hash, leads ? List.of(Role.LEAD) : List.of());
        acts.record(Act.of(ActKind.ROLE_GIVEN).by(id.value()).on(id.value()).with("role", Role.ADMINISTRATOR));
        if (leads) {
            acts.record(Act.of(ActKind.ROLE_GIVEN).by(id.value()).on(id.value()).with("role", Role.LEAD));
        }
        return id;
    }

    private static String source() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return request.getRemoteAddr();
    }
}
