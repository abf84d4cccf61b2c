package nl.wedervraag.access;

import java.util.UUID;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.shared.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way back in for an administrator whom nobody else can help. Meant for a command on the machine itself, where whoever
 * gives it could change the database anyway: it asks nobody who they are, and no page may reach it.
 */
@Component
public class Rescue {

    private final JdbcClient jdbc;
    private final OneTimeLinks links;
    private final Acts acts;

    Rescue(JdbcClient jdbc, OneTimeLinks links, Acts acts) {
        this.jdbc = jdbc;
        this.links = links;
        this.acts = acts;
    }

    /**
     * An address by which the administrator chooses a new password.
     *
     * @throws NotAllowed when nobody with this sign-in name is administrator
     */
    @Transactional
    public OneTimeAddress administrator(String signInName) {
        var person = jdbc.sql(
                        "select p.id from person p join membership m on m.person = p.id and m.role = 'ADMINISTRATOR'"
                                + " where p.sign_in_name = lower(:name) and p.deactivated_at is null")
                .param("name", signInName.strip())
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(() -> new NotAllowed("nobody with this sign-in name is administrator"));
        var address = links.newPassword(null, person);
        acts.record(Act.of(ActKind.PASSWORD_LINK_MADE).on(person.value()));
        return address;
    }
}
