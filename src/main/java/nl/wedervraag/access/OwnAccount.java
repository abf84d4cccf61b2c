package nl.wedervraag.access;

import java.util.List;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What everybody sees and changes of their own account, whatever their roles: the password and the sign-ins. */
@Service
public class OwnAccount {

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final Passwords passwords;
    private final Attempts attempts;
    private final SignIns signIns;
    private final OneTimeLinks links;
    private final Acts acts;
    private final TransactionTemplate transaction;

    OwnAccount(
            JdbcClient jdbc,
            CurrentPerson current,
            Passwords passwords,
            Attempts attempts,
            SignIns signIns,
            OneTimeLinks links,
            Acts acts,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.current = current;
        this.passwords = passwords;
        this.attempts = attempts;
        this.signIns = signIns;
        this.links = links;
        this.acts = acts;
        this.transaction = transaction;
    }

    public enum Outcome {
        CHANGED,
        /** The present password is another. */
        WRONG,
        /** Too many wrong ones within the hour. */
        TOO_MANY
    }

    /** @param withPassword whether they sign in with a password, and so can change it */
    public record Account(PersonId id, String name, String signInName, boolean withPassword) {}

    private record Own(Account account, @Nullable String hash) {}

    public Account account() {
        return own().account;
    }

    private Own own() {
        var me = current.id();
        return jdbc.sql("select name, sign_in_name, password_hash from person where id = :id")
                .param("id", me.value())
                .query((row, n) -> new Own(
                        new Account(me, row.getString(1), row.getString(2), row.getString(3) != null),
                        row.getString(3)))
                .single();
    }

    /**
     * Ends every other sign-in too, and links to a new password that are about.
     *
     * @throws WeakPassword when the new one can be guessed
     */
    public Outcome changePassword(String present, String wanted) {
        var me = current.get();
        var own = own();
        // Whoever finds the page open may not guess on: counted apart from signing in, which stays open to the owner.
        var from = new Attempts.Origin(me.id().value().toString(), true);
        if (!attempts.mayTry("own " + me.id().value(), from)) {
            return Outcome.TOO_MANY;
        }
        if (!passwords.match(present, own.hash)) {
            return Outcome.WRONG;
        }
        var hash =
                passwords.checkedAndHashed(wanted, Organisation.name(jdbc), own.account.name, own.account.signInName);
        return transaction.execute(status -> {
            attempts.succeeded("own " + me.id().value(), from);
            return set(me, own, hash);
        });
    }

    private Outcome set(SignedIn me, Own own, String hash) {
        // Only where it is still the one that was compared.
        var changed = jdbc.sql("update person set password_hash = :hash where id = :id and password_hash = :before"
                        + " and deactivated_at is null")
                .param("hash", hash)
                .param("id", me.id().value())
                .param("before", own.hash)
                .update();
        if (changed == 0) {
            return Outcome.WRONG;
        }
        signIns.endAllBut(me.signIn(), me.id(), SignIns.Ending.REVOKED);
        signIns.renewTokens(me.id());
        links.withdrawFor(me.id());
        acts.record(Act.of(ActKind.PASSWORD_SET).by(me.id().value()).on(me.id().value()));
        return Outcome.CHANGED;
    }

    /** One's own that hold, the last used first: at most 50. */
    public List<OwnSignIn> signIns() {
        var me = current.get();
        return signIns.of(me.id(), me.signIn());
    }

    /** Ends one of one's own; nothing happens to others'. */
    @Transactional
    public void end(SignInId signIn) {
        var me = current.id();
        if (signIns.of(me, signIn).stream().anyMatch(one -> one.id().equals(signIn))
                && signIns.end(signIn, SignIns.Ending.REVOKED)) {
            acts.record(Act.of(ActKind.SIGN_IN_REVOKED).by(me.value()).on(me.value()));
        }
    }

    /** Ends all of one's own but the one by which one is here. */
    @Transactional
    public void endOthers() {
        var me = current.get();
        signIns.endAllBut(me.signIn(), me.id(), SignIns.Ending.REVOKED);
        acts.record(
                Act.of(ActKind.SIGN_IN_REVOKED).by(me.id().value()).on(me.id().value()));
    }
}
