package nl.wedervraag.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares a name and a password, in the same steps and time for names that exist and names that don't. */
@Component
class PasswordSignIn {

    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Attempts attempts;
    private final KnownDevices devices;
    private final SignIns signIns;
    private final Acts acts;
    private final TransactionTemplate transaction;

    PasswordSignIn(
            JdbcClient jdbc,
            Passwords passwords,
            Attempts attempts,
            KnownDevices devices,
            SignIns signIns,
            Acts acts,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.attempts = attempts;
        this.devices = devices;
        this.signIns = signIns;
        this.acts = acts;
        this.transaction = transaction;
    }

    sealed interface Answer {
        record Welcome(Token signIn, Token device) implements Answer {}

        record Refused() implements Answer {}

        record TooMany() implements Answer {}
    }

    private record Account(PersonId id, @Nullable String hash, boolean active) {}

    Answer attempt(String typedName, String password, Place place, @Nullable Token device) {
        var name = Normalizer.normalize(typedName.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return new Answer.Refused();
        }
        var from = new Attempts.Origin(String.valueOf(place.source()), devices.knows(device, name));
        if (!attempts.mayTry(name, from)) {
            return new Answer.TooMany();
        }
        var account = account(name);
        var matches = passwords.match(password, account.map(Account::hash).orElse(null));
        return account.filter(a -> matches && a.active)
                .<Answer>map(a -> welcome(a, name, from, place, device))
                .orElseGet(() -> refused(account));
    }

    private Optional<Account> account(String name) {
        return jdbc.sql("select id, password_hash, deactivated_at is null from person where sign_in_name = :name")
                .param("name", name)
                .query((row, n) ->
                        new Account(new PersonId(row.getObject(1, UUID.class)), row.getString(2), row.getBoolean(3)))
                .optional();
    }

    private Answer welcome(Account account, String name, Attempts.Origin from, Place place, @Nullable Token device) {
        return transaction.execute(status -> {
            attempts.succeeded(name, from);
            var welcome = new Answer.Welcome(
                    signIns.start(account.id, place), devices.remember(from.knownDevice() ? device : null, account.id));
            acts.record(Act.of(ActKind.SIGNED_IN).by(account.id.value()).on(account.id.value()));
            return welcome;
        });
    }

    private Answer refused(Optional<Account> account) {
        transaction.executeWithoutResult(status ->
                acts.record(account.map(a -> Act.of(ActKind.SIGN_IN_FAILED).on(a.id.value()))
                        .orElse(Act.of(ActKind.SIGN_IN_FAILED))));
        return new Answer.Refused();
    }
}
